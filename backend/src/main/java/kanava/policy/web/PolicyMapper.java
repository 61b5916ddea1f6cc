package kanava.policy.web;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import kanava.api.model.PolicyRule;
import kanava.api.model.PolicyVersion;
import kanava.api.model.PolicyVersionState;
import kanava.api.model.PresetCode;
import kanava.api.model.TightenedRule;
import kanava.organisation.UnitTree;
import kanava.organisation.web.OrganisationMapper;
import kanava.policy.Policy;
import kanava.policy.PolicyDocument;
import kanava.policy.PolicyDraft;
import kanava.policy.Presets;
import kanava.server.locking.ETags;
import kanava.server.time.Wire;

/** Policies as the contract writes them. The document has the same shape in both, and goes over as JSON. */
@Singleton
public class PolicyMapper {

    private final ObjectMapper json;

    PolicyMapper(ObjectMapper json) {
        this.json = json;
    }

    /** The organisation's own rules. */
    public kanava.api.model.Policy policy(Policy policy) {
        return new kanava.api.model.Policy(policy.no(), policy.inForceOn(), document(policy.document()));
    }

    /** With what units made stricter. */
    public kanava.api.model.Policy policy(Policy policy, UnitTree tree) {
        var tightened = policy.tightened().stream()
                .map(rule -> new TightenedRule(
                                PolicyRule.valueOf(rule.rule().name()),
                                OrganisationMapper.unitRef(tree, rule.unitId()),
                                rule.reason())
                        .section(rule.section()))
                .toList();
        return tightened.isEmpty() ? policy(policy) : policy(policy).tightened(tightened);
    }

    public kanava.api.model.PolicyDocument document(PolicyDocument document) {
        return convert(document, kanava.api.model.PolicyDocument.class);
    }

    public PolicyDocument document(kanava.api.model.PolicyDocument document) {
        return convert(document, PolicyDocument.class);
    }

    PolicyVersion version(Policy policy, int inForce, LocalDate today) {
        var state = policy.no() == inForce
                ? PolicyVersionState.IN_FORCE
                : policy.inForceOn().isAfter(today) ? PolicyVersionState.COMING : PolicyVersionState.PAST;
        return new PolicyVersion(state, policy(policy));
    }

    kanava.api.model.Preset preset(Presets.Preset preset) {
        return new kanava.api.model.Preset(
                PresetCode.valueOf(preset.code()),
                OrganisationMapper.text(preset.organisation()),
                document(preset.document()));
    }

    kanava.api.model.PolicyDraft draft(PolicyDraft draft) {
        return new kanava.api.model.PolicyDraft(
                        ETags.of(draft.version()), document(draft.document()), Wire.at(draft.changedAt()))
                .inForceOn(draft.inForceOn());
    }

    <T> T convert(Object from, Class<T> to) {
        try {
            return json.readValue(json.writeValueAsBytes(from), to);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
