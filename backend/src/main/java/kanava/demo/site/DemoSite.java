package kanava.demo.site;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/**
 * In the demonstration alone: pages that stand in for the organisations' and the platforms', to be read by people and by
 * the checks, and to be changed by whoever tries what a check finds. No part of the contract.
 */
@Controller("/demo-site")
@Requires(property = "kanava.demo", value = "true")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class DemoSite {

    private static final String HTML = "text/html;charset=utf-8";
    private static final int LONGEST = 20_000;

    private final DemoPages pages;

    DemoSite(DemoPages pages) {
        this.pages = pages;
    }

    @Get("/style.css")
    @Produces("text/css")
    HttpResponse<String> style() {
        return HttpResponse.ok(DemoPageHtml.resource("/demo/site.css")).contentType("text/css;charset=utf-8");
    }

    @Get(uris = {"/{host}", "/{host}/{path:.*}"})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> read(HttpRequest<?> request) {
        return pages.text(address(request)).isPresent() ? page(HttpStatus.OK, request) : HttpResponse.notFound();
    }

    /** What a page says to programs is what was written on it, and nothing around it. */
    @Get(uris = {"/{host}", "/{host}/{path:.*}"})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    HttpResponse<String> statement(HttpRequest<?> request) {
        return pages.text(address(request))
                .map(text -> HttpResponse.ok(text)
                        .contentType(text.startsWith("{") ? MediaType.APPLICATION_JSON : "text/plain;charset=utf-8")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseGet(HttpResponse::notFound);
    }

    /** A page that isn't there says so to the checks, and to people how to make it. */
    @Error(status = HttpStatus.NOT_FOUND)
    HttpResponse<String> missing(HttpRequest<?> request) {
        return page(HttpStatus.NOT_FOUND, request);
    }

    private HttpResponse<String> page(HttpStatus status, HttpRequest<?> request) {
        var address = address(request);
        return HttpResponse.<String>status(status)
                .body(DemoPageHtml.of(address, pages.text(address), LONGEST))
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Post(uris = {"/{host}", "/{host}/{path:.*}"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<?> write(HttpRequest<?> request, @Nullable @Body("text") String text) {
        if (!comesFromHere(request)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
        var written = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (written.length() > LONGEST || !pages.put(address(request), written)) {
            throw new Refusal(ProblemType.TOO_LARGE);
        }
        return HttpResponse.seeOther(URI.create(address(request).place()));
    }

    private static DemoAddress address(HttpRequest<?> request) {
        var uri = request.getUri();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return DemoAddress.standingAt(uri.getRawPath().substring(DemoAddress.ROOT.length()) + query)
                .orElseThrow(NotFound::new);
    }

    /** Other sites open in the same browser must not write here. */
    private static boolean comesFromHere(HttpRequest<?> request) {
        var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        var host = request.getHeaders().get(HttpHeaders.HOST);
        return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
    }
}
