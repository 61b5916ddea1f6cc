package kanava.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kanava.approval.DecisionRecord;
import kanava.policy.Need;
import kanava.policy.Question;

/** What belongs to a decision, as the policy asks for it. */
final class DecisionRules {

    private DecisionRules() {}

    static List<FieldError> faults(Command command, Facts facts) {
        return switch (command) {
            case Command.Approve approve -> ofYes(approve.record(), facts);
            case Command.DecideAhead ahead -> ofYes(ahead.record(), facts);
            case Command.Reject reject -> ofMeeting(reject.record().meeting(), facts);
            default -> List.of();
        };
    }

    private static List<FieldError> ofYes(DecisionRecord record, Facts facts) {
        var faults = new ArrayList<>(ofMeeting(record.meeting(), facts));
        if (!facts.moreSteps()
                && asksForResponsibility(facts)
                && !Boolean.TRUE.equals(record.responsibilityAccepted())) {
            faults.add(FieldError.of("/responsibilityAccepted", "missing"));
        }
        return faults;
    }

    /** RAU-body: a body decides in a meeting, about a request that lies before it. */
    private static List<FieldError> ofMeeting(DecisionRecord.Meeting meeting, Facts facts) {
        if (meeting == null) {
            var body = facts.policy().chain().get(facts.decided().no() - 1).body();
            return body ? List.of(FieldError.of("/meeting", "missing")) : List.of();
        }
        if (meeting.heldOn().isAfter(facts.today())) {
            return List.of(FieldError.of("/meeting/heldOn", "in-the-future"));
        }
        var sent = facts.review().orElseThrow().submittedAt();
        var sentOn = LocalDate.ofInstant(sent, facts.organisation().zone());
        return meeting.heldOn().isBefore(sentOn)
                ? List.of(new FieldError("/meeting/heldOn", "before-request", Map.of("earliest", sentOn.toString())))
                : List.of();
    }

    private static boolean asksForResponsibility(Facts facts) {
        return facts.policy().document().questions().stream()
                .anyMatch(asked -> asked.question() == Question.RESPONSIBILITY && asked.need() == Need.MUST);
    }
}
