package kanava.suspension.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import kanava.account.Command;
import kanava.account.Suspension;
import kanava.account.web.Commands;
import kanava.account.web.DecisionMapper;
import kanava.api.SuspensionApi;
import kanava.api.model.Account;
import kanava.api.model.ImmediateRetirement;
import kanava.api.model.PostMortem;
import kanava.api.model.RefusedLifting;
import kanava.api.model.SuspensionOrder;
import kanava.approval.Reasons;
import kanava.organisation.WebAddress;

/** MODE-RED: out of use by one person, back by two. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class SuspensionController implements SuspensionApi {

    private final Commands commands;
    private final Reasons reasons;

    SuspensionController(Commands commands, Reasons reasons) {
        this.commands = commands;
        this.reasons = reasons;
    }

    @Override
    public Account suspendAccount(String id, String ifMatch, SuspensionOrder order) {
        var asked = Optional.ofNullable(order.getReasonKey()).orElse(Reasons.COMPROMISED);
        var key = DecisionMapper.reasonKey(reasons, Reasons.Act.SUSPEND, asked);
        return commands.execute(
                id, ifMatch, new Command.Suspend(key, stripped(order.getReason()), inOneLine(order.getPublicNote())));
    }

    @Override
    public Account proposeLifting(String id, String ifMatch, PostMortem learnt) {
        return commands.execute(
                id,
                ifMatch,
                new Command.ProposeLifting(new Suspension.PostMortem(
                        learnt.getHappened().strip(),
                        learnt.getDone().strip(),
                        learnt.getChanges().strip())));
    }

    @Override
    public Account liftSuspension(String id, String ifMatch) {
        return commands.execute(id, ifMatch, new Command.Lift());
    }

    @Override
    public Account refuseLifting(String id, String ifMatch, RefusedLifting refused) {
        return commands.execute(
                id, ifMatch, new Command.RefuseLifting(refused.getReason().strip()));
    }

    @Override
    public Account retireAtOnce(String id, String ifMatch, ImmediateRetirement order) {
        var successor = Optional.ofNullable(order.getSuccessorUrl()).map(WebAddress::withScheme);
        return commands.execute(
                id, ifMatch, new Command.RetireAtOnce(order.getReason().strip(), successor.orElse(null)));
    }

    private static String stripped(String words) {
        return words == null ? null : words.strip();
    }

    /** It stands within a warning on pages of others. */
    private static String inOneLine(String words) {
        return words == null ? null : words.strip().replaceAll("\\s+", " ");
    }
}
