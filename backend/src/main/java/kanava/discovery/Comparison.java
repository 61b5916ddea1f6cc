package kanava.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.discovery.Difference.Kind;
import kanava.discovery.KnownProfiles.Own;

/** The organisation's own pages against its approved list (EVID-PAGE). Pure: what was seen, and what is known. */
final class Comparison {

    private static final Comparator<Difference> GRAVEST_FIRST = Comparator.comparing(Difference::kind)
            .thenComparing(Difference::platform)
            .thenComparing(Difference::address)
            .thenComparing(difference -> String.valueOf(difference.written()));

    private final KnownProfiles known;
    private final Map<String, Own> byAddress;
    private final Map<String, Own> byFormer;
    private final Set<String> dangerous;

    private Comparison(KnownProfiles known) {
        this.known = known;
        this.byAddress = known.own().stream().collect(Collectors.toMap(Own::address, Function.identity()));
        this.byFormer = known.own().stream()
                .flatMap(own -> own.former().stream().map(former -> Map.entry(former, own)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        this.dangerous = Stream.concat(
                        known.impostors().stream(),
                        known.own().stream().filter(Own::hijacked).map(Own::address))
                .map(Comparison::spelling)
                .collect(Collectors.toSet());
    }

    /** @param listPage null where it couldn't be seen: then nothing is missing from it */
    static List<Difference> of(KnownProfiles known, Collection<ProfileLink> links, String listPage) {
        var comparison = new Comparison(known);
        var found = new ArrayList<>(comparison.onPages(links));
        if (listPage != null) {
            found.addAll(comparison.onListPage(links, listPage));
        }
        return found.stream().sorted(GRAVEST_FIRST).toList();
    }

    /** One for each link, however many pages it stands on. */
    private Collection<Difference> onPages(Collection<ProfileLink> links) {
        var pages = new LinkedHashMap<Difference.Identity, Set<String>>();
        var found = new LinkedHashMap<Difference.Identity, Difference>();
        for (var link : links) {
            ofLink(link).ifPresent(difference -> {
                found.putIfAbsent(difference.identity(), difference);
                pages.computeIfAbsent(difference.identity(), any -> new LinkedHashSet<>())
                        .add(link.page());
            });
        }
        return found.values().stream()
                .map(one -> on(one, pages.get(one.identity()).size()))
                .toList();
    }

    private Optional<Difference> ofLink(ProfileLink link) {
        var own = byAddress.get(link.address());
        if (own != null) {
            return ofOwn(own, link);
        }
        if (known.impostors().contains(link.address())) {
            return Optional.of(difference(Kind.IMPOSTOR, link, null, null));
        }
        var former = byFormer.get(link.address());
        if (former != null) {
            return Optional.of(
                    former.hijacked()
                            ? difference(Kind.HIJACKED, link, null, former.id())
                            : difference(Kind.WRONG_ADDRESS, link, instead(former), former.id()));
        }
        return known.others().contains(link.address())
                ? Optional.empty()
                : Optional.of(difference(Kind.EXTRA, link, null, null));
    }

    private Optional<Difference> ofOwn(Own own, ProfileLink link) {
        if (own.hijacked()) {
            return Optional.of(difference(Kind.HIJACKED, link, null, own.id()));
        }
        if (own.isClosed()) {
            return Optional.of(difference(Kind.WRONG_ADDRESS, link, instead(own), own.id()));
        }
        if (!own.speaks()) {
            return Optional.empty();
        }
        if (!spelling(link.written()).equals(spelling(own.address()))) {
            return Optional.of(difference(Kind.WRONG_ADDRESS, link, own.address(), own.id()));
        }
        return link.written().regionMatches(true, 0, "http:", 0, 5)
                ? Optional.of(difference(Kind.HTTP, link, own.address(), own.id()))
                : Optional.empty();
    }

    /** Nobody is sent on to what is warned of. */
    private String instead(Own own) {
        var said = own.instead();
        return said == null || dangerous.contains(spelling(said)) ? null : said;
    }

    private List<Difference> onListPage(Collection<ProfileLink> links, String listPage) {
        var found = new ArrayList<Difference>();
        for (var own : known.own()) {
            if (own.isInUse()) {
                var ofIt = links.stream()
                        .filter(ProfileLink::onListPage)
                        .filter(link -> link.address().equals(own.address())
                                || own.former().contains(link.address()))
                        .toList();
                if (ofIt.isEmpty()) {
                    found.add(new Difference(
                            Kind.MISSING,
                            own.platform(),
                            own.address(),
                            null,
                            own.address(),
                            listPage,
                            1,
                            own.id(),
                            null));
                } else if (ofIt.stream().noneMatch(ProfileLink::relMe)) {
                    found.add(difference(Kind.NO_REL_ME, ofIt.getFirst(), own.address(), own.id()));
                }
            }
        }
        return found;
    }

    /**
     * Two spellings that only differ in what nobody stumbles over: scheme (told by itself), `www.`, letter case, dots within a name
     * where the platform ignores them, a slash at the end. Both lead to the same profile anyway; here it is about detours.
     */
    private static String spelling(String address) {
        String ascii;
        try {
            ascii = URI.create(address.strip()).toASCIIString();
        } catch (IllegalArgumentException unusual) {
            ascii = address.strip();
        }
        var rest = ascii.toLowerCase(Locale.ROOT).replaceFirst("^https?://(?:www\\.)?", "");
        var slash = rest.indexOf('/');
        return slash < 0
                ? rest
                : rest.substring(0, slash)
                        + rest.substring(slash).replace(".", "").replaceFirst("/+$", "");
    }

    private static Difference difference(Kind kind, ProfileLink link, String instead, String accountId) {
        return new Difference(
                kind,
                link.profile().platform(),
                link.address(),
                link.written(),
                instead,
                link.page(),
                1,
                accountId,
                null);
    }

    private static Difference on(Difference one, int pages) {
        return new Difference(
                one.kind(),
                one.platform(),
                one.address(),
                one.written(),
                one.instead(),
                one.page(),
                pages,
                one.accountId(),
                null);
    }
}
