package kanava.tasks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kanava.account.db.AnsweredFor;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.server.db.Sql;

/** ID-PARK: whether a closed account is deleted on its platform waits for a second person; what they said yes to is then done. */
@Singleton
class HandlesToDelete {

    private static final String PROPOSED = "SELECT a.id, a.name, a.platform, a.unit_id, a.requester_id, %s AS since"
            + " FROM custody c JOIN account a ON a.organisation_id = c.organisation_id AND a.id = c.account_id"
            + " WHERE c.organisation_id = ? AND a.status = 'RETIRED' AND c.stage = ";

    private final JdbcOperations jdbc;

    HandlesToDelete(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> of(Actor actor, int limit) {
        var tasks = new ArrayList<>(toDelete(actor, limit));
        if (actor.hasAny(Role.COMMUNICATIONS, Role.ADMINISTRATOR)) {
            tasks.addAll(toDecide(actor, limit));
        }
        return tasks;
    }

    private List<Task> toDecide(Actor actor, int limit) {
        return new Sql(
                        PROPOSED.formatted("c.proposed_at") + "'PROPOSED' AND c.proposer_id <> ?"
                                + " ORDER BY c.proposed_at LIMIT ?",
                        actor.organisationId(),
                        actor.personId(),
                        limit)
                .read(jdbc, row -> Task.of(Task.Kind.DECIDE_DELETION, row));
    }

    private List<Task> toDelete(Actor actor, int limit) {
        var approved = new Sql(PROPOSED.formatted("c.decided_at") + "'APPROVED' AND ", actor.organisationId());
        return AnsweredFor.byResponsible(approved, actor)
                .add(" ORDER BY c.decided_at LIMIT ?", limit)
                .read(jdbc, row -> Task.of(Task.Kind.DELETE_HANDLE, row));
    }
}
