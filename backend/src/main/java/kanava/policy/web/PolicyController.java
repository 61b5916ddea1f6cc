package kanava.policy.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kanava.api.PolicyApi;
import kanava.api.model.Policy;
import kanava.api.model.PolicyDraft;
import kanava.api.model.PolicyDraftContent;
import kanava.api.model.PolicyDraftStart;
import kanava.api.model.PolicyVersionList;
import kanava.api.model.PresetList;
import kanava.identity.CurrentActor;
import kanava.organisation.Organisations;
import kanava.organisation.Units;
import kanava.policy.Policies;
import kanava.policy.PolicyMaking;
import kanava.policy.Presets;
import kanava.policy.RulesInForce;
import kanava.server.locking.ETags;
import kanava.server.problem.NotFound;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PolicyController implements PolicyApi {

    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final Policies policies;
    private final RulesInForce rules;
    private final Units units;
    private final PolicyMaking making;
    private final Presets presets;
    private final PolicyMapper mapper;
    private final Clock clock;

    PolicyController(
            CurrentActor currentActor,
            Organisations organisations,
            Policies policies,
            RulesInForce rules,
            Units units,
            PolicyMaking making,
            Presets presets,
            PolicyMapper mapper,
            Clock clock) {
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.policies = policies;
        this.rules = rules;
        this.units = units;
        this.making = making;
        this.presets = presets;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Policy getPolicy(String unitId) {
        var organisationId = currentActor.get().organisationId();
        var tree = units.of(organisationId);
        if (unitId != null && tree.find(unitId).isEmpty()) {
            throw new NotFound();
        }
        return mapper.policy(rules.at(organisationId, unitId, clock.instant()), tree);
    }

    @Override
    @Transactional
    public PolicyVersionList listPolicyVersions() {
        var organisationId = currentActor.get().organisationId();
        var today = today(organisationId);
        var inForce = policies.inForce(organisationId, today).no();
        return new PolicyVersionList(policies.versions(organisationId).stream()
                .map(policy -> mapper.version(policy, inForce, today))
                .toList());
    }

    @Override
    public PresetList listPresets() {
        return new PresetList(presets.all().stream().map(mapper::preset).toList(), mapper.document(presets.defaults()));
    }

    @Override
    public PolicyDraft getPolicyDraft() {
        return mapper.draft(making.draft(currentActor.get()));
    }

    @Override
    public HttpResponse<PolicyDraft> beginPolicyDraft(PolicyDraftStart start) {
        var preset = Optional.ofNullable(start.getPreset()).map(Enum::name);
        return HttpResponse.created(mapper.draft(making.begin(currentActor.get(), preset)));
    }

    @Override
    public PolicyDraft replacePolicyDraft(String ifMatch, PolicyDraftContent content) {
        return mapper.draft(making.replace(
                currentActor.get(),
                ETags.version(ifMatch),
                content.getInForceOn(),
                mapper.document(content.getDocument())));
    }

    @Override
    public Policy publishPolicy(String ifMatch) {
        return mapper.policy(making.publish(currentActor.get(), ETags.version(ifMatch)));
    }

    @Override
    public HttpResponse<Void> discardPolicyDraft(String ifMatch) {
        making.discard(currentActor.get(), ETags.version(ifMatch));
        return HttpResponse.noContent();
    }

    private LocalDate today(String organisationId) {
        return organisations.byId(organisationId).today(clock);
    }
}
