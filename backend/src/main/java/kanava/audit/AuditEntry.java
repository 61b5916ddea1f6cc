package kanava.audit;

import java.time.Instant;
import java.util.SortedMap;
import kanava.identity.Actor;

/** An event as it stands in the log. */
public record AuditEntry(
        long id,
        Instant at,
        Actor.Kind actorKind,
        String actorId,
        String onBehalfOfId,
        String origin,
        AuditAction action,
        String accountId,
        AuditEvent.Subject subject,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        String note) {}
