package kanava.publication;

import static kanava.publication.Markup.escaped;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import kanava.server.id.Fingerprint;

/**
 * What pages of our own without script have in common: their head, the choice of language, and the policy that lets nothing in but
 * their own style. Should a name ever slip through the escaping, it could do nothing.
 *
 * @param style of this page; its colours keep a contrast of at least 7 to 1 in both schemes
 * @param forms where its forms may be sent, as the policy says it
 */
public record PlainPage(String style, String forms) {

    public String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action %s; frame-ancestors 'none'"
                .formatted(
                        Base64.getEncoder().encodeToString(Fingerprint.of(style.getBytes(StandardCharsets.UTF_8))),
                        forms);
    }

    /**
     * Everything up to the content of `main`.
     *
     * @param links of the head, as markup; the rest is text
     * @param addresses of the page in each language it is there in, in their order
     */
    public String head(
            Language language,
            String title,
            String heading,
            String lead,
            String links,
            Map<Language, String> addresses) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                %s<style>%s</style>
                </head>
                <body>
                <header>
                <nav aria-label="%s">%s</nav>
                <h1>%s</h1>
                <p>%s</p>
                </header>
                <main>
                """.formatted(
                        language.code(),
                        escaped(title),
                        links,
                        style,
                        escaped(language.word("languages")),
                        languages(addresses, language),
                        escaped(heading),
                        escaped(lead));
    }

    private static String languages(Map<Language, String> addresses, Language current) {
        return addresses.entrySet().stream()
                .map(other -> "<a href=\"%s\" lang=\"%s\" hreflang=\"%2$s\"%s>%s</a>"
                        .formatted(
                                escaped(other.getValue()),
                                other.getKey().code(),
                                other.getKey() == current ? " aria-current=\"page\"" : "",
                                escaped(other.getKey().word("ownName"))))
                .collect(Collectors.joining(" "));
    }
}
