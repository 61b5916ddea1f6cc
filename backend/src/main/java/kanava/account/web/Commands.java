package kanava.account.web;

import jakarta.inject.Singleton;
import kanava.account.AccountService;
import kanava.account.Command;
import kanava.api.model.Account;
import kanava.identity.CurrentActor;
import kanava.server.locking.ETags;

/** A command as it comes over the wire: carried out for whoever asks, answered with the account as they see it then. */
@Singleton
public class Commands {

    private final AccountService service;
    private final AccountView view;
    private final CurrentActor currentActor;

    Commands(AccountService service, AccountView view, CurrentActor currentActor) {
        this.service = service;
        this.view = view;
        this.currentActor = currentActor;
    }

    public Account execute(String id, String ifMatch, Command command) {
        var actor = currentActor.get();
        return view.of(service.execute(actor, id, ETags.version(ifMatch), command), actor);
    }
}
