package kanava.webpage;

import java.time.Instant;

/**
 * A link to be put on a page or taken away from it.
 *
 * @param listPage it is the page that lists all accounts of the organisation
 */
public record LinkWork(
        LinkedAccount.Link what,
        boolean listPage,
        String page,
        String accountId,
        String accountName,
        String platform,
        String unitId,
        String requesterId,
        Instant since) {}
