package kanava.webpage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which page is to link to which accounts, and whether it does. */
public interface PageLinks {

    /** Every account that the page is to link to, whatever its state. */
    Set<String> accountsOn(String organisationId, String pageId);

    /** By page, the accounts it is to link to and the closed ones it still links to; by name. */
    Map<String, List<LinkedAccount>> all(String organisationId);

    /** Of these, the accounts a page can link to: the organisation's own, from approval until they close. */
    Set<String> linkable(String organisationId, Collection<String> accountIds);

    /** What web editors have to do on any page, the list page too; oldest first. */
    List<LinkWork> work(String organisationId, int limit);
}
