package kanava.identity.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
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

    @Singleton
    static final class Handler implements ExceptionHandler<TokenRefused, HttpResponse<?>> {

        /** The framework's signature names no type of body. */
        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<?> handle(io.micronaut.http.HttpRequest request, TokenRefused refused) {
            var answer = HttpResponse.status(refused.status)
                    .body(new TokenError(refused.error).errorDescription(refused.getMessage()))
                    .header(HttpHeaders.PRAGMA, "no-cache");
            return refused.status == HttpStatus.UNAUTHORIZED
                    ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"kanava\"")
                    : answer;
        }
    }

    /** A form that can't be read at all, as one with a broken percent sign. There is no form but this one. */
    @Singleton
    static final class UnreadableForm implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {

        private final Handler refused;

        UnreadableForm(Handler refused) {
            this.refused = refused;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<?> handle(io.micronaut.http.HttpRequest request, ErrorDataDecoderException unreadable) {
            return refused.handle(request, invalidRequest("The form can't be read"));
        }
    }
}
