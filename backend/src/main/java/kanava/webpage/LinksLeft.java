package kanava.webpage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Links that still stand on pages which are no longer to link to the account (IIS-3d). */
public interface LinksLeft {

    /** @param address the account's, as it is now */
    record Left(String organisationId, String id, String url, String address) {}

    /** Those of the accounts to which a link was last seen on the page; before what was seen there is forgotten. */
    void leave(String organisationId, String pageId, Collection<String> accountIds, Instant now);

    /** The page at this address is to link to the accounts again. */
    void takeBack(String organisationId, String url, Collection<String> accountIds);

    /** Those not looked at since, and all others on the same pages. */
    List<Left> toLookAt(Instant since, int pages);

    void stillThere(Collection<Left> seen, Instant now);

    void gone(Collection<Left> gone);
}
