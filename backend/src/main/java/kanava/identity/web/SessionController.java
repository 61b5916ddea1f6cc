package kanava.identity.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import kanava.api.SessionApi;
import kanava.api.model.Credentials;
import kanava.api.model.Session;
import kanava.identity.AccessTokens;
import kanava.identity.Sessions;
import kanava.server.Settings;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController implements SessionApi {

    private static final String COOKIE = "kanava_refresh";
    private static final String PATH = "/api/v1/session";

    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final Settings settings;

    SessionController(Sessions sessions, AccessTokens accessTokens, Settings settings) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.settings = settings;
    }

    @Override
    public HttpResponse<Session> signIn(Credentials credentials) {
        return sessions.signIn(credentials.getUsername(), credentials.getPassword())
                .map(this::signedIn)
                .orElseThrow(() -> new Refusal(ProblemType.WRONG_CREDENTIALS));
    }

    @Override
    public HttpResponse<Session> refreshSession(String kanavaRefresh) {
        if (kanavaRefresh == null) {
            throw new Refusal(ProblemType.NOT_SIGNED_IN);
        }
        return sessions.refresh(kanavaRefresh)
                .map(this::signedIn)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_SIGNED_IN));
    }

    @Override
    public HttpResponse<Void> signOut(String kanavaRefresh) {
        if (kanavaRefresh != null) {
            sessions.signOut(kanavaRefresh);
        }
        return HttpResponse.<Void>noContent().cookie(cookie("", Duration.ZERO));
    }

    private HttpResponse<Session> signedIn(Sessions.Session session) {
        var token = accessTokens.issue(session.organisationId(), session.personId());
        return HttpResponse.ok(new Session(token, (int) AccessTokens.LIFETIME.toSeconds()))
                .cookie(cookie(session.refreshToken(), session.remaining()));
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
