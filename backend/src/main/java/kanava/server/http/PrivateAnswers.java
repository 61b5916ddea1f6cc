package kanava.server.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What somebody was told in person stays in no cache, neither on the way nor in a browser that others use later. */
@ServerFilter("/api/**")
final class PrivateAnswers implements Ordered {
    private static final String PUBLIC = "/api/v1/public/";
    private static final String CONTRACT = "/api/v1/openapi.yaml";

    @ResponseFilter
    void keepNowhere(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var path = request.getPath();
        if (!path.startsWith(PUBLIC) && !path.equals(CONTRACT)) {
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Outermost, so that answers given by other filters are kept nowhere either. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
