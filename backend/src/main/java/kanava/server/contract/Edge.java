package kanava.server.contract;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Problems;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Holds every request against the contract before anything is bound: the framework alone lets unknown fields and
 * parameters, numbers for strings, duplicate keys and trailing garbage pass. It comes after the check of roles.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Edge implements Ordered {
    /** What the operation reads by itself is none of our business. */
    private static final byte[] NOTHING = {};

    private final Contract contract;
    private final RequestCheck check;
    private final List<Existence> existences;
    private final ExecutorService blocking;

    Edge(
            Contract contract,
            RequestCheck check,
            List<Existence> existences,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.contract = contract;
        this.check = check;
        this.existences = existences;
        this.blocking = blocking;
    }

    @RequestFilter
    Publisher<HttpResponse<?>> refuse(HttpRequest<?> request, FilterContinuation<Publisher<HttpResponse<?>>> onwards) {
        Optional<Operation> operation = contract.meantBy(request);
        if (operation.isEmpty()) {
            return onwards.proceed();
        }
        var taken = operation.get().body();
        var isForm = taken.filter(Operation.Body::isForm).isPresent();
        if (taken.filter(one -> !one.isJson()).isPresent()) {
            var result = check.of(operation.get(), request, NOTHING);
            if (!result.isFine()) {
                return refusal(operation.get(), request, result);
            }
            if (!isForm) {
                return onwards.proceed();
            }
        }
        // A copy, so that the controller can read the body again.
        var body = ((ServerHttpRequest<?>) request)
                .byteBody()
                .split(SplitBackpressureMode.FASTEST)
                .buffer();
        return Mono.fromFuture(body).map(Edge::bytes).flatMap(bytes -> {
            if (isForm) {
                request.setAttribute(SentForm.ATTRIBUTE, SentForm.read(bytes));
                return Mono.from(onwards.proceed());
            }
            var result = check.of(operation.get(), request, bytes);
            return result.isFine() ? Mono.from(onwards.proceed()) : refusal(operation.get(), request, result);
        });
    }

    private static byte[] bytes(CloseableAvailableByteBody body) {
        try (body) {
            return body.toByteArray();
        }
    }

    private Mono<HttpResponse<?>> refusal(Operation operation, HttpRequest<?> request, RequestCheck.Result result) {
        Supplier<HttpResponse<?>> answer = () -> result.impossiblePath() || isThere(operation, result)
                ? result.answer()
                : Problems.answer(ProblemType.NOT_FOUND);
        return Mono.<HttpResponse<?>>fromCallable(() -> ServerRequestContext.with(request, answer))
                .subscribeOn(Schedulers.fromExecutorService(blocking));
    }

    private boolean isThere(Operation operation, RequestCheck.Result result) {
        return existences.stream()
                .filter(existence -> operation.path().startsWith(existence.path()))
                .allMatch(existence -> existence.exists(result.pathValue(nameIn(existence.path()))));
    }

    private static String nameIn(String path) {
        return path.substring(path.lastIndexOf('{') + 1, path.lastIndexOf('}'));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
