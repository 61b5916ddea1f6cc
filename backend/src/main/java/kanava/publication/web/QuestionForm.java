package kanava.publication.web;

import static kanava.publication.Markup.escaped;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;
import kanava.publication.Language;

/** The question to the lookup, as a form that needs no script, and as the address it leads to. */
final class QuestionForm {

    private QuestionForm() {}

    /** What was typed, as it was typed; empty where nothing was. */
    record Typed(String url, String handle, String platform, String on) {

        private Map<String, String> parameters() {
            var all = new LinkedHashMap<String, String>();
            all.put("url", url);
            all.put("platform", handle.isEmpty() ? "" : platform);
            all.put("handle", handle);
            all.put("on", on);
            all.values().removeIf(String::isEmpty);
            return all;
        }
    }

    static String query(Typed typed, Language language) {
        var parameters = typed.parameters();
        parameters.put("lang", language.code());
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String markup(Typed typed, Map<String, String> faults, Language language) {
        var more = !typed.handle().isEmpty() || !typed.on().isEmpty() || faults.containsKey("handle");
        return """
                <form method="get" role="search">
                <input type="hidden" name="lang" value="%s">
                %s<details%s>
                <summary>%s</summary>
                <label for="platform">%s</label>
                <select id="platform" name="platform">%s</select>
                %s%s</details>
                <button type="submit">%s</button>
                </form>
                """.formatted(
                        language.code(),
                        field("url", "text", typed.url(), faults, language),
                        more ? " open" : "",
                        escaped(language.word("lookup.more")),
                        escaped(language.word("lookup.platform")),
                        platforms(typed.platform()),
                        field("handle", "text", typed.handle(), faults, language),
                        field("on", "date", typed.on(), faults, language),
                        escaped(language.word("lookup.button")));
    }

    private static String field(String name, String type, String value, Map<String, String> faults, Language language) {
        var fault = faults.get(name);
        return """
                <label for="%1$s">%2$s</label>
                <input id="%1$s" name="%1$s" type="%3$s" value="%4$s" maxlength="2048" autocapitalize="none" \
                autocomplete="off" spellcheck="false"%5$s>
                %6$s""".formatted(
                        name,
                        escaped(language.word("lookup." + name)),
                        type,
                        escaped(value),
                        fault == null ? "" : " aria-invalid=\"true\" aria-describedby=\"fault-%s\"".formatted(name),
                        fault == null
                                ? ""
                                : "<p class=\"fault\" id=\"fault-%s\">%s</p>\n"
                                        .formatted(name, escaped(language.word("lookup.fault." + fault))));
    }

    private static String platforms(String chosen) {
        return PlatformCatalogue.builtIn().all().stream()
                .filter(platform ->
                        platform.sites().stream().anyMatch(site -> !site.forms().isEmpty()))
                .map(platform -> option(platform, platform.id().equals(chosen)))
                .collect(Collectors.joining());
    }

    private static String option(Platform platform, boolean chosen) {
        return "<option value=\"%s\"%s>%s</option>"
                .formatted(escaped(platform.id()), chosen ? " selected" : "", escaped(platform.name()));
    }
}
