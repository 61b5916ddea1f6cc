package kanava.lookup.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kanava.lookup.LiveSnapshot;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Problems;

/** What all public answers have in common: any page may read them, and nobody is sent what they hold already. */
@ServerFilter("/api/v1/public/**")
final class PublicAnswers implements Ordered {

    /** Long enough to carry a burst of questions, short enough that a warning is soon everywhere. */
    private static final String CACHING = "public, max-age=5";

    private final LiveSnapshot snapshot;
    private final ObjectMapper json;

    PublicAnswers(LiveSnapshot snapshot, ObjectMapper json) {
        this.snapshot = snapshot;
        this.json = json;
    }

    /** A browser asks beforehand whether it may send If-None-Match to another site. */
    @RequestFilter
    @Nullable
    HttpResponse<?> beforehand(HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.OPTIONS) {
            return forAnyPage(HttpResponse.noContent())
                    .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                    .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                    .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HttpHeaders.IF_NONE_MATCH)
                    .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        }
        return snapshot.get().isPresent() ? null : forAnyPage(Problems.answer(ProblemType.UNAVAILABLE));
    }

    @ResponseFilter
    void afterwards(HttpRequest<?> request, MutableHttpResponse<?> response) {
        forAnyPage(response);
        if (response.code() != HttpStatus.OK.getCode()) {
            return;
        }
        response.header(HttpHeaders.AGE, Long.toString(snapshot.age().toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                // A cache between must not give what was packed for one to another who can't unpack it.
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        var onlyHead = request.getMethod() == HttpMethod.HEAD;
        // What is streamed brings its own.
        var etag = response.getHeaders().get(HttpHeaders.ETAG);
        if (etag == null) {
            // By now the framework has put the content aside, if only its head is asked for.
            var content = bytes(onlyHead ? RouteAttributes.getHeadBody(response).orElseThrow() : response.body());
            etag = ContentTag.of(content);
            response.header(HttpHeaders.ETAG, etag);
            if (!onlyHead) {
                response.body(content);
            }
        }
        if (ContentTag.heldBy(request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.status(HttpStatus.NOT_MODIFIED).body(null);
        }
    }

    private static <T> MutableHttpResponse<T> forAnyPage(MutableHttpResponse<T> response) {
        return response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Age, Deprecation, Sunset, Link");
    }

    private byte[] bytes(Object body) {
        try {
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Around everything that may refuse, so that another site's page can read the refusal too. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
