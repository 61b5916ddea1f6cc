package kanava.identity.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Problems;

/**
 * Only Kanava's own pages begin and end sessions in a browser. The cookie is SameSite=Strict, which other hosts of the same
 * site still pass; browsers say in `Sec-Fetch-Site` where a request comes from, programs say nothing.
 */
@ServerFilter("/api/v1/session/**")
final class SameOrigin {

    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        var from = request.getHeaders().get("Sec-Fetch-Site");
        return from != null && ELSEWHERE.contains(from) ? Problems.answer(ProblemType.NOT_ALLOWED) : null;
    }
}
