package kanava.administration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.server.id.Ids;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** Standing in for a period. Powers are not handed over: what is decided stands in the log on behalf of the absent. */
@Singleton
public class StandingInRegister {

    private static final Period LONGEST_AHEAD = Period.ofYears(1);

    private final StandingIns periods;
    private final Organisations organisations;
    private final People people;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    StandingInRegister(
            StandingIns periods, Organisations organisations, People people, AuditLog audit, Ids ids, Clock clock) {
        this.periods = periods;
        this.organisations = organisations;
        this.people = people;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public List<StandingIn> living(Actor reader) {
        var whose = reader.has(Role.ADMINISTRATOR) ? Optional.<String>empty() : Optional.of(reader.id());
        return periods.living(reader.organisationId(), whose, clock.instant());
    }

    @Transactional
    public StandingIn begin(Actor actor, String absentId, String standInId, LocalDate fromOn, LocalDate toOn) {
        if (!absentId.equals(actor.id()) && !actor.has(Role.ADMINISTRATOR)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
        var organisation = organisations.byId(actor.organisationId());
        // Two who begin the same at once come one after the other: the second finds what the first has begun.
        organisations.hold(organisation.id());
        rules(organisation, absentId, standInId, fromOn, toOn).hold();
        var period = new StandingIn(
                ids.next(),
                organisation.id(),
                absentId,
                standInId,
                fromOn,
                toOn,
                fromOn.atStartOfDay(organisation.zone()).toInstant(),
                toOn.plusDays(1).atStartOfDay(organisation.zone()).toInstant());
        periods.add(period);
        tell(actor, AuditAction.STANDING_IN_BEGUN, period);
        return period;
    }

    @Transactional
    public void end(Actor actor, String id) {
        // Of two who end it at once the second finds it ended, and tells nothing.
        organisations.hold(actor.organisationId());
        var period = periods.find(actor.organisationId(), id)
                .filter(found -> concerns(actor, found))
                .orElseThrow(NotFound::new);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (period.endsAt().isAfter(now)) {
            periods.end(actor.organisationId(), id, now);
            tell(actor, AuditAction.STANDING_IN_ENDED, period);
        }
    }

    public boolean concerns(Actor reader, StandingIn period) {
        return reader.has(Role.ADMINISTRATOR)
                || reader.id().equals(period.absentId())
                || reader.id().equals(period.standInId());
    }

    private Rules rules(
            Organisation organisation, String absentId, String standInId, LocalDate fromOn, LocalDate toOn) {
        var rules = new Rules();
        var known = people.find(organisation.id(), List.of(absentId, standInId));
        if (!known.containsKey(absentId)) {
            rules.broken("/absentId", "unknown-person");
        }
        if (!known.containsKey(standInId) || known.get(standInId).archived()) {
            rules.broken("/standInId", "unknown-person");
        }
        if (absentId.equals(standInId)) {
            rules.broken("/standInId", "same-person");
        }
        days(rules, organisation.today(clock), fromOn, toOn);
        periods.living(organisation.id(), Optional.of(absentId), clock.instant()).stream()
                .filter(period -> period.isOf(absentId, standInId) && period.meets(fromOn, toOn))
                .findFirst()
                .ifPresent(period -> rules.broken(
                        "/standInId",
                        "stands-in-already",
                        Map.of(
                                "from",
                                period.fromOn().toString(),
                                "to",
                                period.toOn().toString())));
        return rules;
    }

    /** What was decided before wasn't decided for anybody, and what has no end is forgotten. */
    private static void days(Rules rules, LocalDate today, LocalDate fromOn, LocalDate toOn) {
        var latest = today.plus(LONGEST_AHEAD);
        if (fromOn.isBefore(today)) {
            rules.broken("/fromOn", "in-the-past");
        }
        if (toOn.isBefore(fromOn)) {
            rules.broken("/toOn", "ends-before-it-begins");
        } else if (toOn.isAfter(latest)) {
            rules.broken(
                    "/toOn", "day-out-of-range", Map.of("earliest", today.toString(), "latest", latest.toString()));
        }
    }

    private void tell(Actor actor, AuditAction action, StandingIn period) {
        audit.append(AuditEvent.about(
                clock.instant(),
                actor,
                action,
                new Subject(Subject.Kind.PERSON, period.absentId()),
                Map.of(),
                Map.of(
                        "standIn",
                        period.standInId(),
                        "fromOn",
                        period.fromOn().toString(),
                        "toOn",
                        period.toOn().toString())));
    }
}
