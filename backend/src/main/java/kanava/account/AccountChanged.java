package kanava.account;

import java.time.Instant;
import java.util.OptionalLong;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;

/**
 * Told inside the transaction of each change; higher features listen, nobody calls them.
 *
 * @param eventId the audit event that tells of it; empty where a look brought nothing new to tell
 * @param at when it happened, by the clock of whoever did it: the demonstration tells its history at times of its own
 */
public record AccountChanged(
        String organisationId, String accountId, AuditAction action, OptionalLong eventId, Instant at) {

    /** @param id the event's, as the log gave it */
    public static AccountChanged by(AuditEvent event, long id) {
        return new AccountChanged(
                event.actor().organisationId(), event.accountId(), event.action(), OptionalLong.of(id), event.at());
    }
}
