package kanava.account;

import java.util.ArrayList;
import java.util.List;
import kanava.approval.DecisionRecord;
import kanava.policy.Need;
import kanava.policy.Question;

/** What belongs to a yes, as the policy asks for it. */
final class DecisionRules {

    private DecisionRules() {}

    static List<FieldError> faults(Command command, Facts facts) {
        return switch (command) {
            case Command.Approve approve -> faults(approve.record(), facts);
            case Command.DecideAhead ahead -> faults(ahead.record(), facts);
            default -> List.of();
        };
    }

    private static List<FieldError> faults(DecisionRecord record, Facts facts) {
        var faults = new ArrayList<FieldError>();
        var step = facts.policy().chain().get(facts.decided().no() - 1);
        if (step.body() && record.meeting() == null) {
            faults.add(FieldError.of("/meeting", "missing"));
        }
        if (record.meeting() != null && record.meeting().heldOn().isAfter(facts.today())) {
            faults.add(FieldError.of("/meeting/heldOn", "in-the-future"));
        }
        if (!facts.moreSteps()
                && asksForResponsibility(facts)
                && !Boolean.TRUE.equals(record.responsibilityAccepted())) {
            faults.add(FieldError.of("/responsibilityAccepted", "missing"));
        }
        return faults;
    }

    private static boolean asksForResponsibility(Facts facts) {
        return facts.policy().document().questions().stream()
                .anyMatch(asked -> asked.question() == Question.RESPONSIBILITY && asked.need() == Need.MUST);
    }
}
