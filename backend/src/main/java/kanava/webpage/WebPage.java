package kanava.webpage;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A page of the organisation's own that is to link to accounts.
 *
 * @param unitId whose page it is; null where it is no unit's
 * @param wholeUnit it links to every account of the unit, those to come too
 * @param accountIds the accounts it links to besides
 * @param since when it got its address
 */
public record WebPage(
        String id, String url, String unitId, boolean wholeUnit, Set<String> accountIds, Instant since, long version) {

    public WebPage {
        accountIds = Set.copyOf(accountIds);
    }

    WebPage as(WebPageFacts facts, Instant now) {
        return new WebPage(
                id,
                facts.url(),
                facts.unitId(),
                facts.wholeUnit(),
                facts.accountIds(),
                facts.url().equals(url) ? since : now,
                version);
    }

    /** The fields the audit log keeps, as text; of accounts only ids. */
    Map<String, String> auditState() {
        var state = new TreeMap<String, String>();
        state.put("url", url);
        state.put("wholeUnit", Boolean.toString(wholeUnit));
        if (unitId != null) {
            state.put("unit", unitId);
        }
        if (!accountIds.isEmpty()) {
            state.put("linkedAccounts", String.join(" ", new TreeSet<>(accountIds)));
        }
        return state;
    }
}
