package kanava.server.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Map;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Problems;

/** A request of HTTP/1.1 says once for whom it is (RFC 9112, 3.2): programs on the way could read another one differently. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class HostNeeded implements Ordered {

    @Nullable
    @RequestFilter
    HttpResponse<?> refuse(HttpRequest<?> request) {
        var hosts = request.getHeaders().getAll(HttpHeaders.HOST).size();
        if (hosts == 1 || !isHttp11(request) || isUnreadable(request)) {
            return null;
        }
        var code = hosts == 0 ? "required" : "duplicate";
        return Problems.answer(
                ProblemType.INVALID_REQUEST, List.of(new Fault(Fault.Place.HEADER, HttpHeaders.HOST, code, Map.of())));
    }

    /** Of a target that is no address the framework keeps nothing, and refuses it by itself. */
    private static boolean isUnreadable(HttpRequest<?> request) {
        return request.getHeaders().isEmpty();
    }

    /** Said by the request itself: the framework's own version is what the server can do. */
    private static boolean isHttp11(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                && netty.getNativeRequest().protocolVersion().equals(HttpVersion.HTTP_1_1);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
