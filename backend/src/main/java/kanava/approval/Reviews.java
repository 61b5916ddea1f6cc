package kanava.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface Reviews {

    /** The account's newest review, running or ended. */
    Optional<Review> latest(String organisationId, String accountId);

    /** The newest about this. */
    Optional<Review> latest(String organisationId, String accountId, Review.Subject subject);

    /** The one before: what a resubmission is compared with. */
    Optional<Review> beforeLatest(String organisationId, String accountId, Review.Subject subject);

    /** The newest that came to its end: it neither waits nor went back to be proposed anew. */
    Optional<Review> latestSettled(String organisationId, String accountId);

    /**
     * Reviews of all organisations whose step has waited too long, by id. Those of suspended accounts stand still and aren't among them.
     *
     * @param behindId where the batch before ended; empty text for the first
     */
    List<OverdueReview> overdue(Instant now, String behindId, int limit);

    /** Saves what follows from a decision or from the clock; the account, updated guarded or held, decides races. */
    void save(Review review);
}
