package kanava.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kanava.server.paging.Page;

/** Where notices are kept. Everybody sees their own. */
public interface Notices {

    /** More than this isn't counted: nobody reads the number. */
    int COUNTED = 100;

    /** In the running transaction. */
    void add(Collection<Notice> notices);

    /** Those that told of this event already. */
    List<Notice> ofEvent(String organisationId, long eventId);

    /** How many events of the organisation were told of since as this kind. */
    int told(String organisationId, NoticeKind kind, Instant since);

    Optional<Notice> find(String organisationId, String personId, String id);

    /** Newest first. */
    Page<Notice> page(String organisationId, String personId, boolean unreadOnly, int limit, Optional<String> cursor);

    /** At most {@link #COUNTED}. */
    int unread(String organisationId, String personId);

    /** Keeps the first time it was read. */
    void read(String organisationId, String personId, String id, Instant at);

    void readAll(String organisationId, String personId, Instant at);

    /**
     * Deletes what happened before, of all organisations, read or not.
     *
     * @return how many, at most as many as asked for
     */
    int forget(Instant before, int atMost);
}
