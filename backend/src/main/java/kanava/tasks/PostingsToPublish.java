package kanava.tasks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.server.db.Sql;
import kanava.server.db.Times;

/**
 * What is to be published on a main account waits for whoever runs it (RAU-umbrella): the responsible person and the
 * updaters. Where none of them can sign in, communications stands in.
 */
@Singleton
class PostingsToPublish {

    private static final String UPDATES = "EXISTS (SELECT 1 FROM account_updater u"
            + " WHERE u.organisation_id = a.organisation_id AND u.account_id = a.id AND u.duty = 'UPDATER' AND u.person_id = ";

    private static final String WAITING =
            "SELECT a.id, a.name, a.platform, a.unit_id, p.requester_id, p.asked_at FROM posting p"
                    + " JOIN account a ON a.organisation_id = p.organisation_id AND a.id = p.account_id"
                    + " WHERE p.organisation_id = ? AND p.state = 'WAITING' AND (a.responsible_id = ? OR " + UPDATES
                    + "?) OR (? AND NOT EXISTS (SELECT 1 FROM sign_in s WHERE s.organisation_id = a.organisation_id"
                    + " AND (s.person_id = a.responsible_id OR " + UPDATES
                    + "s.person_id))))) ORDER BY p.asked_at LIMIT ?";

    private final JdbcOperations jdbc;

    PostingsToPublish(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> waiting(Actor actor, int limit) {
        return new Sql(WAITING, actor.organisationId(), actor.id(), actor.id(), actor.has(Role.COMMUNICATIONS), limit)
                .read(jdbc, PostingsToPublish::task);
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                Task.Kind.PUBLISH_POSTING,
                row.getString("id"),
                row.getString("name"),
                row.getString("platform"),
                row.getString("unit_id"),
                null,
                null,
                row.getString("requester_id"),
                null,
                null,
                Times.instant(row, "asked_at"));
    }
}
