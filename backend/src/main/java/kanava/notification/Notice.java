package kanava.notification;

import java.time.Instant;

/**
 * Something one person is told once.
 *
 * @param accountId null where it is about none
 */
public record Notice(
        String id,
        String organisationId,
        String personId,
        long eventId,
        NoticeKind kind,
        String accountId,
        NoticeContent content,
        Instant happenedAt,
        Instant readAt) {}
