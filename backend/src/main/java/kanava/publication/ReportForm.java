package kanava.publication;

import static kanava.publication.Markup.escaped;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kanava.organisation.Organisation;

/** "Is this really you?" as a form that needs no script (FIND-1). It asks nothing about whoever fills it in. */
public final class ReportForm {

    /** Where it is sent, beside the page of the lookup. */
    private static final String TO = "report.html";

    /** Those that people see. */
    public static final List<String> FIELDS = List.of("organisation", "url", "words");

    /** Names of fields come from anybody. */
    private static final int LONGEST_NAME = 60;

    private ReportForm() {}

    /** What was typed, as it was typed; empty where nothing was. */
    public record Typed(String organisation, String url, String words) {}

    /**
     * @param faults by field, the key of what is wrong with it
     * @return the form with its heading, as markup; its ids don't meet those of the lookup's own form
     */
    public static String markup(
            Typed typed, List<Organisation> organisations, Map<String, String> faults, Language language) {
        return """
                <h2 id="report">%s</h2>
                <p>%s</p>
                %s<form method="post" action="%s" aria-labelledby="report">
                <input type="hidden" name="lang" value="%s">
                <label for="report-organisation">%s</label>
                <select id="report-organisation" name="organisation" required%s>%s</select>
                %s<label for="report-url">%s</label>
                <input id="report-url" name="url" type="text" value="%s" maxlength="2048" required autocapitalize="none" \
                autocomplete="off" spellcheck="false"%s>
                %s<label for="report-words">%s</label>
                <p id="report-hint">%s</p>
                <textarea id="report-words" name="words" rows="4" maxlength="1000" aria-describedby="%s"%s>%s</textarea>
                %s<div hidden><label for="report-website">%s</label>
                <input id="report-website" name="website" type="text" value="" tabindex="-1" autocomplete="off"></div>
                <button type="submit">%s</button>
                </form>
                """.formatted(
                        escaped(language.word("report.heading")),
                        escaped(language.word("report.lead")),
                        elsewhere(faults, language),
                        TO,
                        language.code(),
                        escaped(language.word("report.organisation")),
                        invalid("organisation", faults, true),
                        options(typed.organisation(), organisations, language),
                        fault("organisation", faults, language),
                        escaped(language.word("report.url")),
                        escaped(typed.url()),
                        invalid("url", faults, true),
                        fault("url", faults, language),
                        escaped(language.word("report.words")),
                        escaped(language.word("report.wordsHint")),
                        faults.containsKey("words") ? "report-hint fault-report-words" : "report-hint",
                        invalid("words", faults, false),
                        escaped(typed.words()),
                        fault("words", faults, language),
                        escaped(language.word("report.website")),
                        escaped(language.word("report.button")));
    }

    /** What is wrong with a field that isn't there to be corrected. */
    private static String elsewhere(Map<String, String> faults, Language language) {
        return faults.entrySet().stream()
                .filter(fault -> !FIELDS.contains(fault.getKey()))
                .limit(5)
                .map(fault -> "<p class=\"fault\">%s <bdi>%s</bdi></p>\n"
                        .formatted(
                                escaped(language.word("report.fault." + fault.getValue())),
                                escaped(shortened(fault.getKey()))))
                .collect(Collectors.joining());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static String options(String chosen, List<Organisation> organisations, Language language) {
        return "<option value=\"\">%s</option>".formatted(escaped(language.word("report.choose")))
                + organisations.stream()
                        .map(house -> "<option value=\"%s\"%s>%s</option>"
                                .formatted(
                                        escaped(house.slug()),
                                        house.slug().equals(chosen) ? " selected" : "",
                                        escaped(language.of(house.name()))))
                        .collect(Collectors.joining());
    }

    private static String invalid(String field, Map<String, String> faults, boolean alone) {
        if (!faults.containsKey(field)) {
            return "";
        }
        return " aria-invalid=\"true\"" + (alone ? " aria-describedby=\"fault-report-%s\"".formatted(field) : "");
    }

    private static String fault(String field, Map<String, String> faults, Language language) {
        var fault = faults.get(field);
        return fault == null
                ? ""
                : "<p class=\"fault\" id=\"fault-report-%s\">%s</p>\n"
                        .formatted(field, escaped(language.word("report.fault." + fault)));
    }
}
