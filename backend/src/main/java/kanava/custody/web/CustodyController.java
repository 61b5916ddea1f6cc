package kanava.custody.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import kanava.account.Command;
import kanava.account.web.Commands;
import kanava.api.CustodyApi;
import kanava.api.model.Account;
import kanava.api.model.DeletionProposal;
import kanava.api.model.DeletionRecord;
import kanava.api.model.Parking;
import kanava.api.model.RefusedDeletion;
import kanava.api.model.WithdrawnDeletion;

/** ID-PARK: closed accounts stay ours, and two people decide when one doesn't. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class CustodyController implements CustodyApi {

    private final Commands commands;

    CustodyController(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Account parkAccount(String id, String ifMatch, Parking parking) {
        return commands.execute(id, ifMatch, new Command.Park(parking.getUnitId()));
    }

    @Override
    public Account proposeDeletion(String id, String ifMatch, DeletionProposal proposal) {
        return commands.execute(
                id, ifMatch, new Command.ProposeDeletion(proposal.getReason().strip()));
    }

    @Override
    public Account approveDeletion(String id, String ifMatch) {
        return commands.execute(id, ifMatch, new Command.ApproveDeletion());
    }

    @Override
    public Account refuseDeletion(String id, String ifMatch, RefusedDeletion refused) {
        return commands.execute(
                id, ifMatch, new Command.RefuseDeletion(refused.getReason().strip()));
    }

    @Override
    public Account withdrawDeletion(String id, String ifMatch, WithdrawnDeletion withdrawn) {
        return commands.execute(
                id, ifMatch, new Command.WithdrawDeletion(withdrawn.getReason().strip()));
    }

    @Override
    public Account recordDeletion(String id, String ifMatch, DeletionRecord done) {
        return commands.execute(id, ifMatch, new Command.RecordDeletion(done.getDeletedOn()));
    }
}
