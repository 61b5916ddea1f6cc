package kanava.publication.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanava.api.LookupPageApi;
import kanava.api.model.GetPublicListHtmlLangParameter;
import kanava.api.model.LookupAnswer;
import kanava.lookup.web.Lookups;
import kanava.publication.Language;
import kanava.publication.web.QuestionForm.Typed;
import kanava.server.problem.Fault;
import kanava.server.problem.Refusal;

/** A browser sends every field of a form, empty ones too; and what is wrong is said on the page. Answered from memory. */
@Controller
class LookupPageController implements LookupPageApi {

    private final Lookups lookups;
    private final LookupPage page;

    LookupPageController(Lookups lookups, LookupPage page) {
        this.lookups = lookups;
        this.page = page;
    }

    @Override
    public HttpResponse<String> getLookupPage(
            String url,
            String handle,
            String platform,
            String on,
            GetPublicListHtmlLangParameter lang,
            String ifNoneMatch) {
        var language = LookupPage.language(lang);
        var typed = new Typed(text(url), text(handle), text(platform), text(on));
        return HttpResponse.ok(answered(typed, language))
                .contentType("text/html;charset=utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header("Content-Security-Policy", LookupPage.CONTENT_SECURITY_POLICY);
    }

    private String answered(Typed typed, Language language) {
        var byHandle = typed.url().isEmpty() && !typed.handle().isEmpty();
        if (typed.url().isEmpty() && !byHandle) {
            var nothing = typed.on().isEmpty() ? Map.<String, String>of() : Map.of("url", "required");
            return page.write(typed, List.of(), nothing, language);
        }
        try {
            var day = typed.on().isEmpty() ? null : LocalDate.parse(typed.on());
            var answer = lookups.ask(new Lookups.Question(
                    byHandle ? null : typed.url(),
                    byHandle ? typed.handle() : null,
                    byHandle ? typed.platform() : null,
                    day));
            return page.write(typed, withNamed(answer), Map.of(), language);
        } catch (DateTimeParseException noDay) {
            return page.write(typed, List.of(), Map.of("on", "format"), language);
        } catch (Refusal refused) {
            var faults = new HashMap<String, String>();
            refused.faults().stream()
                    .map(Fault::name)
                    .forEach(name -> faults.put(
                            name.equals("platform") ? "handle" : name,
                            name.equals("on") ? "in-the-future" : "platform"));
            return page.write(typed, List.of(), faults, language);
        }
    }

    /** Of a single post something is known once the profile is that its address names. */
    private List<LookupAnswer> withNamed(LookupAnswer answer) {
        var named = answer.getNamedProfile();
        return named == null
                ? List.of(answer)
                : List.of(answer, lookups.ask(new Lookups.Question(named, null, null, answer.getOn())));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
