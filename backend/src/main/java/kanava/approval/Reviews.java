package kanava.approval;

import java.util.Optional;

public interface Reviews {

    /** The account's newest review, running or ended. */
    Optional<Review> latest(String organisationId, String accountId);

    /** Saves what follows from a decision; the account's own guarded update decides races. */
    void save(Review review);
}
