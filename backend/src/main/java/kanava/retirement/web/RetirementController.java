package kanava.retirement.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import kanava.account.AccountService;
import kanava.account.Command;
import kanava.account.web.AccountView;
import kanava.api.RetirementApi;
import kanava.api.model.Account;
import kanava.api.model.RetirementAnnouncement;
import kanava.identity.CurrentActor;
import kanava.server.locking.ETags;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class RetirementController implements RetirementApi {

    private final AccountService service;
    private final AccountView view;
    private final CurrentActor currentActor;

    RetirementController(AccountService service, AccountView view, CurrentActor currentActor) {
        this.service = service;
        this.view = view;
        this.currentActor = currentActor;
    }

    @Override
    public Account announceRetirement(String id, String ifMatch, RetirementAnnouncement announcement) {
        return execute(
                id,
                ifMatch,
                new Command.AnnounceRetirement(
                        announcement.getReason().strip(),
                        announcement.getClosesOn(),
                        withScheme(announcement.getSuccessorUrl().strip())));
    }

    /** People write addresses as they read them: without the scheme. */
    private static String withScheme(String typed) {
        return typed.contains(":") ? typed : "https://" + typed;
    }

    @Override
    public Account callOffRetirement(String id, String ifMatch) {
        return execute(id, ifMatch, new Command.CallOffRetirement());
    }

    private Account execute(String id, String ifMatch, Command command) {
        var actor = currentActor.get();
        return view.of(service.execute(actor, id, ETags.version(ifMatch), command), actor);
    }
}
