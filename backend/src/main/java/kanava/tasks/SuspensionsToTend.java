package kanava.tasks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.server.db.Sql;

/** MODE-RED: what is out of use is to be made safe, and what is proposed to come back, closed or not, waits for a second person. */
@Singleton
class SuspensionsToTend {

    private static final String HOLDING = "SELECT a.id, a.name, a.platform, a.unit_id, a.requester_id, %s AS since"
            + " FROM account a JOIN suspension s ON s.organisation_id = a.organisation_id AND s.account_id = a.id"
            + " AND s.ended_at IS NULL WHERE a.organisation_id = ? AND a.status IN ('SUSPENDED', 'RETIRED')";

    private final JdbcOperations jdbc;

    SuspensionsToTend(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> of(Actor actor, int limit) {
        var tasks = new ArrayList<>(toSecure(actor, limit));
        tasks.addAll(toDecide(actor, limit));
        return tasks;
    }

    private List<Task> toSecure(Actor actor, int limit) {
        var sql = new Sql(
                HOLDING.formatted("s.since") + " AND s.proposer_id IS NULL AND a.status = 'SUSPENDED'",
                actor.organisationId());
        if (!everybodys(actor)) {
            sql.add(
                    " AND (a.responsible_id = ? OR EXISTS (SELECT 1 FROM account_updater u"
                            + " WHERE u.organisation_id = a.organisation_id AND u.account_id = a.id AND u.person_id = ?))",
                    actor.personId(),
                    actor.personId());
        }
        return sql.add(" ORDER BY s.since LIMIT ?", limit).read(jdbc, row -> Task.of(Task.Kind.SECURE_ACCOUNT, row));
    }

    private List<Task> toDecide(Actor actor, int limit) {
        var sql = new Sql(
                HOLDING.formatted("s.proposed_at") + " AND s.proposer_id <> ?",
                actor.organisationId(),
                actor.personId());
        if (!everybodys(actor)) {
            sql.add(" AND a.responsible_id = ?", actor.personId());
        }
        return sql.add(" ORDER BY s.proposed_at LIMIT ?", limit)
                .read(jdbc, row -> Task.of(Task.Kind.DECIDE_LIFTING, row));
    }

    private static boolean everybodys(Actor actor) {
        return actor.hasAny(Role.COMMUNICATIONS, Role.SECURITY);
    }
}
