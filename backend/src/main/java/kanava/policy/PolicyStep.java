package kanava.policy;

import io.micronaut.serde.annotation.Serdeable;
import kanava.identity.Role;
import kanava.organisation.Text;
import kanava.organisation.UnitLevel;

/** One step of the approval chain: which act, by whom, at which level of the organisation; the label is free. */
@Serdeable
public record PolicyStep(StepAct act, Role role, UnitLevel level, Text label) {}
