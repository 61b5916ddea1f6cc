package kanava.policy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Administrator;
import kanava.organisation.Organisations;
import kanava.organisation.Unit;
import kanava.organisation.Units;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.Fault;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** How a unit comes to stricter rules of its own. They hold at once, for what is asked from then on. */
@Singleton
public class OverlayMaking {

    private final Overlays overlays;
    private final RulesInForce rules;
    private final KnownPlatforms platforms;
    private final PolicyText text;
    private final Organisations organisations;
    private final Units units;
    private final AuditLog audit;
    private final Clock clock;

    OverlayMaking(
            Overlays overlays,
            RulesInForce rules,
            KnownPlatforms platforms,
            PolicyText text,
            Organisations organisations,
            Units units,
            AuditLog audit,
            Clock clock) {
        this.overlays = overlays;
        this.rules = rules;
        this.platforms = platforms;
        this.text = text;
        this.organisations = organisations;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param inherited what holds in the unit above
     * @param effective what holds in the unit
     * @param versions the newest first
     */
    public record OfUnit(Unit unit, Policy inherited, Policy effective, List<Overlay> versions) {

        public int version() {
            return versions.isEmpty() ? 0 : versions.getFirst().no();
        }

        public StricterRules rules() {
            return versions.isEmpty() ? StricterRules.NONE : versions.getFirst().rules();
        }
    }

    /** @param section where the unit's own guideline says so; null where it cites nothing */
    public record Wish(StricterRules rules, String reason, String section) {}

    @Transactional
    public OfUnit of(Actor actor, String unitId) {
        var unit = units.of(actor.organisationId()).find(unitId).orElseThrow(NotFound::new);
        var now = clock.instant();
        return new OfUnit(
                unit,
                rules.at(actor.organisationId(), unit.parentId(), now),
                rules.at(actor.organisationId(), unitId, now),
                overlays.ofUnit(actor.organisationId(), unitId));
    }

    @Transactional
    public OfUnit replace(Actor actor, String unitId, long expectedVersion, Wish wish) {
        Administrator.isNeeded(actor);
        organisations.hold(actor.organisationId());
        var before = of(actor, unitId);
        if (before.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        var overlay = meant(actor, before, wish);
        overlays.add(actor.organisationId(), overlay);
        audit.append(AuditEvent.about(
                overlay.since(),
                actor,
                AuditAction.UNIT_RULES_CHANGED,
                new Subject(Subject.Kind.UNIT, unitId),
                state(before.versions().isEmpty() ? null : before.versions().getFirst()),
                state(overlay)));
        return of(actor, unitId);
    }

    /** The rules as they would be given force; nothing is kept. */
    @Transactional
    public Overlay supposed(Actor actor, String unitId, Wish wish) {
        return meant(actor, of(actor, unitId), wish);
    }

    private Overlay meant(Actor actor, OfUnit before, Wish wish) {
        if (before.unit().archived()) {
            throw new Refusal(ProblemType.ALREADY_ARCHIVED);
        }
        var faults = new ArrayList<Fault>();
        Tightening.looser(before.inherited().document(), wish.rules())
                .forEach(name -> faults.add(Fault.at("/rules/" + name, "looser-than-inherited", Map.of())));
        faults.addAll(unknownPlatforms(actor.organisationId(), wish.rules().forbiddenPlatforms()));
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.RULES_NOT_MET, Map.of(), faults);
        }
        return new Overlay(
                before.unit().id(),
                before.version() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                wish.rules(),
                wish.reason(),
                wish.section(),
                actor.personId());
    }

    private List<Fault> unknownPlatforms(String organisationId, List<String> forbidden) {
        if (forbidden == null) {
            return List.of();
        }
        var known = platforms.of(organisationId);
        return IntStream.range(0, forbidden.size())
                .filter(i -> !known.test(forbidden.get(i)))
                .mapToObj(i -> Fault.at("/rules/forbiddenPlatforms/" + i, "unknown-platform", Map.of()))
                .toList();
    }

    private Map<String, String> state(Overlay overlay) {
        if (overlay == null) {
            return Map.of();
        }
        var state = new TreeMap<>(text.values(overlay.rules()));
        state.put("reason", overlay.reason());
        state.put("section", overlay.section());
        return state;
    }
}
