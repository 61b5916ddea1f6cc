package kanava.administration;

import java.net.URI;
import java.util.List;
import kanava.identity.Role;
import kanava.organisation.Text;
import kanava.organisation.UnitLevel;
import kanava.policy.Policy;
import kanava.policy.PolicyStep;
import kanava.policy.StepAct;

/** What holds where an organisation's guideline says nothing: its administrator begins from here. */
public final class StartingPolicy {

    private static final Text STEP = new Text("Esihenkilön päätös", "Chefens beslut", "Supervisor's decision");

    private StartingPolicy() {}

    /** @param homeUrl the organisation's front page: mail is expected at its domain */
    public static Policy.Document of(String homeUrl) {
        return new Policy.Document(
                List.of(new PolicyStep(StepAct.DECIDE, Role.SUPERVISOR, UnitLevel.UNIT, STEP)),
                30,
                2,
                null,
                List.of(URI.create(homeUrl).getHost().replaceFirst("^www\\.", "")),
                30,
                null,
                List.of());
    }
}
