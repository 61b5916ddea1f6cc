package kanava.administration.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import kanava.administration.OwnPassword;
import kanava.administration.SignInRegister;
import kanava.api.SignInApi;
import kanava.api.model.OneTimePassword;
import kanava.api.model.PasswordChange;
import kanava.api.model.Person;
import kanava.api.model.Session;
import kanava.api.model.SignInGiven;
import kanava.api.model.SignInRequest;
import kanava.identity.Actor;
import kanava.identity.CurrentActor;
import kanava.identity.web.SessionAnswers;
import kanava.server.locking.ETags;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController implements SignInApi {

    private final SignInRegister register;
    private final OwnPassword ownPassword;
    private final PersonView view;
    private final SessionAnswers sessions;
    private final CurrentActor currentActor;

    SignInController(
            SignInRegister register,
            OwnPassword ownPassword,
            PersonView view,
            SessionAnswers sessions,
            CurrentActor currentActor) {
        this.register = register;
        this.ownPassword = ownPassword;
        this.view = view;
        this.sessions = sessions;
        this.currentActor = currentActor;
    }

    @Override
    public SignInGiven giveSignIn(String id, String ifMatch, SignInRequest request) {
        var actor = currentActor.get();
        return given(actor, register.give(actor, id, ETags.version(ifMatch), request.getUsername()));
    }

    @Override
    public SignInGiven resetPassword(String id, String ifMatch) {
        var actor = currentActor.get();
        return given(actor, register.resetPassword(actor, id, ETags.version(ifMatch)));
    }

    @Override
    public Person endSignIn(String id, String ifMatch) {
        var actor = currentActor.get();
        return view.of(actor.organisationId(), register.end(actor, id, ETags.version(ifMatch)));
    }

    @Override
    public HttpResponse<Session> changePassword(PasswordChange request) {
        return sessions.signedIn(
                ownPassword.change(currentActor.get(), request.getOldPassword(), request.getNewPassword()));
    }

    private SignInGiven given(Actor actor, SignInRegister.Given given) {
        return new SignInGiven(
                view.of(actor.organisationId(), given.person()),
                new OneTimePassword(given.username(), given.password()));
    }
}
