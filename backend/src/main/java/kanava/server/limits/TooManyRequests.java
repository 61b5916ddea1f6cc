package kanava.server.limits;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Problems;

/** Somebody asks too often; how long they should wait before the next time. */
public final class TooManyRequests extends RuntimeException {

    private final Duration wait;

    public TooManyRequests(Duration wait) {
        this.wait = wait;
    }

    /** Whole seconds, and never none: the next moment would be too early. */
    public long seconds() {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    MutableHttpResponse<?> answer() {
        var seconds = Long.toString(seconds());
        return Problems.answer(ProblemType.TOO_MANY_REQUESTS, Map.of("seconds", seconds), List.of())
                .header(HttpHeaders.RETRY_AFTER, seconds);
    }

    @Singleton
    static final class Handler implements ExceptionHandler<TooManyRequests, HttpResponse<?>> {

        /** The framework's signature names no type of body. */
        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<?> handle(io.micronaut.http.HttpRequest request, TooManyRequests tooMany) {
            return tooMany.answer();
        }
    }
}
