package kanava.webpage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanava.organisation.Unit;
import kanava.organisation.UnitTree;
import kanava.organisation.WebAddress;
import kanava.server.problem.Fault;
import kanava.verification.PageAddress;

/** What a page that links to accounts has to be. Pure: all that is wrong is said at once. */
final class WebPageRules {

    /** More than any organisation's web site has of units; each is fetched for each of its accounts. */
    static final int MOST = 200;

    private WebPageRules() {}

    /**
     * @param others the pages there are besides
     * @param linkable of the named accounts, those a page can link to
     */
    static List<Fault> faults(
            WebPageFacts facts, String listPage, Collection<WebPage> others, UnitTree units, Set<String> linkable) {
        var faults = new ArrayList<Fault>();
        address(faults, facts.url(), listPage, others);
        if (others.size() >= MOST) {
            faults.add(Fault.at("", "too-many-web-pages", Map.of("max", Integer.toString(MOST))));
        }
        if (facts.unitId() != null) {
            var unit = units.find(facts.unitId());
            if (unit.isEmpty()) {
                faults.add(fault("/unitId", "unknown-unit"));
            } else if (unit.filter(Unit::archived).isPresent()) {
                faults.add(fault("/unitId", "archived-unit"));
            }
        } else if (facts.wholeUnit()) {
            faults.add(fault("/unitId", "missing"));
        }
        if (!facts.wholeUnit() && facts.linked().isEmpty()) {
            faults.add(fault("/accountIds", "missing"));
        }
        for (int i = 0; i < facts.linked().size(); i++) {
            if (!linkable.contains(facts.linked().get(i))) {
                faults.add(fault("/accountIds/" + i, "unknown-account"));
            }
        }
        return faults;
    }

    private static void address(List<Fault> faults, String url, String listPage, Collection<WebPage> others) {
        var address = PageAddress.of(url).filter(readable -> WebAddress.isOne(url));
        if (address.isEmpty()) {
            faults.add(fault("/url", "not-a-web-address"));
        } else if (PageAddress.of(listPage).equals(address)) {
            faults.add(fault("/url", "is-the-list-page"));
        } else if (others.stream().anyMatch(other -> PageAddress.of(other.url()).equals(address))) {
            faults.add(fault("/url", "page-exists"));
        }
    }

    private static Fault fault(String pointer, String code) {
        return Fault.at(pointer, code, Map.of());
    }
}
