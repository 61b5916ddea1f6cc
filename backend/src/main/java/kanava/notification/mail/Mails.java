package kanava.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kanava.notification.Notice;
import kanava.server.paging.Page;

/** Where mails are kept, and which notices go into each. */
public interface Mails {

    /** In the running transaction, with the notices it is about. */
    void add(Mail mail, List<Notice> notices);

    /** Locked until the transaction ends: two can't take the same mail. */
    Optional<Mail> lock(String organisationId, String id);

    void save(Mail mail);

    /** Oldest first. */
    List<Notice> noticesOf(Mail mail);

    /** Newest first. */
    Page<Mail> page(String organisationId, int limit, Optional<String> cursor);

    /** Marks notices as to be gathered. */
    void awaitDigest(List<Notice> notices);

    /** People with something to gather that happened before. */
    List<String> awaitingDigest(String organisationId, Instant before);

    /** What waits for the person's digest, oldest first, locked. */
    List<Notice> forDigest(String organisationId, String personId, Instant before);

    /** What waited won't be gathered. */
    void forgetDigest(String organisationId, String personId);

    boolean hadDigest(String organisationId, String personId, LocalDate day);

    /**
     * Deletes mails of all organisations that were queued before and whose notices are gone.
     *
     * @return how many, at most as many as asked for
     */
    int forget(Instant before, int atMost);
}
