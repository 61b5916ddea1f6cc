package kanava.account;

import java.time.Instant;
import java.util.List;

/** Names that could be taken for another. */
public interface LookAlikes {

    /**
     * On the same platform: the organisation's own from the approval on, which everybody in it sees, and others' that the
     * public sees.
     *
     * @param request what is asked for the account
     * @return names as they are written, a few at most
     */
    List<String> of(Account account, AccountRequest request, Instant now);
}
