package kanava.discovery;

import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import kanava.account.AccountChanged;
import kanava.audit.AuditAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A link that was in order leads people astray once its account is hijacked, and is in order again once the account is ours again:
 * the pages aren't looked at only next week then.
 */
@Singleton
class HijackWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HijackWatch.class);

    /** What a hijacking or take-over may begin or end with; most of them are neither. */
    private static final Set<AuditAction> TELLING = EnumSet.of(
            AuditAction.ACCOUNT_SUSPENDED,
            AuditAction.SUSPENSION_LIFTED,
            AuditAction.IDENTITY_CASE_OPENED,
            AuditAction.IDENTITY_CASE_CLOSED,
            AuditAction.IDENTITY_ACCEPTED);

    private final PageComparisons comparisons;
    private final Clock clock;

    HijackWatch(PageComparisons comparisons, Clock clock) {
        this.comparisons = comparisons;
        this.clock = clock;
    }

    /**
     * Not inside the change: a look that is being written holds its row and needs the account's, so that each would wait for the other,
     * and "hijacked" must never fail for it. Without this the next look comes by itself.
     */
    @TransactionalEventListener(TransactionalEventListener.TransactionPhase.AFTER_COMMIT)
    void afterCommit(AccountChanged change) {
        if (!TELLING.contains(change.action())) {
            return;
        }
        try {
            if (comparisons.turnedAt(change.organisationId(), change.accountId(), change.at())) {
                comparisons.soon(change.organisationId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            }
        } catch (RuntimeException failure) {
            LOG.warn("The next look at an organisation's own pages could not be brought forward", failure);
        }
    }
}
