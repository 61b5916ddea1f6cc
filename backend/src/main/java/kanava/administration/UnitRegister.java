package kanava.administration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Administrator;
import kanava.organisation.Organisations;
import kanava.organisation.Unit;
import kanava.organisation.Units;
import kanava.server.id.Ids;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** The tree of units, kept by administrators. Each command takes the tree for itself, so that two can't make a circle. */
@Singleton
public class UnitRegister {

    private final Organisations organisations;
    private final Units units;
    private final Holdings holdings;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    UnitRegister(Organisations organisations, Units units, Holdings holdings, AuditLog audit, Ids ids, Clock clock) {
        this.organisations = organisations;
        this.units = units;
        this.holdings = holdings;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Unit create(Actor actor, UnitFacts facts) {
        Administrator.isNeeded(actor);
        organisations.hold(actor.organisationId());
        UnitRules.of(units.of(actor.organisationId()), null, facts).hold();
        var unit = new Unit(ids.next(), facts.parentId(), facts.level(), facts.name(), null, 0);
        units.add(actor.organisationId(), unit);
        tell(actor, AuditAction.UNIT_CREATED, unit.id(), Map.of(), state(unit));
        return unit;
    }

    @Transactional
    public Unit change(Actor actor, String id, long expectedVersion, UnitFacts facts) {
        Administrator.isNeeded(actor);
        organisations.hold(actor.organisationId());
        var unit = live(actor, id, expectedVersion);
        UnitRules.of(units.of(actor.organisationId()), id, facts).hold();
        return save(
                actor,
                AuditAction.UNIT_CHANGED,
                unit,
                new Unit(id, facts.parentId(), facts.level(), facts.name(), null, unit.version()));
    }

    /** What lives in the unit is moved or closed first: nothing is left to hang in the air. */
    @Transactional
    public Unit archive(Actor actor, String id, long expectedVersion) {
        Administrator.isNeeded(actor);
        organisations.hold(actor.organisationId());
        units.holdShut(actor.organisationId(), id);
        var unit = live(actor, id, expectedVersion);
        if (unit.parentId() == null) {
            new Rules().broken("", "top-unit").hold();
        }
        var left = holdings.ofUnit(actor.organisationId(), id);
        if (!left.none()) {
            throw new Refusal(ProblemType.UNIT_IN_USE, counts(left), List.of());
        }
        return save(
                actor,
                AuditAction.UNIT_ARCHIVED,
                unit,
                unit.archived(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private Unit live(Actor actor, String id, long expectedVersion) {
        var unit = units.of(actor.organisationId()).find(id).orElseThrow(NotFound::new);
        if (unit.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        if (unit.archived()) {
            throw new Refusal(ProblemType.ALREADY_ARCHIVED);
        }
        return unit;
    }

    private Unit save(Actor actor, AuditAction action, Unit before, Unit after) {
        if (!units.save(actor.organisationId(), after)) {
            throw new ChangedMeanwhile();
        }
        tell(actor, action, after.id(), state(before), state(after));
        return units.of(actor.organisationId()).find(after.id()).orElseThrow();
    }

    private void tell(
            Actor actor, AuditAction action, String id, Map<String, String> before, Map<String, String> after) {
        audit.append(AuditEvent.about(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                action,
                new Subject(Subject.Kind.UNIT, id),
                before,
                after));
    }

    private static Map<String, String> state(Unit unit) {
        var state = new HashMap<String, String>();
        state.put("nameFi", unit.name().fi());
        state.put("nameSv", unit.name().sv());
        state.put("nameEn", unit.name().en());
        state.put("level", unit.level().name());
        state.put("parent", unit.parentId());
        state.put(
                "archivedAt",
                unit.archivedAt() == null ? null : unit.archivedAt().toString());
        return state;
    }

    private static Map<String, String> counts(Holdings.OfUnit left) {
        return Map.of(
                "accounts", Integer.toString(left.accounts()),
                "requests", Integer.toString(left.requests()),
                "units", Integer.toString(left.units()),
                "steps", Integer.toString(left.steps()),
                "people", Integer.toString(left.people()));
    }
}
