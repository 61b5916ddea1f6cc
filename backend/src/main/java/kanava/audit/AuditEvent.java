package kanava.audit;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kanava.identity.Actor;

/**
 * One entry of the audit log, written in the transaction of the change it tells of.
 *
 * @param before chosen fields that changed, as they were; ids of people, never names
 * @param after the same fields as they are now
 * @param note reason or comment given by the actor; null where none was
 */
public record AuditEvent(
        Instant at,
        Actor actor,
        AuditAction action,
        String accountId,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        String note) {

    /** Keeps of two snapshots only the fields that differ. */
    public static AuditEvent of(
            Instant at,
            Actor actor,
            AuditAction action,
            String accountId,
            Map<String, String> before,
            Map<String, String> after,
            String note) {
        return new AuditEvent(at, actor, action, accountId, differing(before, after), differing(after, before), note);
    }

    /** Nothing is otherwise than before, and nobody said a word. */
    public boolean tellsNothing() {
        return before.isEmpty() && after.isEmpty() && note == null;
    }

    private static SortedMap<String, String> differing(Map<String, String> one, Map<String, String> other) {
        var result = new TreeMap<String, String>();
        one.forEach((field, value) -> {
            if (value != null && !value.equals(other.get(field))) {
                result.put(field, value);
            }
        });
        return result;
    }
}
