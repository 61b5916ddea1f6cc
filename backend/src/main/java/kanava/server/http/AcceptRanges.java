package kanava.server.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.http.uri.UriMatchTemplate;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kanava.server.contract.Contract;
import kanava.server.contract.Operation;

/**
 * Reads {@code Accept} as HTTP means it. The framework knows single types and {@code *}{@code /*} only and would answer
 * 406 to {@code application/*}, and to any type where success has no body to be of one.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AcceptRanges {

    private static final String ANYTHING = "*/*";

    private final Set<String> answered;
    /** By method: the addresses at which success has no body. */
    private final Map<String, List<UriMatchTemplate>> silent;

    AcceptRanges(Contract contract) {
        answered = contract.operations().stream()
                .map(Operation::responses)
                .flatMap(responses -> responses.values().stream())
                .flatMap(response -> response.media().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        silent = contract.operations().stream()
                .filter(AcceptRanges::saysNothing)
                .collect(Collectors.groupingBy(
                        Operation::method,
                        Collectors.mapping(
                                operation -> UriMatchTemplate.of(operation.path()), Collectors.toUnmodifiableList())));
    }

    @RequestFilter
    @PreMatching
    void spellOut(HttpRequest<?> request) {
        var accepted = request.getHeaders().getAll(HttpHeaderNames.ACCEPT);
        if (accepted.isEmpty() || !(request instanceof NettyHttpRequest<?> netty)) {
            return;
        }
        if (answersNothing(request)) {
            netty.getNativeRequest().headers().set(HttpHeaderNames.ACCEPT, ANYTHING);
        } else if (accepted.stream().anyMatch(line -> line.contains("/*"))) {
            var spelt = accepted.stream()
                    .flatMap(line -> Arrays.stream(line.split(",")))
                    .map(this::spelt)
                    .collect(Collectors.joining(", "));
            netty.getNativeRequest().headers().set(HttpHeaderNames.ACCEPT, spelt);
        }
    }

    private static boolean saysNothing(Operation operation) {
        return operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .allMatch(response -> response.getValue().media().isEmpty());
    }

    private boolean answersNothing(HttpRequest<?> request) {
        return silent.getOrDefault(request.getMethodName(), List.of()).stream()
                .anyMatch(address -> address.match(request.getPath()).isPresent());
    }

    private String spelt(String range) {
        var type = range.split(";", 2)[0].strip();
        if (!type.endsWith("/*") || type.startsWith("*")) {
            return range.strip();
        }
        var parameters = range.substring(range.indexOf(type) + type.length());
        var known = answered.stream()
                .filter(one -> one.startsWith(type.substring(0, type.length() - 1)))
                .map(one -> one + parameters)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? range.strip() : known;
    }
}
