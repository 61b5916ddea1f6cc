package kanava.audit;

import java.time.Instant;
import java.util.SortedMap;
import kanava.identity.Actor;

/**
 * An event as it stands in the log.
 *
 * @param actorName as it was then; null in entries older than that is kept
 * @param onBehalfOfName likewise
 */
public record AuditEntry(
        long id,
        Instant at,
        Actor.Kind actorKind,
        String actorId,
        String actorName,
        String onBehalfOfId,
        String onBehalfOfName,
        String origin,
        AuditAction action,
        String accountId,
        AuditEvent.Subject subject,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        String note) {}
