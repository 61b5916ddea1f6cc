package kanava.webpage;

import kanava.account.AccountStatus;

/**
 * An account on a page.
 *
 * @param chosen it is named, and not there only as one of its unit's
 */
public record LinkedAccount(String id, String name, String platform, AccountStatus status, boolean chosen, Link link) {

    public enum Link {
        /** Seen where the page is now, and that still holds. */
        SEEN,
        /** Waits to be put there. */
        TO_PUT,
        /** The account is closed, and the link was still there. */
        TO_REMOVE
    }
}
