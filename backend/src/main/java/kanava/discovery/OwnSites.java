package kanava.discovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.organisation.Organisation;
import kanava.platform.Platform;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.UnknownPlatform;
import kanava.verification.PageAddress;

/**
 * Where a look at the organisation's own pages begins, and which hosts it stays on. A page recorded at a platform is read, but the
 * platform doesn't become ours by it.
 *
 * @param starts the list page first
 * @param hosts without `www.`
 * @param platforms the organisation's own, beside those that everybody knows
 */
record OwnSites(List<String> starts, PageAddress listPage, Set<String> hosts, List<Platform> platforms) {

    OwnSites {
        starts = List.copyOf(starts);
        hosts = Set.copyOf(hosts);
        platforms = List.copyOf(platforms);
    }

    static OwnSites of(Organisation organisation, List<String> recorded, List<Platform> platforms) {
        var starts = new LinkedHashSet<>(List.of(organisation.listPageUrl(), organisation.homeUrl()));
        starts.addAll(recorded);
        return of(List.copyOf(starts), platforms);
    }

    static OwnSites of(List<String> starts, List<Platform> platforms) {
        return new OwnSites(
                starts,
                PageAddress.of(starts.getFirst()).orElse(null),
                starts.stream()
                        .filter(start -> ProfileAddress.read(start, platforms) instanceof UnknownPlatform)
                        .flatMap(start -> PageAddress.of(start).stream())
                        .map(PageAddress::host)
                        .collect(Collectors.toSet()),
                platforms);
    }

    boolean owns(PageAddress page) {
        return hosts.contains(page.host())
                || starts.stream().map(PageAddress::of).anyMatch(Optional.of(page)::equals);
    }

    boolean isListPage(PageAddress page) {
        return page.equals(listPage);
    }
}
