package kanava.verification.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import kanava.account.web.AccountView;
import kanava.api.VerificationApi;
import kanava.api.model.Account;
import kanava.identity.CurrentActor;
import kanava.server.locking.ETags;
import kanava.verification.Asks;
import kanava.verification.IdentityDesk;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class VerificationController implements VerificationApi {

    private final Asks asks;
    private final IdentityDesk identities;
    private final AccountView view;
    private final CurrentActor currentActor;

    VerificationController(Asks asks, IdentityDesk identities, AccountView view, CurrentActor currentActor) {
        this.asks = asks;
        this.identities = identities;
        this.view = view;
        this.currentActor = currentActor;
    }

    @Override
    public HttpResponse<Account> verify(String id) {
        var actor = currentActor.get();
        return HttpResponse.accepted().body(view.of(asks.ask(actor, id), actor));
    }

    @Override
    public Account acceptIdentity(String id, String ifMatch) {
        var actor = currentActor.get();
        return view.of(identities.accept(actor, id, ETags.version(ifMatch)), actor);
    }
}
