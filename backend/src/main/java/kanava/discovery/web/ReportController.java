package kanava.discovery.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kanava.api.ReportApi;
import kanava.api.model.ProfileReport;
import kanava.publication.Language;
import kanava.publication.Publications;
import kanava.publication.ReportForm;
import kanava.publication.ReportForm.Typed;
import kanava.server.contract.Forms;
import kanava.server.contract.FreeText;
import kanava.server.contract.SentForm;
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

    /** The form is read to the letter; the parameters are what the framework made of it. */
    @Override
    public HttpResponse<String> sendReportForm(
            @Body("organisation") @Nullable String organisation,
            @Body("url") @Nullable String url,
            @Body("words") @Nullable String words,
            @Body("website") @Nullable String website,
            @Body("lang") @Nullable String lang) {
        return taken(sent());
    }

    /** What the framework can't read, as a broken percent sign, is a fault of its field. */
    @Error(exception = ErrorDataDecoderException.class)
    HttpResponse<String> unreadable() {
        return taken(sent());
    }

    private static SentForm sent() {
        return ServerRequestContext.currentRequest().map(Forms::sent).orElseThrow();
    }

    private HttpResponse<String> taken(SentForm form) {
        var language = Language.coded(form.fields().get("lang"));
        var typed = new Typed(text(form, "organisation"), text(form, "url"), text(form, "words"));
        var house = publications.organisation(typed.organisation());
        var faults = faults(form, typed, house.isPresent(), language);
        if (!faults.isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST, page.again(typed, faults, language), language);
        }
        if (!text(form, "website").isEmpty()) {
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

    /** @return by field, the key of what is wrong with it */
    private Map<String, String> faults(SentForm form, Typed typed, boolean houseKnown, Language language) {
        var faults = new LinkedHashMap<String, String>();
        forms.faults("sendReportForm", form.fields()).stream()
                .map(fault -> fault.split(" "))
                .forEach(fault ->
                        faults.put(fault[0], ReportForm.FIELDS.contains(fault[0]) ? fault[0] : "not-of-the-form"));
        if (!houseKnown) {
            faults.put("organisation", "organisation");
        }
        if (typed.url().isEmpty()) {
            faults.put("url", "url");
        }
        FreeText.fault(typed.url()).ifPresent(code -> faults.put("url", "url"));
        FreeText.fault(typed.words())
                .ifPresent(code -> faults.put(
                        "words",
                        Optional.ofNullable(language.word("report.fault." + code))
                                        .isPresent()
                                ? code
                                : "words"));
        faults.putAll(form.faults());
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
    private static String text(SentForm form, String field) {
        var typed = form.fields().getOrDefault(field, "").replace("\r\n", "\n");
        return FreeText.isBlank(typed) ? "" : typed.strip();
    }
}
