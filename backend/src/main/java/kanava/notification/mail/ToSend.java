package kanava.notification.mail;

/** A task's data: the mail to send. */
record ToSend(String organisationId, String mailId) {}
