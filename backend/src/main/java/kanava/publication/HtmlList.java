package kanava.publication;

import static kanava.publication.Markup.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    static Pieces write(OfficialList list, Language language) {
        var parts = new ArrayList<Stream<String>>();
        parts.add(Stream.of(
                "<section lang=\"%s\">\n<h2>%s</h2>\n".formatted(language.code(), escaped(title(list, language)))));
        if (list.presentation().intro() != null) {
            parts.add(Stream.of("<p>%s</p>\n".formatted(escaped(intro(list, language)))));
        }
        parts.add(Stream.of(warnings(list, language, "h3")));
        parts.addAll(sections(list, language, "h3"));
        parts.add(Stream.of(recommended(list, language, "h3", "h4")));
        parts.add(Stream.of(notes(list, language) + "</section>\n"));
        return Pieces.of(parts);
    }

    static String title(OfficialList list, Language language) {
        return language.word("title")
                .replace("{organisation}", language.of(list.organisation().name()));
    }

    static String intro(OfficialList list, Language language) {
        var intro = list.presentation().intro();
        return intro == null ? language.word("intro") : language.of(intro);
    }

    /** MODE-RED: first of all, and without a link to what is somebody else's now. */
    static String warnings(OfficialList list, Language language, String heading) {
        if (list.warnings().isEmpty()) {
            return "";
        }
        return "<%1$s>%2$s</%1$s>\n<ul>\n%3$s</ul>\n"
                .formatted(
                        heading,
                        escaped(language.word("warnings")),
                        list.warnings().stream()
                                .map(entry -> warning(list, entry, language))
                                .collect(Collectors.joining()));
    }

    private static String warning(OfficialList list, Entry entry, Language language) {
        var account = entry.account();
        var alert = account.alert().orElseThrow();
        return "<li><strong dir=\"auto\">%s</strong>, %s, <bdi>%s</bdi>. %s%s</li>\n"
                .formatted(
                        escaped(account.name()),
                        escaped(list.platforms().name(account.platform())),
                        escaped(Markup.readable(account.address())),
                        escaped(language.of(alert.words())),
                        alert.note() == null ? "" : " <bdi>%s</bdi>".formatted(escaped(alert.note())));
    }

    static List<Stream<String>> sections(OfficialList list, Language language, String heading) {
        if (list.entries().isEmpty()) {
            return List.of(Stream.of("<p>%s</p>\n".formatted(escaped(language.word("none")))));
        }
        return list.sections().stream()
                .<Stream<String>>mapMulti((section, parts) -> {
                    var within = section.heading();
                    parts.accept(Stream.of(
                            "<%1$s>%2$s</%1$s>\n<ul>\n".formatted(heading, escaped(language.of(section.heading())))));
                    parts.accept(section.entries().stream().map(entry -> item(list, within, entry, language)));
                    parts.accept(Stream.of("</ul>\n"));
                })
                .toList();
    }

    /** LSK-dir: beside the list and in no way part of it. */
    static String recommended(OfficialList list, Language language, String heading, String audience) {
        var groups = list.presentation().recommended();
        if (groups.isEmpty()) {
            return "";
        }
        return "<%1$s>%2$s</%1$s>\n<p>%3$s</p>\n"
                        .formatted(
                                heading,
                                escaped(language.word("recommended")),
                                escaped(language.word("recommendedText")))
                + groups.stream()
                        .map(group -> "<%1$s>%2$s</%1$s>\n<ul>\n%3$s</ul>\n"
                                .formatted(
                                        audience,
                                        escaped(language.of(group.audience())),
                                        group.services().stream()
                                                .map(service -> "<li>%s</li>\n"
                                                        .formatted(Markup.link(
                                                                service.url(), language.of(service.name()))))
                                                .collect(Collectors.joining())))
                        .collect(Collectors.joining());
    }

    /** IIS-5: whose terms hold on the platforms; IIS-3a: an account informs, matters are dealt with elsewhere. */
    static String notes(OfficialList list, Language language) {
        var terms = list.usedPlatforms().stream()
                .filter(platform -> platform.terms() != null)
                .map(platform -> Markup.link(platform.terms(), platform.name()))
                .collect(Collectors.joining(", "));
        return (terms.isEmpty() ? "" : "<p>%s %s</p>\n".formatted(escaped(language.word("terms")), terms))
                + "<p>%s</p>\n".formatted(channels(list.organisation(), language));
    }

    private static String channels(Organisation organisation, Language language) {
        var home = Markup.link(
                organisation.homeUrl(), Markup.readable(organisation.homeUrl()).replaceFirst("(?i)^www\\.", ""));
        var named = organisation.officialChannels().stream()
                .map(channel -> Markup.link(channel.url(), language.of(channel.name())))
                .collect(Collectors.joining(", "));
        return escaped(language.word("channels")).replace("{home}", home)
                + (named.isEmpty() ? "" : " %s %s".formatted(escaped(language.word("officialChannels")), named));
    }

    /** The direction is each name's own, so that marks of direction in it turn nothing around it. */
    private static String item(OfficialList list, Text heading, Entry entry, Language language) {
        var account = entry.account();
        return "<li><a href=\"%s\" rel=\"me\" dir=\"auto\">%s</a>%s%s<br>%s</li>\n"
                .formatted(
                        escaped(account.address()),
                        escaped(account.name()),
                        about(list, heading, account, language),
                        entry.isClosing() ? ". " + closing(entry, language) : "",
                        contact(list, heading, entry, language));
    }

    /** Whose and where it is, as far as the heading doesn't say so. */
    private static String about(OfficialList list, Text heading, OpenedAccount account, Language language) {
        return Stream.of(
                        account.unit() == null ? null : language.of(account.unit()),
                        list.platforms().name(account.platform()))
                .filter(word -> word != null && !word.equals(language.of(heading)))
                .map(word -> ", <bdi>%s</bdi>".formatted(escaped(word)))
                .collect(Collectors.joining());
    }

    /** PUB-plain. */
    private static String contact(OfficialList list, Text heading, Entry entry, Language language) {
        var audience = entry.account().audience();
        var confidential = Plain.confidential(list, entry);
        var where = language.of(confidential.text());
        return "%s%s %s"
                .formatted(
                        audience == null || audience.equals(language.of(heading))
                                ? ""
                                : escaped(language.word("audience").replace("{audience}", Plain.ended(audience))) + " ",
                        escaped(language.of(Plain.answers(list, entry))),
                        confidential.url() == null ? escaped(where) : Markup.link(confidential.url(), where));
    }

    private static String closing(Entry entry, Language language) {
        var account = entry.account();
        var day = Markup.day(account.closesOn(), language);
        return account.successor() == null
                ? escaped(language.word("closingOnly")).replace("{day}", day)
                : escaped(language.word("closing")).replace("{day}", day)
                        + " "
                        + Markup.link(account.successor(), Markup.readable(account.successor()));
    }
}
