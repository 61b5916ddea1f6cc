package kanava.identity.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import kanava.api.TokenApi;
import kanava.api.model.AccessToken;
import kanava.api.model.AccessTokenTokenType;
import kanava.identity.AccessTokens;
import kanava.identity.ApiClient;
import kanava.identity.ApiClients;
import kanava.identity.Scope;
import kanava.identity.Secret;
import kanava.server.contract.Forms;

/** Tokens for clients, in the words of RFC 6749. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class TokenController implements TokenApi {

    private final ApiClients clients;
    private final Forms forms;
    private final Attempts attempts;
    private final AccessTokens accessTokens;
    private final Clock clock;

    TokenController(ApiClients clients, Forms forms, Attempts attempts, AccessTokens accessTokens, Clock clock) {
        this.clients = clients;
        this.forms = forms;
        this.attempts = attempts;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    /** The generated parameters don't know what the form calls them. */
    @Override
    public HttpResponse<AccessToken> issueToken(
            @Body("grant_type") @Nullable String grantType,
            @Body("scope") @Nullable String scope,
            @Body("client_id") @Nullable String clientId,
            @Body("client_secret") @Nullable String clientSecret) {
        var form = new HashMap<String, String>();
        form.put("grant_type", grantType);
        form.put("scope", scope);
        form.put("client_id", clientId);
        form.put("client_secret", clientSecret);
        var faults = forms.faults("issueToken", form);
        if (!faults.isEmpty()) {
            throw TokenRefused.invalidRequest(String.join(", ", faults));
        }
        var header = ServerRequestContext.currentRequest()
                .map(HttpRequest::getHeaders)
                .map(headers -> headers.get(HttpHeaders.AUTHORIZATION))
                .filter(ClientCredentials::isBasic);
        if (grantType == null || header.isPresent() && clientSecret != null) {
            throw TokenRefused.invalidRequest(
                    grantType == null
                            ? "grant_type is missing"
                            : "Say who you are in the header or in the form, not in both");
        }
        if (!grantType.equals("client_credentials")) {
            throw TokenRefused.unsupportedGrantType();
        }
        var client = header.map(ClientCredentials::ofHeader)
                .orElseGet(() -> ClientCredentials.ofForm(clientId, clientSecret))
                .flatMap(this::known)
                .orElseThrow(TokenRefused::invalidClient);
        var scopes = Optional.ofNullable(scope)
                .map(asked ->
                        Scope.allOf(asked).filter(client.scopes()::containsAll).orElseThrow(TokenRefused::invalidScope))
                .orElse(client.scopes());
        return HttpResponse.ok(new AccessToken(
                        accessTokens.issue(client, scopes),
                        AccessTokenTokenType.BEARER,
                        (int) AccessTokens.LIFETIME.toSeconds(),
                        Scope.text(scopes)))
                .header(HttpHeaders.PRAGMA, "no-cache");
    }

    /** As one with a broken percent sign. */
    @Error(exception = ErrorDataDecoderException.class)
    HttpResponse<?> unreadable() {
        return TokenRefused.invalidRequest("The form can't be read").answer();
    }

    private Optional<ApiClient> known(ClientCredentials credentials) {
        var hash = new Secret(credentials.secret()).hash();
        return attempts.as(credentials.id(), () -> clients.signedBy(credentials.id(), hash)
                .filter(client -> client.state(clock.instant()) == ApiClient.State.ACTIVE));
    }
}
