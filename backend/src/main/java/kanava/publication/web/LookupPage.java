package kanava.publication.web;

import static kanava.publication.Markup.escaped;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kanava.api.model.LookupAdvice;
import kanava.api.model.LookupAnswer;
import kanava.api.model.PublicState;
import kanava.organisation.Organisation;
import kanava.publication.Language;
import kanava.publication.Markup;
import kanava.publication.PlainPage;
import kanava.publication.Publications;
import kanava.publication.ReportForm;
import kanava.publication.web.QuestionForm.Typed;
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
    private final AnswerSection section;
    private final Settings settings;

    LookupPage(Publications publications, AnswerSection section, Settings settings) {
        this.publications = publications;
        this.section = section;
        this.settings = settings;
    }

    /**
     * @param answers none where nothing was asked, or where it could not be; of a single post that, and what its address names
     * @param faults by parameter, the key of what is wrong with it
     */
    String write(Typed typed, List<LookupAnswer> answers, Map<String, String> faults, Language language) {
        return head(typed, answers, language)
                + QuestionForm.markup(typed, faults, language)
                + IntStream.range(0, answers.size())
                        .mapToObj(no -> section.markup(answers.get(no), no == 0 ? "verdict" : "of-profile", language))
                        .collect(Collectors.joining())
                + (answers.isEmpty()
                        ? ""
                        : whatToDo(answers.getLast().getAdvice(), language) + report(answers.getLast(), language))
                + lists(language)
                + "</main>\n<footer>\n<p>%s</p>\n</footer>\n</body>\n</html>\n"
                        .formatted(escaped(language.word("lookup.foot")));
    }

    private static String head(Typed typed, List<LookupAnswer> answers, Language language) {
        var heading = language.word("lookup.title");
        var title = answers.isEmpty() ? heading : AnswerSection.verdict(answers.getFirst(), language) + " – " + heading;
        var addresses = new LinkedHashMap<Language, String>();
        Arrays.stream(Language.values()).forEach(other -> addresses.put(other, "?" + QuestionForm.query(typed, other)));
        return PAGE.head(language, title, heading, language.word("lookup.lead"), "", addresses);
    }

    /** @param advice null where there is none */
    private static String whatToDo(List<LookupAdvice> advice, Language language) {
        return advice == null
                ? ""
                : "<h2>%s</h2>\n<ul>\n%s</ul>\n"
                        .formatted(
                                escaped(language.word("lookup.do")),
                                advice.stream()
                                        .map(step ->
                                                "<li>%s</li>\n".formatted(escaped(language.word("lookup.do." + step))))
                                        .collect(Collectors.joining()));
    }

    /** Where nobody knows what was asked, whoever it passes for can be told of it (FIND-1); of a known impostor they know. */
    private String report(LookupAnswer answer, Language language) {
        if (answer.getOn() != null || answer.getState() != PublicState.UNKNOWN) {
            return "";
        }
        return ReportForm.markup(
                new ReportForm.Typed("", answer.getAddress() == null ? answer.getQuery() : answer.getAddress(), ""),
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

    static Language language(Enum<?> lang) {
        return lang == null ? Language.FI : Language.valueOf(lang.name().toUpperCase(Locale.ROOT));
    }
}
