package kanava.publication;

import static kanava.publication.Markup.escaped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list as a page that stands alone: it needs no script and nothing from elsewhere, and can be saved and put anywhere. */
public final class HtmlPage {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem;\
            color:#1a1a1a;background:#fff}
            h1{font-size:1.75rem;line-height:1.25}
            h2{font-size:1.25rem;margin:2rem 0 .25rem}
            h3{font-size:1.0625rem;margin:1rem 0 .25rem}
            ul{padding-left:1.25rem;margin:0}
            li{padding:.25rem 0;overflow-wrap:anywhere}
            a{color:#0b3d91}
            a:focus-visible{outline:3px solid currentColor;outline-offset:2px}
            nav a{display:inline-block;padding:.25rem .75rem .25rem 0}
            footer{margin-top:2.5rem;border-top:1px solid #767676;padding-top:.5rem}
            @media(prefers-color-scheme:dark){body{color:#f2f2f2;background:#161616}a{color:#a8c7fa}}
            """;

    private static final PlainPage PAGE = new PlainPage(STYLE, "'none'");

    public static final String CONTENT_SECURITY_POLICY = PAGE.contentSecurityPolicy();

    private HtmlPage() {}

    static Pieces write(OfficialList list, Language language) {
        var parts = new ArrayList<Stream<String>>();
        parts.add(Stream.of(head(list, language)));
        parts.add(Stream.of(HtmlList.warnings(list, language, "h2")));
        parts.addAll(HtmlList.sections(list, language, "h2"));
        parts.add(Stream.of(HtmlList.recommended(list, language, "h2", "h3")));
        parts.add(Stream.of(foot(list, language)));
        return Pieces.of(parts);
    }

    private static String head(OfficialList list, Language language) {
        var title = HtmlList.title(list, language);
        var addresses = addresses(list);
        return PAGE.head(language, title, title, HtmlList.intro(list, language), alternates(addresses), addresses);
    }

    private static Map<Language, String> addresses(OfficialList list) {
        var addresses = new LinkedHashMap<Language, String>();
        list.presentation().languages().forEach(language -> addresses.put(language, page(list, language)));
        return addresses;
    }

    private static String alternates(Map<Language, String> addresses) {
        return addresses.entrySet().stream()
                .map(other -> "<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">\n"
                        .formatted(other.getKey().code(), escaped(other.getValue())))
                .collect(Collectors.joining());
    }

    private static String page(OfficialList list, Language language) {
        return list.at("page.html?lang=" + language.code());
    }

    private static String foot(OfficialList list, Language language) {
        var until = list.validUntil()
                .map(end -> "<p>%s</p>\n"
                        .formatted(escaped(language.word("validUntil"))
                                .replace(
                                        "{day}",
                                        Markup.day(
                                                LocalDate.ofInstant(
                                                        end, list.organisation().zone()),
                                                language))))
                .orElse("");
        var other = "<p>%s</p>\n".formatted(Markup.link(list.lookupPage(language), language.word("lookup.other")));
        return "</main>\n<footer>\n%s%s%s</footer>\n</body>\n</html>\n"
                .formatted(HtmlList.notes(list, language), until, other);
    }
}
