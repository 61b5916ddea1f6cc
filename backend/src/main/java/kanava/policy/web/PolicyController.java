package kanava.policy.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import kanava.api.PolicyApi;
import kanava.api.model.Policy;
import kanava.identity.CurrentActor;
import kanava.organisation.Organisations;
import kanava.policy.Policies;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PolicyController implements PolicyApi {

    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final Policies policies;
    private final Clock clock;

    PolicyController(CurrentActor currentActor, Organisations organisations, Policies policies, Clock clock) {
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Policy getPolicy() {
        var organisation = organisations.byId(currentActor.get().organisationId());
        return PolicyMapper.policy(policies.inForce(organisation.id(), organisation.today(clock)));
    }
}
