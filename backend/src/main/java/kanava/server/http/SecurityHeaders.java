package kanava.server.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import kanava.server.Settings;

/** What every answer tells the browser to refuse, pages and API alike; one that says something stricter itself keeps it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class SecurityHeaders implements Ordered {
    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(Settings settings) {
        headers.put(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'; style-src 'self';"
                        + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (settings.publicOverTls()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    @ResponseFilter
    public void add(MutableHttpResponse<?> response) {
        headers.forEach((name, value) -> {
            if (!response.getHeaders().contains(name)) {
                response.getHeaders().set(name, value);
            }
        });
    }

    /** Outermost, so that answers given by other filters carry them too. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
