package kanava.policy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Administrator;
import kanava.organisation.Organisations;
import kanava.organisation.Units;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.Fault;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** How new rules come about: a draft, its approvals, a date of force. What is in force is never changed. */
@Singleton
public class PolicyMaking {

    private final Policies policies;
    private final PolicyDrafts drafts;
    private final Adoption adoption;
    private final PolicyText text;
    private final Organisations organisations;
    private final Units units;
    private final KnownPlatforms platforms;
    private final AuditLog audit;
    private final Clock clock;

    PolicyMaking(
            Policies policies,
            PolicyDrafts drafts,
            Adoption adoption,
            PolicyText text,
            Organisations organisations,
            Units units,
            KnownPlatforms platforms,
            AuditLog audit,
            Clock clock) {
        this.policies = policies;
        this.drafts = drafts;
        this.adoption = adoption;
        this.text = text;
        this.organisations = organisations;
        this.units = units;
        this.platforms = platforms;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PolicyDraft draft(Actor actor) {
        return drafts.find(actor.organisationId()).orElseThrow(NotFound::new);
    }

    /** @param preset code of the document to begin from; empty for the rules in force */
    @Transactional
    public PolicyDraft begin(Actor actor, Optional<String> preset) {
        Administrator.isNeeded(actor);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var inForce = inForce(actor).document();
        var document = preset.flatMap(code -> adoption.of(
                        code, inForce, units.of(actor.organisationId()).parentsFirst()))
                .orElse(inForce);
        var draft = new PolicyDraft(actor.organisationId(), 0, null, document, now);
        if (!drafts.add(draft)) {
            throw new Refusal(ProblemType.DRAFT_EXISTS);
        }
        audit(
                actor,
                AuditAction.POLICY_DRAFT_BEGUN,
                Map.of(),
                preset.map(code -> Map.of("preset", code)).orElse(Map.of()));
        return draft;
    }

    /** @param inForceOn null while it is open */
    @Transactional
    public PolicyDraft replace(Actor actor, long expectedVersion, LocalDate inForceOn, PolicyDocument document) {
        Administrator.isNeeded(actor);
        var before = at(actor, expectedVersion);
        refuse(senseless(actor, document));
        var draft = new PolicyDraft(
                before.organisationId(),
                before.version(),
                inForceOn,
                document,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!drafts.save(draft)) {
            throw new ChangedMeanwhile();
        }
        audit(actor, AuditAction.POLICY_DRAFT_CHANGED, state(before), state(draft));
        return draft(actor);
    }

    @Transactional
    public Policy publish(Actor actor, long expectedVersion) {
        Administrator.isNeeded(actor);
        var draft = at(actor, expectedVersion);
        var today = organisations.byId(actor.organisationId()).today(clock);
        var faults = new ArrayList<>(senseless(actor, draft.document()));
        faults.addAll(PolicySense.unpublishable(draft, today));
        refuse(faults);
        if (!drafts.remove(actor.organisationId(), expectedVersion)) {
            throw new ChangedMeanwhile();
        }
        var before = inForce(actor);
        var last = policies.versions(actor.organisationId()).getFirst();
        var policy = new Policy(last.no() + 1, draft.inForceOn(), draft.document());
        policies.add(actor.organisationId(), policy);
        var after = state(draft);
        after.put("policy", Integer.toString(policy.no()));
        audit(actor, AuditAction.POLICY_PUBLISHED, text.values(before.document()), after);
        return policy;
    }

    @Transactional
    public void discard(Actor actor, long expectedVersion) {
        Administrator.isNeeded(actor);
        var draft = at(actor, expectedVersion);
        if (!drafts.remove(actor.organisationId(), draft.version())) {
            throw new ChangedMeanwhile();
        }
        audit(actor, AuditAction.POLICY_DRAFT_DISCARDED, Map.of(), Map.of());
    }

    private Policy inForce(Actor actor) {
        var organisation = organisations.byId(actor.organisationId());
        return policies.inForce(organisation.id(), organisation.today(clock));
    }

    private PolicyDraft at(Actor actor, long expectedVersion) {
        var draft = draft(actor);
        if (draft.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        return draft;
    }

    private List<PolicyFault> senseless(Actor actor, PolicyDocument document) {
        var tree = units.of(actor.organisationId());
        return PolicySense.faults(document, id -> tree.find(id).isPresent(), platforms.of(actor.organisationId()));
    }

    private static void refuse(List<PolicyFault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(
                    ProblemType.RULES_NOT_MET,
                    Map.of(),
                    faults.stream()
                            .map(fault -> Fault.at(fault.pointer(), fault.code(), fault.params()))
                            .toList());
        }
    }

    private TreeMap<String, String> state(PolicyDraft draft) {
        var state = new TreeMap<>(text.values(draft.document()));
        state.put("inForceOn", Objects.toString(draft.inForceOn(), null));
        return state;
    }

    private void audit(Actor actor, AuditAction action, Map<String, String> before, Map<String, String> after) {
        audit.append(AuditEvent.of(clock.instant(), actor, action, null, before, after, null));
    }
}
