package kanava.account.web;

import kanava.account.FieldError;
import kanava.account.PolicyEffects;
import kanava.api.model.PolicyEffect;

/** What other rules would do, as the contract writes it. */
final class PolicyEffectsMapper {

    private PolicyEffectsMapper() {}

    static kanava.api.model.PolicyEffects effects(PolicyEffects.Effects effects) {
        return new kanava.api.model.PolicyEffects(
                effects.checked(),
                effects.affected(),
                effects.effects().stream().map(PolicyEffectsMapper::effect).toList());
    }

    private static PolicyEffect effect(PolicyEffects.Effect effect) {
        return new PolicyEffect(
                        effect.account().id(),
                        effect.errors().stream().map(PolicyEffectsMapper::error).toList())
                .name(effect.account().request().name());
    }

    private static kanava.api.model.FieldError error(FieldError error) {
        return new kanava.api.model.FieldError(error.code())
                .pointer(error.pointer())
                .params(error.params());
    }
}
