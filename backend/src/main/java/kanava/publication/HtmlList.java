package kanava.publication;

import java.util.TreeMap;
import java.util.stream.Collectors;
import kanava.lookup.OpenedAccount;
import kanava.organisation.Organisation;
import kanava.organisation.Text;
import kanava.publication.OfficialList.Entry;

/**
 * The list as a piece of a page, for server-side includes: the links stand in the organisation's own page, where
 * `rel="me"` means something. It needs no script and no style.
 */
final class HtmlList {

    private HtmlList() {}

    static String render(OfficialList list, Language language) {
        var html = new StringBuilder("<section lang=\"%s\">\n<h2>%s</h2>\n"
                .formatted(
                        language.code(),
                        escaped(language.word("title")
                                .replace(
                                        "{organisation}",
                                        language.of(list.organisation().name())))));
        if (list.entries().isEmpty()) {
            html.append("<p>%s</p>\n".formatted(escaped(language.word("none"))));
        }
        list.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.account().platform(), TreeMap::new, Collectors.toList()))
                .forEach((platform, entries) -> {
                    html.append("<h3>%s</h3>\n<ul>\n"
                            .formatted(escaped(list.platforms().name(platform))));
                    entries.forEach(entry -> html.append(item(entry, language)));
                    html.append("</ul>\n");
                });
        html.append("<p>%s</p>\n".formatted(channels(list.organisation(), language)));
        return html.append("</section>\n").toString();
    }

    /** IIS-3a: an account informs; matters are dealt with elsewhere. */
    private static String channels(Organisation organisation, Language language) {
        var home = "<a href=\"%s\">%s</a>"
                .formatted(
                        escaped(organisation.homeUrl()),
                        escaped(organisation
                                .homeUrl()
                                .replaceFirst("(?i)^https?://(?:www\\.)?", "")
                                .replaceFirst("/$", "")));
        return escaped(language.word("channels")).replace("{home}", home);
    }

    private static String item(Entry entry, Language language) {
        var account = entry.account();
        return "<li><a href=\"%s\" rel=\"me\">%s</a>%s%s</li>\n"
                .formatted(
                        escaped(account.address()),
                        escaped(account.name()),
                        unit(account.unit(), language),
                        entry.isClosing() ? ". " + closing(account, language) : "");
    }

    private static String unit(Text unit, Language language) {
        return unit == null ? "" : ", " + escaped(language.of(unit));
    }

    private static String closing(OpenedAccount account, Language language) {
        var day = "<time datetime=\"%s\">%s</time>"
                .formatted(account.closesOn(), escaped(language.day(account.closesOn())));
        var successor = "<a href=\"%s\">%s</a>"
                .formatted(
                        escaped(account.successorUrl()),
                        escaped(account.successorUrl().replaceFirst("(?i)^https?://", "")));
        return escaped(language.word("closing")).replace("{day}", day).replace("{successor}", successor);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
