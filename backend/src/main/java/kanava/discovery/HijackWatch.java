package kanava.discovery;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import kanava.account.AccountChanged;
import kanava.audit.AuditAction;

/** A link that was in order leads people astray once its account is hijacked: the pages aren't looked at only next week then. */
@Singleton
class HijackWatch implements ApplicationEventListener<AccountChanged> {

    private static final Set<AuditAction> TELLING =
            EnumSet.of(AuditAction.ACCOUNT_SUSPENDED, AuditAction.SUSPENSION_LIFTED, AuditAction.IDENTITY_CASE_OPENED);

    private final PageComparisons comparisons;
    private final Clock clock;

    HijackWatch(PageComparisons comparisons, Clock clock) {
        this.comparisons = comparisons;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(AccountChanged change) {
        if (TELLING.contains(change.action())) {
            comparisons.soon(change.organisationId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }
}
