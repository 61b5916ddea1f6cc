package kanava.server.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import kanava.api.model.Problem;
import kanava.server.contract.Contract;
import kanava.server.contract.ContractSecurityRule;
import kanava.server.contract.Operation;
import kanava.server.http.SecurityHeaders;

/** What the framework itself refuses is a problem too. Its messages name classes of ours, so they stay inside. */
@Singleton
@Primary
final class ProblemProcessor implements ErrorResponseProcessor<Problem> {
    private final SecurityHeaders securityHeaders;
    private final Contract contract;

    ProblemProcessor(SecurityHeaders securityHeaders, Contract contract) {
        this.securityHeaders = securityHeaders;
        this.contract = contract;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        // What can't be decoded never comes to the filters.
        securityHeaders.add(response);
        var type = typeOf(context.getRequest(), HttpStatus.valueOf(response.code()));
        var problem = new Problem(ProblemType.BASE + type.slug(), type.title(), type.status());
        if (type == ProblemType.UNSUPPORTED_MEDIA_TYPE) {
            taken(context.getRequest()).ifPresent(media -> problem.setParams(Map.of("type", media)));
        }
        return Problems.written(problem, response.status(type.status()));
    }

    private Optional<String> taken(HttpRequest<?> request) {
        return contract.namedBy(request).flatMap(Operation::body).map(Operation.Body::mediaType);
    }

    private static boolean hasOneTimePassword(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .filter(who -> who.getAttributes().containsKey(ContractSecurityRule.ONE_TIME_CLAIM))
                .isPresent();
    }

    /** The framework calls everything 413 that is too long. */
    private static ProblemType typeOf(HttpRequest<?> request, HttpStatus status) {
        var undecoded = request instanceof NettyHttpRequest<?> netty
                ? netty.getNativeRequest().decoderResult().cause()
                : null;
        if (status == HttpStatus.FORBIDDEN && hasOneTimePassword(request)) {
            return ProblemType.PASSWORD_CHANGE_NEEDED;
        }
        return switch (undecoded) {
            case TooLongHttpLineException e -> ProblemType.ADDRESS_TOO_LONG;
            case TooLongHttpHeaderException e -> ProblemType.HEADERS_TOO_LARGE;
            case null, default -> ProblemType.of(status);
        };
    }
}
