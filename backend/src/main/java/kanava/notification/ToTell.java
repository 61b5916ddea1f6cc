package kanava.notification;

import java.util.Set;

/**
 * A task's data: the event of which people are to be told.
 *
 * @param overdue null but for a step that waits too long
 */
public record ToTell(String organisationId, long eventId, Overdue overdue) {

    /** @param days null where it isn't to be said */
    public record Overdue(NoticeKind kind, Integer days, Set<String> alsoTo) {}

    String taskId() {
        return Long.toString(eventId);
    }
}
