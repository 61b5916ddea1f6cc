package kanava.posting;

import java.util.List;
import java.util.Optional;
import kanava.server.paging.Page;

/** Where it is kept what is to be published on main accounts. */
public interface Postings {

    void add(Posting posting);

    Optional<Posting> find(String organisationId, String id);

    /**
     * Newest first: what is to be published on the account, and what became of it where it is a request itself.
     *
     * @param of whose, on the account; empty for everybody's
     */
    Page<Posting> about(
            String organisationId, String accountId, Optional<String> of, int limit, Optional<String> cursor);

    List<Posting> waitingOn(String organisationId, String accountId);

    /** @return false where somebody else has answered meanwhile: nothing was written */
    boolean answer(Posting answered);
}
