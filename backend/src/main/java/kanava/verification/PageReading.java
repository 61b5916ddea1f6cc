package kanava.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanava.platform.Platform;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;
import kanava.verification.fetch.FetchResult.Fetched;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says to somebody who looks at it: links that can be followed and text that can be read. What stands in
 * comments, scripts or hidden parts, or was written by visitors, is nobody's word.
 */
public final class PageReading {

    private static final int SHORTEST_PAGE = 200;
    private static final int LONGEST_FINDING = 400;
    private static final Pattern RELATED = Pattern.compile("(?i)(?:^|\\s)me(?:\\s|$)");

    private final String baseUri;
    private final List<String> headings;
    private final String text;
    private final List<Element> links;
    private final boolean shell;
    /** Where each of the links leads; made when it is asked for first. */
    private volatile List<String> targets;

    private volatile Profiles profiles;

    /** The first link to each profile, as those with these platforms of their own read it. */
    private record Profiles(List<Platform> own, Map<String, Element> byAddress) {}

    private PageReading(Document page) {
        var visible = VisibleParts.of(page.body());
        baseUri = page.baseUri();
        headings = headings(page).toList();
        text = visible.text();
        links = new ArrayList<>(visible.links());
        links.addAll(page.head().select("link[rel~=(?i)\\bme\\b][href]"));
        shell = page.selectFirst("input[type=password]") != null
                || text.length() < SHORTEST_PAGE && page.selectFirst("script") != null;
    }

    static PageReading of(Fetched fetched) {
        return of(Jsoup.parse(fetched.html(), fetched.finalAddress()));
    }

    static PageReading of(Document page) {
        return new PageReading(page);
    }

    /** @return the link as it stands on the page */
    Optional<String> linkToProfile(String canonical, List<Platform> own) {
        return Optional.ofNullable(profiles(own).byAddress().get(canonical)).map(PageReading::written);
    }

    /** A list page is asked for one account after the other: each of its links is worked out once. */
    private Profiles profiles(List<Platform> own) {
        var known = profiles;
        if (known == null || !known.own().equals(own)) {
            var byAddress = new HashMap<String, Element>();
            var all = targets();
            for (int i = 0; i < all.size(); i++) {
                if (ProfileAddress.read(all.get(i), own) instanceof Profile profile) {
                    byAddress.putIfAbsent(profile.canonical(), links.get(i));
                }
            }
            known = new Profiles(own, byAddress);
            profiles = known;
        }
        return known;
    }

    Optional<String> linkToPage(Collection<String> addresses) {
        List<PageAddress> wanted = addresses.stream()
                .filter(Objects::nonNull)
                .flatMap(address -> PageAddress.of(address).stream())
                .toList();
        return link(target -> PageAddress.of(target).filter(wanted::contains).isPresent());
    }

    /** @return the place where one of the names stands */
    Optional<String> naming(Collection<String> names) {
        return said().flatMap(text ->
                        names.stream().filter(Objects::nonNull).flatMap(name -> NameSearch.in(text, name).stream()))
                .findFirst()
                .map(PageReading::shortened);
    }

    /** What it says of itself, and all that can be read on it. */
    Stream<String> said() {
        return Stream.concat(headings.stream(), Stream.of(text));
    }

    /** All that can be read on it. */
    String words() {
        return text;
    }

    /** A page that shows nothing without a browser or a login: its silence proves nothing. */
    boolean isAShell() {
        return shell;
    }

    private static Stream<String> headings(Document page) {
        return Stream.concat(
                Stream.of(page.title()),
                page
                        .select("meta[name=description], meta[property=og:title], meta[property=og:description],"
                                + " meta[property=og:site_name]")
                        .stream()
                        .map(meta -> meta.attr("content")));
    }

    List<PageSurvey.Link> links() {
        return links.stream()
                .map(link -> new PageSurvey.Link(
                        OutboundLink.target(target(link)),
                        RELATED.matcher(link.attr("rel")).find()))
                .filter(link -> !link.target().isEmpty())
                .toList();
    }

    private Optional<String> link(Predicate<String> wanted) {
        var all = targets();
        for (int i = 0; i < all.size(); i++) {
            if (wanted.test(all.get(i))) {
                return Optional.of(written(links.get(i)));
            }
        }
        return Optional.empty();
    }

    private List<String> targets() {
        var known = targets;
        if (known == null) {
            known = links.stream()
                    .map(link -> OutboundLink.target(target(link)))
                    .toList();
            targets = known;
        }
        return known;
    }

    /** Resolved away from the page: from within, jsoup would climb to the root for each link to find the base. */
    private String target(Element link) {
        Element alone = new Element("a").attr("href", link.attr("href"));
        alone.setBaseUri(baseUri);
        return alone.absUrl("href");
    }

    /** The link without what its author put around it. */
    private static String written(Element link) {
        Element plain = new Element(link.tagName());
        plain.attr("href", link.attr("href"));
        if (link.hasAttr("rel")) {
            plain.attr("rel", link.attr("rel"));
        }
        return shortened(plain.text(link.text()).outerHtml());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FINDING ? text : text.substring(0, LONGEST_FINDING) + "…";
    }
}
