package kanava.identity.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import kanava.api.model.TokenError;
import kanava.api.model.TokenErrorError;

/** No token; said in the words of RFC 6749, section 5.2. */
final class TokenRefused extends RuntimeException {

    private final HttpStatus status;
    private final TokenErrorError error;

    private TokenRefused(HttpStatus status, TokenErrorError error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    static TokenRefused invalidRequest(String why) {
        return new TokenRefused(HttpStatus.BAD_REQUEST, TokenErrorError.INVALID_REQUEST, why);
    }

    static TokenRefused unsupportedGrantType() {
        return new TokenRefused(
                HttpStatus.BAD_REQUEST, TokenErrorError.UNSUPPORTED_GRANT_TYPE, "There is only client_credentials");
    }

    static TokenRefused invalidScope() {
        return new TokenRefused(HttpStatus.BAD_REQUEST, TokenErrorError.INVALID_SCOPE, "Not a scope of this client");
    }

    /** Unknown, wrong, ended, expired: which of them, it doesn't say. */
    static TokenRefused invalidClient() {
        return new TokenRefused(
                HttpStatus.UNAUTHORIZED, TokenErrorError.INVALID_CLIENT, "No such client, or not its secret");
    }

    HttpResponse<?> answer() {
        var answer = HttpResponse.status(status)
                .body(new TokenError(error).errorDescription(getMessage()))
                .header(HttpHeaders.PRAGMA, "no-cache");
        return status == HttpStatus.UNAUTHORIZED
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"kanava\"")
                : answer;
    }

    @Singleton
    static final class Handler implements ExceptionHandler<TokenRefused, HttpResponse<?>> {

        /** The framework's signature names no type of body. */
        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<?> handle(io.micronaut.http.HttpRequest request, TokenRefused refused) {
            return refused.answer();
        }
    }
}
