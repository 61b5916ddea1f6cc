package kanava.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
final class PageReading {

    private static final int SHORTEST_PAGE = 200;
    private static final int LONGEST_FINDING = 400;
    private static final Pattern RELATED = Pattern.compile("(?i)(?:^|\\s)me(?:\\s|$)");

    private final Document page;
    private final VisibleParts visible;

    private PageReading(Document page) {
        this.page = page;
        this.visible = VisibleParts.of(page.body());
    }

    static PageReading of(Fetched fetched) {
        return new PageReading(Jsoup.parse(fetched.html(), fetched.finalAddress()));
    }

    /** @return the link as it stands on the page */
    Optional<String> linkToProfile(String canonical, List<Platform> own) {
        return link(target -> ProfileAddress.read(target, own) instanceof Profile profile
                && profile.canonical().equals(canonical));
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
        return Stream.concat(headings(), Stream.of(visible.text()));
    }

    /** All that can be read on it. */
    String words() {
        return visible.text();
    }

    /** A page that shows nothing without a browser or a login: its silence proves nothing. */
    boolean isAShell() {
        return page.selectFirst("input[type=password]") != null
                || visible.text().length() < SHORTEST_PAGE && page.selectFirst("script") != null;
    }

    private Stream<String> headings() {
        return Stream.concat(
                Stream.of(page.title()),
                page
                        .select("meta[name=description], meta[property=og:title], meta[property=og:description],"
                                + " meta[property=og:site_name]")
                        .stream()
                        .map(meta -> meta.attr("content")));
    }

    List<PageSurvey.Link> links() {
        return shownLinks().stream()
                .map(link -> new PageSurvey.Link(
                        OutboundLink.target(target(link)),
                        RELATED.matcher(link.attr("rel")).find()))
                .filter(link -> !link.target().isEmpty())
                .toList();
    }

    private List<Element> shownLinks() {
        List<Element> links = new ArrayList<>(visible.links());
        links.addAll(page.head().select("link[rel~=(?i)\\bme\\b][href]"));
        return links;
    }

    private Optional<String> link(Predicate<String> wanted) {
        return shownLinks().stream()
                .filter(link -> wanted.test(OutboundLink.target(target(link))))
                .findFirst()
                .map(PageReading::written);
    }

    /** Resolved away from the page: from within, jsoup would climb to the root for each link to find the base. */
    private String target(Element link) {
        Element alone = new Element("a").attr("href", link.attr("href"));
        alone.setBaseUri(page.baseUri());
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
