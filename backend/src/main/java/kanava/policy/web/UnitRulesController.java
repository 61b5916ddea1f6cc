package kanava.policy.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import kanava.api.UnitRulesApi;
import kanava.api.model.UnitRules;
import kanava.api.model.UnitRulesContent;
import kanava.identity.CurrentActor;
import kanava.policy.OverlayMaking;
import kanava.server.locking.ETags;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitRulesController implements UnitRulesApi {

    private final OverlayMaking making;
    private final UnitRulesMapper mapper;
    private final CurrentActor currentActor;

    UnitRulesController(OverlayMaking making, UnitRulesMapper mapper, CurrentActor currentActor) {
        this.making = making;
        this.mapper = mapper;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional
    public UnitRules getUnitRules(String id) {
        var actor = currentActor.get();
        return mapper.rules(actor.organisationId(), making.of(actor, id));
    }

    @Override
    @Transactional
    public UnitRules replaceUnitRules(String id, String ifMatch, UnitRulesContent content) {
        var actor = currentActor.get();
        return mapper.rules(
                actor.organisationId(), making.replace(actor, id, ETags.version(ifMatch), mapper.wish(content)));
    }
}
