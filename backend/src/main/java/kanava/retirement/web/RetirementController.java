package kanava.retirement.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import kanava.account.Command;
import kanava.account.web.Commands;
import kanava.account.web.DecisionMapper;
import kanava.api.RetirementApi;
import kanava.api.model.Account;
import kanava.api.model.RetirementAnnouncement;
import kanava.approval.Reasons;
import kanava.organisation.WebAddress;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class RetirementController implements RetirementApi {

    private final Commands commands;
    private final Reasons reasons;

    RetirementController(Commands commands, Reasons reasons) {
        this.commands = commands;
        this.reasons = reasons;
    }

    @Override
    public Account announceRetirement(String id, String ifMatch, RetirementAnnouncement announcement) {
        return commands.execute(
                id,
                ifMatch,
                new Command.AnnounceRetirement(
                        announcement.getReason().strip(),
                        DecisionMapper.reasonKey(reasons, Reasons.Act.RETIRE, announcement.getReasonKey()),
                        announcement.getClosesOn(),
                        WebAddress.withScheme(announcement.getSuccessorUrl()),
                        announcement.getCustodianUnitId()));
    }

    @Override
    public Account callOffRetirement(String id, String ifMatch) {
        return commands.execute(id, ifMatch, new Command.CallOffRetirement());
    }
}
