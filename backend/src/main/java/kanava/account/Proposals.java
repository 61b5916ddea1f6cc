package kanava.account;

import java.util.Optional;

/** Where proposed changes are kept, each with the review that decides on it. */
public interface Proposals {

    Optional<Proposal> of(String organisationId, String reviewId);

    void add(String organisationId, String reviewId, Proposal proposal);
}
