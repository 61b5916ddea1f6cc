package kanava.identity.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import kanava.api.SessionApi;
import kanava.api.model.Credentials;
import kanava.api.model.Session;
import kanava.identity.Sessions;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController implements SessionApi {

    private final Sessions sessions;
    private final Attempts attempts;
    private final SessionAnswers answers;

    SessionController(Sessions sessions, Attempts attempts, SessionAnswers answers) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.answers = answers;
    }

    @Override
    public HttpResponse<Session> signIn(Credentials credentials) {
        var username = credentials.getUsername();
        return attempts.as(username, () -> sessions.signIn(username, credentials.getPassword()))
                .map(answers::signedIn)
                .orElseThrow(() -> new Refusal(ProblemType.WRONG_CREDENTIALS));
    }

    @Override
    public HttpResponse<Session> refreshSession(String kanavaRefresh) {
        if (kanavaRefresh == null) {
            throw new Refusal(ProblemType.NOT_SIGNED_IN);
        }
        return sessions.refresh(kanavaRefresh)
                .map(answers::signedIn)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_SIGNED_IN));
    }

    @Override
    public HttpResponse<Void> signOut(String kanavaRefresh) {
        if (kanavaRefresh != null) {
            sessions.signOut(kanavaRefresh);
        }
        return answers.signedOut();
    }
}
