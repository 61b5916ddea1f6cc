package kanava.server.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kanava.server.contract.Contract;
import kanava.server.contract.Operation;

/** Spells out {@code application/*}: the framework knows single types and {@code *}{@code /*}, and would answer 406. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AcceptRanges {

    private final Set<String> answered;

    AcceptRanges(Contract contract) {
        answered = contract.operations().stream()
                .map(Operation::responses)
                .flatMap(responses -> responses.values().stream())
                .flatMap(response -> response.media().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @RequestFilter
    @PreMatching
    void spellOut(HttpRequest<?> request) {
        var accepted = request.getHeaders().getAll(HttpHeaderNames.ACCEPT);
        if (accepted.stream().anyMatch(line -> line.contains("/*")) && request instanceof NettyHttpRequest<?> netty) {
            var spelt = accepted.stream()
                    .flatMap(line -> Arrays.stream(line.split(",")))
                    .map(this::spelt)
                    .collect(Collectors.joining(", "));
            netty.getNativeRequest().headers().set(HttpHeaderNames.ACCEPT, spelt);
        }
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
