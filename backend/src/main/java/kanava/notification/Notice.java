package kanava.notification;

import java.time.Instant;

/** Something one person is told once. */
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
