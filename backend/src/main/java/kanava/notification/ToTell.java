package kanava.notification;

/** A task's data: the event of which people are to be told. */
public record ToTell(String organisationId, long eventId) {

    String taskId() {
        return Long.toString(eventId);
    }
}
