package kanava.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Links and text of a page's body, gathered in one walk: asking each link for its parents would take for ever. */
final class VisibleParts implements NodeFilter {

    private static final Set<String> NOT_SHOWN = Set.of(
            "script", "style", "template", "noscript", "iframe", "object", "embed", "textarea", "select", "datalist");
    private static final Pattern HIDING_STYLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)", Pattern.CASE_INSENSITIVE);
    /** Links that visitors of a page have written are marked so. */
    private static final Pattern BY_VISITORS = Pattern.compile("\\bugc\\b", Pattern.CASE_INSENSITIVE);

    private final List<Element> links = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private VisibleParts() {}

    static VisibleParts of(Element body) {
        VisibleParts parts = new VisibleParts();
        body.filter(parts);
        return parts;
    }

    List<Element> links() {
        return links;
    }

    String text() {
        return text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            separate(element);
            if (isLink(element)) {
                links.add(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            separate(element);
        }
        return FilterResult.CONTINUE;
    }

    private void separate(Element element) {
        if (element.isBlock() || element.normalName().equals("br")) {
            text.append('\n');
        }
    }

    private static boolean isHidden(Element element) {
        String name = element.normalName();
        return NOT_SHOWN.contains(name)
                || element.hasAttr("hidden")
                || name.equals("dialog") && !element.hasAttr("open")
                || HIDING_STYLE.matcher(element.attr("style")).find();
    }

    /** An empty one can't be clicked; an icon drawn by the style sheet has a label instead of content. */
    private static boolean isLink(Element element) {
        String name = element.normalName().toLowerCase(Locale.ROOT);
        return (name.equals("a") || name.equals("area"))
                && element.hasAttr("href")
                && !BY_VISITORS.matcher(element.attr("rel")).find()
                && (element.childNodeSize() > 0
                        || element.hasAttr("aria-label")
                        || element.hasAttr("title")
                        || element.hasAttr("alt"));
    }
}
