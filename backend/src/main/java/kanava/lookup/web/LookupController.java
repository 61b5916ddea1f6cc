package kanava.lookup.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import kanava.api.LookupApi;
import kanava.api.model.LookupAnswer;
import kanava.api.model.PublicState;
import kanava.lookup.OpenedAccount;
import kanava.organisation.WebAddress;

/** Answers from memory, so it may stay on the event loop. */
@Controller
class LookupController implements LookupApi {

    /** Of RFC 9110: two digits for the day, always GMT. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** What may stand between the angle brackets of a link. */
    private static final Pattern LINKABLE = Pattern.compile("[!#-;=?-~]+");

    private final Lookups lookups;

    LookupController(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public HttpResponse<LookupAnswer> lookup(
            String url, String handle, String platform, LocalDate on, String ifNoneMatch) {
        var answer = lookups.ask(new Lookups.Question(url, handle, platform, on));
        var response = HttpResponse.ok(answer);
        var closes = answer.getState() == PublicState.RETIRING || answer.getState() == PublicState.RETIRED;
        if (on == null && closes) {
            lookups.account(answer)
                    .ifPresentOrElse(
                            account -> announce(response, account, answer.getSuccessorUrl()),
                            () -> lookups.movedFrom(answer)
                                    .ifPresent(left -> announce(response, left, left, answer.getSuccessorUrl())));
        }
        return response;
    }

    /** For programs that follow accounts: since when its end is known (RFC 9745), when that is (RFC 8594), what comes after. */
    private static void announce(MutableHttpResponse<?> response, OpenedAccount account, String successorUrl) {
        var ends = account.retiredAt() != null
                ? account.retiredAt()
                : account.closesOn()
                        .plusDays(1)
                        .atStartOfDay(account.organisation().zone())
                        .toInstant();
        announce(response, account.announcedAt() == null ? ends : account.announcedAt(), ends, successorUrl);
    }

    private static void announce(
            MutableHttpResponse<?> response, Instant announced, Instant ends, String successorUrl) {
        response.header("Deprecation", "@" + announced.getEpochSecond()).header("Sunset", HTTP_DATE.format(ends));
        if (successorUrl != null) {
            var successor = WebAddress.ascii(successorUrl);
            if (LINKABLE.matcher(successor).matches()) {
                response.header(HttpHeaders.LINK, "<%s>; rel=\"successor-version\"".formatted(successor));
            }
        }
    }
}
