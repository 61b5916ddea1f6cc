package kanava.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import kanava.identity.Actor;
import kanava.organisation.Organisations;
import kanava.policy.Policies;
import kanava.policy.PolicyDocument;

/** What other rules would do to the accounts there are: told before the rules are given force. */
@Singleton
public class PolicyEffects {

    private static final int AT_MOST = 200;

    private final Accounts accounts;
    private final Policies policies;
    private final Organisations organisations;
    private final Clock clock;

    PolicyEffects(Accounts accounts, Policies policies, Organisations organisations, Clock clock) {
        this.accounts = accounts;
        this.policies = policies;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param checked how many accounts were looked at */
    public record Effects(int checked, List<Effect> effects) {}

    /** Faults that the rules in force don't find. */
    public record Effect(Account account, List<FieldError> errors) {}

    @Transactional
    public Effects of(Actor actor, PolicyDocument coming) {
        var today = organisations.byId(actor.organisationId()).today(clock);
        var inForce = policies.inForce(actor.organisationId(), today).document();
        var living = accounts.living(actor.organisationId());
        var effects = new ArrayList<Effect>();
        for (var account : living) {
            var errors = new ArrayList<>(RequestRules.faults(account.request(), coming, today));
            errors.removeAll(new HashSet<>(RequestRules.faults(account.request(), inForce, today)));
            if (!errors.isEmpty() && effects.size() < AT_MOST) {
                effects.add(new Effect(account, List.copyOf(errors)));
            }
        }
        return new Effects(living.size(), effects);
    }
}
