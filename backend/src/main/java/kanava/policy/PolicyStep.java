package kanava.policy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kanava.identity.Role;
import kanava.organisation.Text;
import kanava.organisation.UnitLevel;

/**
 * One step of the approval chain: which act, by whom, at which level of the organisation; the label is free.
 *
 * @param days to decide; then a reminder, and after as many again the one above
 * @param inform who is told of the decision
 * @param body a body decides: its meeting, section and disqualified members are recorded
 */
@Serdeable
public record PolicyStep(
        StepAct act,
        Role role,
        UnitLevel level,
        Text label,
        int days,
        List<PolicyDocument.Informed> inform,
        boolean body) {}
