package kanava.discovery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.discovery.Crawl.Crawled;
import kanava.discovery.SeenPage.Outcome;
import kanava.identity.Actor;
import kanava.notedaddress.NotedAddress;
import kanava.notedaddress.NotedAddresses;
import kanava.organisation.Organisations;
import kanava.platform.Platform;
import kanava.platform.Platforms;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.publication.Versions;
import kanava.webpage.WebPage;
import kanava.webpage.WebPages;

/** What stands before and after the look at the pages: where to begin, and what to keep of it. Each is one transaction. */
@Singleton
class LookResults {

    static final int MOST_DIFFERENCES = 500;

    private final PageComparisons comparisons;
    private final Sightings sightings;
    private final Organisations organisations;
    private final Platforms platforms;
    private final WebPages webPages;
    private final NotedAddresses noted;
    private final Versions lists;
    private final AuditLog audit;
    private final Clock clock;

    LookResults(
            PageComparisons comparisons,
            Sightings sightings,
            Organisations organisations,
            Platforms platforms,
            WebPages webPages,
            NotedAddresses noted,
            Versions lists,
            AuditLog audit,
            Clock clock) {
        this.comparisons = comparisons;
        this.sightings = sightings;
        this.organisations = organisations;
        this.platforms = platforms;
        this.webPages = webPages;
        this.noted = noted;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return nothing where the look isn't waited for any more */
    @Transactional
    Optional<OwnSites> begin(LookAsk ask) {
        return comparisons.hold(ask.organisationId(), ask.instant())
                ? Optional.of(OwnSites.of(
                        organisations.byId(ask.organisationId()),
                        webPages.all(ask.organisationId()).stream()
                                .map(WebPage::url)
                                .toList(),
                        platformsOf(ask.organisationId())))
                : Optional.empty();
    }

    @Transactional
    void progress(String organisationId, int pages) {
        comparisons.progress(organisationId, pages);
    }

    @Transactional
    void write(LookAsk ask, Crawled crawled) {
        var organisationId = ask.organisationId();
        // As whoever decides on a finding or reports one does, so that none is between the others.
        organisations.hold(organisationId);
        if (!comparisons.hold(organisationId, ask.instant())) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var links = crawled.pages().stream()
                .flatMap(page -> page.profiles().stream())
                .toList();
        var listPage = crawled.pages().stream()
                .filter(page -> page.listPage() && page.outcome() == Outcome.SEEN)
                .map(SeenPage::url)
                .findFirst()
                .orElse(null);
        var found = Comparison.of(known(organisationId, links), links, listPage);
        var noticed = comparisons.differences(organisationId).stream()
                .collect(Collectors.toMap(Difference::identity, Function.identity(), (one, same) -> one));
        var differences = found.stream()
                .limit(MOST_DIFFERENCES)
                .map(one -> one.since(Optional.ofNullable(noticed.get(one.identity()))
                        .map(Difference::since)
                        .orElse(now)))
                .toList();
        comparisons.write(organisationId, crawled.pages(), crawled.complete(), differences, now, now.plus(Looks.EVERY));
        sightings.take(organisationId, found, links, crawled.pages(), now);
        audit.append(AuditEvent.about(
                now,
                Actor.system(organisationId),
                AuditAction.PAGES_COMPARED,
                new Subject(Subject.Kind.ORGANISATION, organisationId),
                Map.of(),
                told(crawled, found)));
    }

    @Transactional
    void giveUp(LookAsk ask) {
        if (comparisons.hold(ask.organisationId(), ask.instant())) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            comparisons.giveUp(ask.organisationId(), now, now.plus(Looks.EVERY));
        }
    }

    private KnownProfiles known(String organisationId, List<ProfileLink> links) {
        var own = platformsOf(organisationId);
        var addresses = links.stream().map(ProfileLink::address).collect(Collectors.toSet());
        var notes = noted.all(organisationId).stream()
                .filter(NotedAddress::holds)
                .collect(Collectors.groupingBy(
                        NotedAddress::kind, Collectors.mapping(NotedAddress::address, Collectors.toSet())));
        var others = new HashSet<>(comparisons.ofOthers(organisationId, addresses));
        others.addAll(notes.getOrDefault(NotedAddress.Kind.RESERVED, Set.of()));
        others.addAll(canonical(comparisons.planned(organisationId).stream(), own));
        others.addAll(canonical(recommended(organisationId), own));
        return new KnownProfiles(
                comparisons.own(organisationId), notes.getOrDefault(NotedAddress.Kind.NOT_OURS, Set.of()), others);
    }

    private Stream<String> recommended(String organisationId) {
        return lists.latest(organisationId).stream()
                .flatMap(version -> version.presentation().recommended().stream())
                .flatMap(group -> group.services().stream())
                .map(service -> service.url());
    }

    private static Set<String> canonical(Stream<String> typed, List<Platform> own) {
        return typed.map(address -> ProfileAddress.read(address, own))
                .filter(Profile.class::isInstance)
                .map(profile -> ((Profile) profile).canonical())
                .collect(Collectors.toSet());
    }

    private List<Platform> platformsOf(String organisationId) {
        return platforms.of(organisationId).own();
    }

    private static Map<String, String> told(Crawled crawled, List<Difference> found) {
        var seen = crawled.pages().stream()
                .filter(page -> page.outcome() == Outcome.SEEN)
                .count();
        return new TreeMap<>(Map.of("pagesRead", Long.toString(seen), "differences", Integer.toString(found.size())));
    }
}
