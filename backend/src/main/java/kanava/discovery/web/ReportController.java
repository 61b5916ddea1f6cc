package kanava.discovery.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kanava.api.ReportApi;
import kanava.api.model.ProfileReport;
import kanava.publication.Language;
import kanava.publication.Publications;
import kanava.publication.ReportForm.Typed;
import kanava.server.contract.Forms;
import kanava.server.contract.FreeText;
import kanava.server.limits.TooManyRequests;
import kanava.server.problem.NotFound;
import kanava.server.problem.Refusal;

/** "Is this really you?", for programs and for the page without script. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportController implements ReportApi {

    private final Publications publications;
    private final ReportDesk desk;
    private final ReportPage page;
    private final Forms forms;

    ReportController(Publications publications, ReportDesk desk, ReportPage page, Forms forms) {
        this.publications = publications;
        this.desk = desk;
        this.page = page;
        this.forms = forms;
    }

    @Override
    public HttpResponse<Void> reportProfile(String slug, ProfileReport report) {
        var organisation = publications.organisation(slug).orElseThrow(NotFound::new);
        desk.take(organisation, report.getAddress(), report.getWords());
        return HttpResponse.accepted();
    }

    /** The generated parameters don't know that a browser may leave some out. */
    @Override
    public HttpResponse<String> sendReportForm(
            @Body("organisation") @Nullable String organisation,
            @Body("url") @Nullable String url,
            @Body("words") @Nullable String words,
            @Body("website") @Nullable String website,
            @Body("lang") @Nullable String lang) {
        var language = Language.coded(lang);
        var typed = new Typed(text(organisation), text(url), text(words));
        var house = publications.organisation(typed.organisation());
        var faults = faults(typed, house.isPresent(), language);
        if (!faults.isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST, page.again(typed, faults, language), language);
        }
        if (website != null && !website.isBlank()) {
            // No person fills in what isn't shown: whoever did gets the same answer, and is heard by nobody.
            return answer(HttpStatus.ACCEPTED, page.thanks(language), language);
        }
        try {
            desk.take(house.orElseThrow(), typed.url(), typed.words().isEmpty() ? null : typed.words());
            return answer(HttpStatus.ACCEPTED, page.thanks(language), language);
        } catch (Refusal noProfile) {
            return answer(HttpStatus.BAD_REQUEST, page.again(typed, Map.of("url", "url"), language), language);
        } catch (TooManyRequests tooMany) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, page.later(language), language)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        }
    }

    private Map<String, String> faults(Typed typed, boolean houseKnown, Language language) {
        var form = new HashMap<String, String>();
        form.put("organisation", typed.organisation());
        form.put("url", typed.url());
        form.put("words", typed.words());
        var faults = new HashMap<String, String>();
        forms.faults("sendReportForm", form).stream()
                .map(fault -> fault.split(" ")[0])
                .forEach(field -> faults.put(field, field));
        if (!houseKnown) {
            faults.put("organisation", "organisation");
        }
        if (typed.url().isEmpty()) {
            faults.put("url", "url");
        }
        FreeText.fault(typed.words())
                .ifPresent(code -> faults.put(
                        "words",
                        Optional.ofNullable(language.word("report.fault." + code))
                                        .isPresent()
                                ? code
                                : "words"));
        return faults;
    }

    private static MutableHttpResponse<String> answer(HttpStatus status, String html, Language language) {
        return HttpResponse.<String>status(status)
                .body(html)
                .contentType("text/html;charset=utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", ReportPage.CONTENT_SECURITY_POLICY);
    }

    /** A browser ends lines with two characters; kept is one. */
    private static String text(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
