package kanava.verification;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.organisation.Organisations;
import kanava.organisation.Units;
import kanava.server.id.Ids;
import kanava.server.problem.Fault;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/**
 * Has all accounts of a unit or of the organisation checked because somebody wants it now. The checks are the same as ever,
 * at the pace that their hosts allow; a round only remembers which belong together.
 */
@Singleton
public class RoundsOfChecks {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Organisations organisations;
    private final Units units;
    private final CheckRuns runs;
    private final Asks asks;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    RoundsOfChecks(
            Organisations organisations, Units units, CheckRuns runs, Asks asks, AuditLog audit, Ids ids, Clock clock) {
        this.organisations = organisations;
        this.units = units;
        this.runs = runs;
        this.asks = asks;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param unitId null for the whole organisation
     * @return its id
     */
    @Transactional
    public String start(Actor actor, String unitId) {
        if (!actor.hasAny(Role.WEB_EDITOR, Role.COMMUNICATIONS, Role.ADMINISTRATOR)) {
            throw new Refusal(ProblemType.NOT_ALLOWED);
        }
        var organisationId = actor.organisationId();
        organisations.hold(organisationId);
        var tree = units.of(organisationId);
        if (unitId != null && tree.find(unitId).isEmpty()) {
            throw new Refusal(
                    ProblemType.RULES_NOT_MET, Map.of(), List.of(Fault.at("/unitId", "unknown-unit", Map.of())));
        }
        var root = tree.root().id();
        var scope = root.equals(unitId) ? null : unitId;
        if (runs.goesOn(organisationId, scope)) {
            throw new Refusal(ProblemType.RUN_GOES_ON);
        }
        var accounts = runs.inUse(organisationId, tree.subtrees(Set.of(scope == null ? root : scope)));
        if (accounts.isEmpty()) {
            throw new Refusal(ProblemType.NOTHING_TO_CHECK);
        }
        var now = clock.instant();
        runs.forgetBefore(organisationId, now.minus(REMEMBERED));
        var id = ids.next();
        runs.add(organisationId, id, scope, actor.personId(), now, accounts);
        audit.append(AuditEvent.about(
                now,
                actor,
                AuditAction.CHECK_RUN_STARTED,
                scope == null
                        ? new Subject(Subject.Kind.ORGANISATION, organisationId)
                        : new Subject(Subject.Kind.UNIT, scope),
                Map.of(),
                Map.of("accountsToCheck", String.valueOf(accounts.size()))));
        asks.many(organisationId, accounts);
        return id;
    }
}
