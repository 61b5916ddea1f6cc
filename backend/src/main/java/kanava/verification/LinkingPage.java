package kanava.verification;

import java.time.Instant;
import kanava.organisation.Organisation;

/**
 * A page of ours that is to link to an account.
 *
 * @param id null for the page that lists all accounts of the organisation
 * @param unitId whose own page it is; null where it is no unit's
 * @param since when it got its address
 */
public record LinkingPage(String id, String url, String unitId, Instant since) {

    static LinkingPage listOf(Organisation organisation) {
        return new LinkingPage(null, organisation.listPageUrl(), null, organisation.pagesSince());
    }

    public CheckKind check() {
        return id == null ? CheckKind.LIST_PAGE_LINKS_TO_ACCOUNT : CheckKind.PAGE_LINKS_TO_ACCOUNT;
    }
}
