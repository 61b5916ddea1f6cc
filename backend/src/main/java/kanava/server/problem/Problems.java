package kanava.server.problem;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Map;
import kanava.api.model.Problem;

/** Answers that say no, each as an RFC 9457 problem. */
public final class Problems {
    private static final String MEDIA_TYPE = "application/problem+json";

    /** The wire names no more than this many faults at once. */
    private static final int MOST_FAULTS = 100;

    private Problems() {}

    public static MutableHttpResponse<Problem> answer(ProblemType type) {
        return answer(type, Map.of(), List.of());
    }

    public static MutableHttpResponse<Problem> answer(ProblemType type, List<Fault> faults) {
        return answer(type, Map.of(), faults);
    }

    public static MutableHttpResponse<Problem> answer(
            ProblemType type, Map<String, String> params, List<Fault> faults) {
        var problem = new Problem(ProblemType.BASE + type.slug(), type.title(), type.status());
        if (!params.isEmpty()) {
            problem.setParams(params);
        }
        if (!faults.isEmpty()) {
            problem.setErrors(
                    faults.stream().limit(MOST_FAULTS).map(Fault::onTheWire).toList());
        }
        return written(problem, HttpResponse.status(HttpStatus.valueOf(type.status())));
    }

    static MutableHttpResponse<Problem> written(Problem problem, MutableHttpResponse<?> response) {
        if (response.code() == HttpStatus.UNAUTHORIZED.getCode()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (response.code() == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
            response.header("Retry-After", "1");
        }
        return response.header("Cache-Control", "no-store").body(problem).contentType(MEDIA_TYPE);
    }
}
