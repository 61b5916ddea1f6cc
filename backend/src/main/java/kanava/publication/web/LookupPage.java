package kanava.publication.web;

import static kanava.publication.Markup.escaped;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kanava.api.model.LookupAnswer;
import kanava.api.model.PublicEvidence;
import kanava.api.model.PublicState;
import kanava.organisation.Organisation;
import kanava.organisation.Text;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;
import kanava.publication.Language;
import kanava.publication.Markup;
import kanava.publication.PlainPage;
import kanava.publication.Publications;
import kanava.publication.ReportForm;
import kanava.server.Settings;

/** The citizens' page without script: a form, one answer in one sentence, its evidence, and what to do (VER-lookup). */
@Singleton
public class LookupPage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--edge:#767676;--soft:#f2f4f4;--good:#17612b;--warn:#7a4a00;--bad:#9b1c1c}
            body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem;\
            color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
            h1{font-size:1.75rem;line-height:1.25;margin:.5rem 0}
            h2{font-size:1.25rem;line-height:1.3;margin:1.75rem 0 .25rem}
            ul{padding-left:1.25rem;margin:.25rem 0}
            li{padding:.15rem 0}
            a{color:#0b3d91}
            a:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,button:focus-visible,summary:focus-visible\
            {outline:3px solid currentColor;outline-offset:2px}
            nav a{display:inline-block;padding:.25rem .75rem .25rem 0}
            label{display:block;font-weight:600;margin-top:.75rem}
            input,select,button{font:inherit;color:inherit;box-sizing:border-box;width:100%;min-height:3rem;\
            padding:.4rem .75rem;border:1px solid var(--edge);border-radius:.5rem;background:transparent}
            option{color:#1a1a1a;background:#fff}
            button{width:auto;margin-top:.75rem;padding-inline:1.5rem;background:#0a5c73;border-color:#0a5c73;color:#fff;\
            font-weight:600;cursor:pointer}
            summary{margin-top:1rem;cursor:pointer}
            .fault{color:var(--bad);font-weight:600;margin:.25rem 0}
            textarea{font:inherit;color:inherit;box-sizing:border-box;width:100%;padding:.4rem .75rem;\
            border:1px solid var(--edge);border-radius:.5rem;background:transparent}
            .answer{margin-top:1.5rem;padding:.25rem 1.25rem 1rem;border:1px solid var(--edge);border-left:.5rem solid var(--edge);\
            border-radius:.5rem;background:var(--soft)}
            .answer h2{margin-top:.75rem}
            .official{border-left-color:var(--good)}
            .retiring{border-left-color:var(--warn)}
            .not-ours,.compromised{border-left-color:var(--bad)}
            dl{margin:.75rem 0 0}
            dt{font-weight:600;margin-top:.5rem}
            dd{margin:0}
            footer{margin-top:2.5rem;border-top:1px solid var(--edge);padding-top:.5rem}
            @media(prefers-color-scheme:dark){:root{--soft:#22282b;--good:#6fcf8b;--warn:#f0b75a;--bad:#ff9b9b}\
            body{color:#f2f2f2;background:#161616}a{color:#a8c7fa}}
            """;

    /** It sends its own forms to where it is from, and nothing else. */
    public static final PlainPage PAGE = new PlainPage(STYLE, "'self'");

    static final String CONTENT_SECURITY_POLICY = PAGE.contentSecurityPolicy();

    private final Publications publications;
    private final Settings settings;
    private final Clock clock;

    LookupPage(Publications publications, Settings settings, Clock clock) {
        this.publications = publications;
        this.settings = settings;
        this.clock = clock;
    }

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

    /**
     * @param answer null where nothing was asked, or where it could not be
     * @param faults by parameter, the key of what is wrong with it
     */
    String write(Typed typed, LookupAnswer answer, Map<String, String> faults, Language language) {
        return head(typed, answer, language)
                + form(typed, faults, language)
                + (answer == null
                        ? ""
                        : answer(answer, language) + whatToDo(answer, language) + report(answer, language))
                + lists(language)
                + "</main>\n<footer>\n<p>%s</p>\n</footer>\n</body>\n</html>\n"
                        .formatted(escaped(language.word("lookup.foot")));
    }

    private String head(Typed typed, LookupAnswer answer, Language language) {
        var heading = language.word("lookup.title");
        var title = answer == null ? heading : verdict(answer, language) + " – " + heading;
        var addresses = new LinkedHashMap<Language, String>();
        Arrays.stream(Language.values()).forEach(other -> addresses.put(other, "?" + query(typed, other)));
        return PAGE.head(language, title, heading, language.word("lookup.lead"), "", addresses);
    }

    private static String query(Typed typed, Language language) {
        var parameters = typed.parameters();
        parameters.put("lang", language.code());
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String form(Typed typed, Map<String, String> faults, Language language) {
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

    private String answer(LookupAnswer answer, Language language) {
        return "<section class=\"answer %s\" aria-labelledby=\"verdict\">\n<h2 id=\"verdict\">%s</h2>\n<p>%s</p>\n<dl>\n%s</dl>\n</section>\n"
                .formatted(
                        state(answer),
                        escaped(verdict(answer, language)),
                        escaped(filled(language.word("lookup." + key(answer) + ".text"), answer, language))
                                + warning(answer, language),
                        facts(answer, language));
    }

    /** In the same words as everywhere, and what the organisation adds. */
    private static String warning(LookupAnswer answer, Language language) {
        var warning = answer.getWarning();
        if (warning == null) {
            return "";
        }
        var text = language.of(new Text(warning.getFi(), warning.getSv(), warning.getEn()));
        var note = answer.getWarningNote();
        return "</p>\n<p>%s%s".formatted(escaped(text), note == null ? "" : " <bdi>%s</bdi>".formatted(escaped(note)));
    }

    private static String verdict(LookupAnswer answer, Language language) {
        return filled(language.word("lookup." + key(answer) + ".title"), answer, language);
    }

    /** Of a past day, and of a name that was given up, other words are said. */
    private static String key(LookupAnswer answer) {
        if (Boolean.TRUE.equals(answer.getRenamed())) {
            return "renamed";
        }
        var pastOnly = answer.getState() == PublicState.OFFICIAL || answer.getState() == PublicState.UNKNOWN;
        return answer.getOn() != null && pastOnly ? state(answer) + ".then" : state(answer);
    }

    private static String state(LookupAnswer answer) {
        return answer.getState().toString();
    }

    private static String filled(String words, LookupAnswer answer, Language language) {
        var house = answer.getOrganisation() == null
                ? ""
                : name(answer.getOrganisation().getName(), language);
        var account = answer.getName() == null ? "" : " · " + answer.getName();
        var platform = answer.getPlatformName() == null ? "" : answer.getPlatformName();
        return words.replace("{house}", house)
                .replace("{who}", house + account + (platform.isEmpty() ? "" : ", " + platform))
                .replace("{day}", day(answer.getClosesOn() == null ? answer.getOn() : answer.getClosesOn(), language));
    }

    private String facts(LookupAnswer answer, Language language) {
        var vouchedFor = answer.getState() == PublicState.OFFICIAL || answer.getState() == PublicState.RETIRING;
        var facts = new LinkedHashMap<String, String>();
        if (answer.getAddress() != null) {
            // Nobody is led from here to an account we can't vouch for.
            facts.put(
                    "address",
                    vouchedFor && answer.getOn() == null
                            ? Markup.link(answer.getAddress(), Markup.readable(answer.getAddress()))
                            : escaped(Markup.readable(answer.getAddress())));
        }
        if (answer.getSuccessorUrl() != null) {
            facts.put("successor", Markup.link(answer.getSuccessorUrl(), Markup.readable(answer.getSuccessorUrl())));
        }
        put(facts, "closesOn", answer.getClosesOn(), language);
        put(facts, "retiredOn", answer.getRetiredOn(), language);
        put(facts, "since", answer.getOfficialSince(), language);
        put(facts, "until", answer.getOfficialUntil(), language);
        put(facts, "warned", localDay(answer, answer.getWarnedAt()), language);
        put(facts, "noted", answer.getNotedOn(), language);
        put(facts, "checked", localDay(answer, answer.getCheckedAt()), language);
        put(facts, "valid", localDay(answer, answer.getValidUntil()), language);
        if (answer.getUnit() != null) {
            facts.put("unit", escaped(name(answer.getUnit(), language)));
        }
        if (answer.getEvidence() != null && !answer.getEvidence().isEmpty()) {
            facts.put("evidence", evidence(answer.getEvidence(), language));
        }
        return facts.entrySet().stream()
                .map(fact -> "<dt>%s</dt><dd>%s</dd>\n"
                        .formatted(escaped(language.word("lookup.fact." + fact.getKey())), fact.getValue()))
                .collect(Collectors.joining());
    }

    private static void put(Map<String, String> facts, String key, LocalDate day, Language language) {
        if (day != null) {
            facts.put(key, Markup.day(day, language));
        }
    }

    private LocalDate localDay(LookupAnswer answer, java.time.OffsetDateTime moment) {
        return moment == null
                ? null
                : publications.organisations().stream()
                        .filter(house ->
                                house.slug().equals(answer.getOrganisation().getSlug()))
                        .map(house -> LocalDate.ofInstant(moment.toInstant(), house.zone()))
                        .findFirst()
                        .orElseGet(() -> LocalDate.ofInstant(moment.toInstant(), clock.getZone()));
    }

    private static String evidence(List<PublicEvidence> evidence, Language language) {
        return evidence.stream()
                .map(one -> "<li>%s: %s</li>"
                        .formatted(
                                escaped(language.word("lookup.check." + one.getCheck())),
                                escaped(language.word("lookup.level." + one.getLevel()))))
                .distinct()
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    /** What to do when it isn't ours, and whom to tell. */
    private String whatToDo(LookupAnswer answer, Language language) {
        if (answer.getOn() != null || answer.getState() == PublicState.OFFICIAL) {
            return "";
        }
        var steps =
                switch (answer.getState()) {
                    case NOT_A_PROFILE_URL -> List.of("copy");
                    case RETIRING, RETIRED -> List.of("follow");
                    // It was the organisation's, which knows of it.
                    case COMPROMISED -> List.of("careful", "lost", "follow");
                    default -> List.of("careful", "website", "tell", "platform", "lost");
                };
        return "<h2>%s</h2>\n<ul>\n%s</ul>\n"
                .formatted(
                        escaped(language.word("lookup.do")),
                        steps.stream()
                                .map(step -> "<li>%s</li>\n".formatted(escaped(language.word("lookup.do." + step))))
                                .collect(Collectors.joining()));
    }

    /** Where we can't vouch for what was asked, whoever it passes for can be told of it. */
    private String report(LookupAnswer answer, Language language) {
        var doubtful = answer.getState() == PublicState.UNKNOWN || answer.getState() == PublicState.NOT_OURS;
        if (answer.getOn() != null || !doubtful) {
            return "";
        }
        var house =
                answer.getOrganisation() == null ? "" : answer.getOrganisation().getSlug();
        return ReportForm.markup(
                new ReportForm.Typed(house, answer.getAddress() == null ? answer.getQuery() : answer.getAddress(), ""),
                publications.organisations(),
                Map.of(),
                language);
    }

    private String lists(Language language) {
        var base = settings.publicUrl().toString().replaceAll("/+$", "");
        return "<h2>%s</h2>\n<ul>\n%s</ul>\n"
                .formatted(
                        escaped(language.word("lookup.lists")),
                        publications.organisations().stream()
                                .map(house -> item(house, base, language))
                                .collect(Collectors.joining()));
    }

    private static String item(Organisation house, String base, Language language) {
        var page = "%s/api/v1/public/organisations/%s/page.html?lang=%s".formatted(base, house.slug(), language.code());
        return "<li>%s (%s)</li>\n"
                .formatted(
                        Markup.link(page, language.of(house.name())),
                        Markup.link(
                                house.homeUrl(),
                                Markup.readable(house.homeUrl()).replaceFirst("(?i)^www\\.", "")));
    }

    private static String day(LocalDate day, Language language) {
        return day == null ? "" : language.day(day);
    }

    private static String name(kanava.api.model.Text text, Language language) {
        return language.of(new Text(text.getFi(), text.getSv(), text.getEn()));
    }

    static Language language(Enum<?> lang) {
        return lang == null ? Language.FI : Language.valueOf(lang.name().toUpperCase(Locale.ROOT));
    }
}
