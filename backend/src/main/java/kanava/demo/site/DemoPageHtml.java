package kanava.demo.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Writes a stand-in page. Everything goes through a document tree, which escapes what people wrote. */
final class DemoPageHtml {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'()]*[^\\s<>\"'().,;:!?]");
    /** This line makes a page that shows itself to members only, as platforms do. */
    private static final String LOGIN = "Kirjaudu sisään";

    static final String NOW_AT = "Nykyinen osoite: ";

    /** These lines stand in for what platforms write into the heads of profiles: whose they are. */
    private static final Map<String, String> WHOSE = Map.of(
            "Näyttönimi: ",
            "<meta property=\"og:title\" content>",
            NOW_AT,
            "<meta property=\"og:url\" content>",
            "Pysyvä osoite: ",
            "<link rel=\"canonical\" href>");

    private static final String TEMPLATE = resource("/demo/site.html");

    private DemoPageHtml() {}

    /** @param text empty where the page isn't there yet */
    static String of(DemoAddress address, Optional<String> text, int longest) {
        var page = Jsoup.parse(TEMPLATE);
        page.outputSettings().prettyPrint(false);
        page.expectFirst("#address").attr("value", address.original());
        page.expectFirst("#text").attr("maxlength", Integer.toString(longest)).text(text.orElse(""));
        var content = page.expectFirst("#content");
        text.ifPresent(written -> {
            page.expectFirst("#missing").remove();
            written.lines().filter(line -> !line.isBlank()).forEach(line -> {
                tell(page.head(), line);
                write(content.appendElement("p"), line);
            });
        });
        return page.outerHtml();
    }

    private static void tell(Element head, String line) {
        WHOSE.forEach((beginning, tag) -> {
            if (line.startsWith(beginning)) {
                var told = Jsoup.parseBodyFragment(tag).body().child(0);
                told.attr(
                        told.hasAttr("href") ? "href" : "content",
                        line.substring(beginning.length()).strip());
                head.appendChild(told);
            }
        });
    }

    private static void write(Element paragraph, String line) {
        // Where the profile stands by its own word is no link on it.
        if (WHOSE.keySet().stream().anyMatch(line::startsWith)) {
            paragraph.text(line);
            return;
        }
        if (line.strip().equals(LOGIN)) {
            paragraph
                    .appendElement("label")
                    .text(LOGIN + " ")
                    .appendElement("input")
                    .attr("type", "password")
                    .attr("autocomplete", "off")
                    .attr("disabled", true);
            return;
        }
        var address = ADDRESS.matcher(line);
        int end = 0;
        while (address.find()) {
            paragraph.appendText(line.substring(end, address.start()));
            paragraph
                    .appendElement("a")
                    .attr("href", address.group())
                    .attr("rel", "me")
                    .text(address.group());
            end = address.end();
        }
        paragraph.appendText(line.substring(end));
    }

    static String resource(String name) {
        try (var file = DemoPageHtml.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
