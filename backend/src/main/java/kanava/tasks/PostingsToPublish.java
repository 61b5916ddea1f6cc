package kanava.tasks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;
import kanava.account.db.AnsweredFor;
import kanava.identity.Actor;
import kanava.server.db.Sql;

/** What is to be published on a main account waits for whoever runs it (RAU-umbrella), and isn't who asked for it (SOD-1). */
@Singleton
class PostingsToPublish {

    private final JdbcOperations jdbc;

    PostingsToPublish(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> waiting(Actor actor, int limit) {
        var sql = new Sql(
                "SELECT a.id, a.name, a.platform, a.unit_id, p.requester_id, p.asked_at AS since FROM posting p"
                        + " JOIN account a ON a.organisation_id = p.organisation_id AND a.id = p.account_id"
                        + " WHERE p.organisation_id = ? AND p.state = 'WAITING' AND p.requester_id <> ? AND ",
                actor.organisationId(),
                actor.id());
        return AnsweredFor.byWhoRunsIt(sql, actor, "p.requester_id")
                .add(" ORDER BY p.asked_at LIMIT ?", limit)
                .read(jdbc, row -> Task.of(Task.Kind.PUBLISH_POSTING, row));
    }
}
