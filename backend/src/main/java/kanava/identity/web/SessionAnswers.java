package kanava.identity.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import kanava.api.model.Session;
import kanava.identity.AccessTokens;
import kanava.identity.Sessions;
import kanava.server.Settings;

/** A session on the wire: the short-lived token in the body, what it is renewed with in a cookie no script can read. */
@Singleton
public class SessionAnswers {

    private static final String COOKIE = "kanava_refresh";
    private static final String PATH = "/api/v1/session";

    private final AccessTokens accessTokens;
    private final Settings settings;

    SessionAnswers(AccessTokens accessTokens, Settings settings) {
        this.accessTokens = accessTokens;
        this.settings = settings;
    }

    public HttpResponse<Session> signedIn(Sessions.Session session) {
        var token = accessTokens.issue(session.organisationId(), session.personId(), session.signInId());
        return HttpResponse.ok(new Session(token, (int) AccessTokens.LIFETIME.toSeconds()))
                .cookie(cookie(session.refreshToken(), session.remaining()));
    }

    HttpResponse<Void> signedOut() {
        return HttpResponse.<Void>noContent().cookie(cookie("", Duration.ZERO));
    }

    private Cookie cookie(String value, Duration lifetime) {
        return Cookie.of(COOKIE, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite(SameSite.Strict)
                .secure(settings.publicOverTls())
                .maxAge(lifetime);
    }
}
