package kanava.publication;

import static kanava.publication.Markup.escaped;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanava.organisation.Organisation;

/** What came to a list, left it or changed, as a feed (RFC 4287). Who published and what they noted stays inside. */
public final class AtomFeed {

    /** @param version the list after the change */
    public record Change(Version version, Difference difference) {}

    private AtomFeed() {}

    /**
     * @param updated when the latest change was; empty where there was none
     * @param changes the newest first
     */
    static Pieces write(
            Organisation organisation,
            URI kanava,
            Optional<Instant> updated,
            Stream<Change> changes,
            Language language) {
        var page = "%s/public/%s".formatted(kanava.toString().replaceAll("/+$", ""), organisation.slug());
        var name = escaped(language.of(organisation.name()));
        return Pieces.of(List.of(
                Stream.of("""
                        <?xml version="1.0" encoding="utf-8"?>
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
                        <id>%s</id>
                        <title>%s</title>
                        <updated>%s</updated>
                        <author><name>%s</name></author>
                        <link rel="alternate" type="text/html" href="%s"/>
                        """.formatted(
                                language.code(),
                                escaped(page + "#changes"),
                                escaped(language.word("feed")).replace("{organisation}", name),
                                updated.orElse(Instant.EPOCH),
                                name,
                                escaped(page))),
                changes.map(change -> entry(page, language.of(organisation.name()), change, language)),
                Stream.of("</feed>\n")));
    }

    private static String entry(String page, String organisation, Change change, Language language) {
        var difference = change.difference();
        var lines = Stream.of(
                        difference.organisation().isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(line("changed", organisation, page, language)),
                        difference.added().stream().map(account -> line(warnedOr("added", account), account, language)),
                        difference.removed().stream().map(account -> line("removed", account, language)),
                        difference.changed().stream()
                                .map(Difference.Changed::account)
                                .map(account -> line(warnedOr("changed", account), account, language)),
                        difference.untold() == 0
                                ? Stream.<String>empty()
                                : Stream.of(language.word("moreChanges")
                                        .replace("{count}", Integer.toString(difference.untold()))))
                .flatMap(one -> one)
                .toList();
        var count = lines.size() + Math.max(0, difference.untold() - 1);
        return """
                <entry>
                <id>%s</id>
                <title>%s</title>
                <updated>%s</updated>
                <link rel="alternate" type="text/html" href="%s"/>
                <content type="text">%s</content>
                </entry>
                """.formatted(
                        escaped(page + "#" + change.version().no()),
                        escaped(
                                count == 1
                                        ? lines.getFirst()
                                        : language.word("manyChanges").replace("{count}", Integer.toString(count))),
                        change.version().recordedAt(),
                        escaped(page),
                        escaped(String.join("\n", lines)));
    }

    private static String warnedOr(String what, Difference.Listed account) {
        return account.isWarnedOf() ? "warned" : what;
    }

    private static String line(String what, Difference.Listed account, Language language) {
        return line(what, account.name(), account.address(), language);
    }

    private static String line(String what, String name, String address, Language language) {
        return language.word(what).replace("{name}", name) + " " + address;
    }
}
