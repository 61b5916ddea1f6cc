package kanava.tasks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.server.db.Sql;
import kanava.verification.pin.IdentityCase;

/**
 * Profiles that aren't what was approved wait for whoever runs them and for communications (ID-PIN). A link alone that is missing
 * is a task already.
 */
@Singleton
class ProfilesToSettle {

    private final JdbcOperations jdbc;

    ProfilesToSettle(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> of(Actor actor, int limit) {
        var sql = new Sql(
                "SELECT a.id, a.name, a.platform, a.unit_id, a.requester_id, c.kind, c.opened_at AS since"
                        + " FROM identity_case c JOIN account a ON a.organisation_id = c.organisation_id AND a.id = c.account_id"
                        + " WHERE c.organisation_id = ? AND c.open = 1 AND a.status IN ('ACTIVE', 'RETIRING')"
                        + " AND NOT (c.kind = 'DRIFT' AND c.differences = 'BACK_LINK')",
                actor.organisationId());
        if (!actor.has(Role.COMMUNICATIONS)) {
            sql.add(
                    " AND (a.responsible_id = ? OR EXISTS (SELECT 1 FROM account_updater u"
                            + " WHERE u.organisation_id = a.organisation_id AND u.account_id = a.id"
                            + " AND u.duty = 'UPDATER' AND u.person_id = ?))",
                    actor.personId(),
                    actor.personId());
        }
        return sql.add(" ORDER BY c.opened_at LIMIT ?", limit).read(jdbc, row -> Task.of(kind(row), row));
    }

    private static Task.Kind kind(ResultSet row) throws SQLException {
        return switch (IdentityCase.Kind.valueOf(row.getString("kind"))) {
            case DRIFT -> Task.Kind.SETTLE_DRIFT;
            case GONE -> Task.Kind.SETTLE_GONE;
            case TAKEN_OVER -> Task.Kind.SETTLE_TAKE_OVER;
        };
    }
}
