package kanava.audit;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kanava.identity.Actor;

/**
 * One entry of the audit log, written in the transaction of the change it tells of.
 *
 * @param accountId null where the event is about something else
 * @param subject what that is; null for an account
 * @param before chosen fields that changed, as they were; ids of people, never names
 * @param after the same fields as they are now
 * @param note reason or comment given by the actor; null where none was
 * @param onBehalfOfId whom the actor stood in for; null where they acted for themselves
 */
public record AuditEvent(
        Instant at,
        Actor actor,
        AuditAction action,
        String accountId,
        Subject subject,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        String note,
        String onBehalfOfId) {

    /** What an event is about, where it is no account. */
    public record Subject(Kind kind, String id) {

        public enum Kind {
            UNIT,
            PERSON,
            ORGANISATION,
            PLATFORM,
            CLIENT,
            WEB_PAGE,
            NOTED_ADDRESS,
            FINDING
        }
    }

    /** Keeps of two snapshots only the fields that differ. */
    public static AuditEvent of(
            Instant at,
            Actor actor,
            AuditAction action,
            String accountId,
            Map<String, String> before,
            Map<String, String> after,
            String note) {
        return new AuditEvent(
                at, actor, action, accountId, null, differing(before, after), differing(after, before), note, null);
    }

    /** About something that is no account. */
    public static AuditEvent about(
            Instant at,
            Actor actor,
            AuditAction action,
            Subject subject,
            Map<String, String> before,
            Map<String, String> after) {
        return new AuditEvent(
                at, actor, action, null, subject, differing(before, after), differing(after, before), null, null);
    }

    /** Nothing is otherwise than before, and nobody said a word. */
    public boolean tellsNothing() {
        return before.isEmpty() && after.isEmpty() && note == null;
    }

    /** @param personId whom the actor stood in for; null for nobody */
    public AuditEvent onBehalfOf(String personId) {
        return new AuditEvent(at, actor, action, accountId, subject, before, after, note, personId);
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
