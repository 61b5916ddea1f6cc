package kanava.account.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import kanava.account.PolicyEffects;
import kanava.api.PolicyEffectsApi;
import kanava.api.model.UnitRulesContent;
import kanava.identity.CurrentActor;
import kanava.policy.OverlayMaking;
import kanava.policy.PolicyMaking;
import kanava.policy.web.UnitRulesMapper;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PolicyEffectsController implements PolicyEffectsApi {

    private final PolicyEffects effects;
    private final PolicyMaking making;
    private final OverlayMaking overlays;
    private final UnitRulesMapper unitRules;
    private final CurrentActor currentActor;

    PolicyEffectsController(
            PolicyEffects effects,
            PolicyMaking making,
            OverlayMaking overlays,
            UnitRulesMapper unitRules,
            CurrentActor currentActor) {
        this.effects = effects;
        this.making = making;
        this.overlays = overlays;
        this.unitRules = unitRules;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional
    public kanava.api.model.PolicyEffects getPolicyEffects() {
        var actor = currentActor.get();
        return PolicyEffectsMapper.effects(effects.of(actor, making.draft(actor).document()));
    }

    @Override
    @Transactional
    public kanava.api.model.PolicyEffects tellUnitRulesEffects(String id, UnitRulesContent content) {
        var actor = currentActor.get();
        return PolicyEffectsMapper.effects(effects.of(actor, overlays.supposed(actor, id, unitRules.wish(content))));
    }
}
