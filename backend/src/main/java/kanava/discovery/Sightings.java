package kanava.discovery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kanava.discovery.Difference.Kind;
import kanava.discovery.SeenPage.Outcome;
import kanava.server.id.Ids;

/** What a look at the pages says of the profiles that wait in the queue: new ones come, and what is gone goes by itself. */
@Singleton
class Sightings {

    /** Nobody goes through more; the differences tell of the rest. */
    private static final int MOST_WAITING = 500;

    private final Findings findings;
    private final Ids ids;

    Sightings(Findings findings, Ids ids) {
        this.findings = findings;
        this.ids = ids;
    }

    /** In the running transaction. */
    void take(
            String organisationId,
            List<Difference> differences,
            Collection<ProfileLink> links,
            Collection<SeenPage> seen,
            Instant now) {
        var pagesOf = links.stream()
                .collect(Collectors.groupingBy(
                        ProfileLink::address,
                        Collectors.mapping(ProfileLink::page, Collectors.toCollection(LinkedHashSet::new))));
        var extras = differences.stream()
                .filter(difference -> difference.kind() == Kind.EXTRA)
                .collect(Collectors.toMap(Difference::address, Difference::platform, (one, same) -> one));
        var outcomes = seen.stream().collect(Collectors.toMap(SeenPage::url, SeenPage::outcome, (one, same) -> one));
        findings.onPages(organisationId).stream()
                .filter(finding -> !extras.containsKey(finding.address()))
                .filter(finding -> pagesOf.containsKey(finding.address()) || areKnown(finding.pages(), outcomes))
                .forEach(finding -> save(finding, finding.noLongerOnPages(now)));
        int room = MOST_WAITING - findings.waiting(organisationId);
        var there = findings.at(organisationId, extras.keySet());
        for (var extra : extras.entrySet()) {
            var before = there.get(extra.getKey());
            if (before == null && room <= 0) {
                continue;
            }
            var pages = List.copyOf(pagesOf.get(extra.getKey()));
            if (before != null) {
                save(before, before.seenOn(pages, now));
            } else {
                room--;
                var fresh = Finding.fresh(organisationId, ids.next(), extra.getValue(), extra.getKey(), now);
                findings.add(fresh.seenOn(pages, now));
            }
        }
    }

    /** A page that couldn't be seen this time may still link to it. */
    private static boolean areKnown(List<String> pages, Map<String, Outcome> outcomes) {
        return pages.stream()
                .allMatch(
                        page -> outcomes.containsKey(page) && outcomes.get(page).tells());
    }

    private void save(Finding before, Finding after) {
        if (before.state() == after.state()) {
            findings.touch(after);
        } else {
            findings.save(after);
        }
    }
}
