package kanava.platform.terms;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import kanava.policy.Policies;

/** After how many days terms are read again: the policy says it. */
@Singleton
class RereadingInterval {

    private final Policies policies;

    RereadingInterval(Policies policies) {
        this.policies = policies;
    }

    int days(String organisationId, LocalDate today) {
        return policies.inForce(organisationId, today).document().termsRereadingDays();
    }
}
