package kanava.account.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import kanava.account.AccountStatus;
import kanava.account.Suspension;
import kanava.account.Suspension.Lifting;
import kanava.account.Suspension.PostMortem;
import kanava.account.Suspensions;
import kanava.server.db.Sql;
import kanava.server.db.Times;

/** Guarded by the version of the account they belong to: they are saved with it. */
@Singleton
@Transactional
class JdbcSuspensions implements Suspensions {

    private final JdbcOperations jdbc;

    JdbcSuspensions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Suspension> latest(String organisationId, String accountId) {
        return new Sql(
                        "SELECT * FROM suspension WHERE organisation_id = ? AND account_id = ? ORDER BY id DESC LIMIT 1",
                        organisationId,
                        accountId)
                .read(jdbc, JdbcSuspensions::suspension).stream().findFirst();
    }

    @Override
    public void save(String organisationId, String accountId, Suspension suspension) {
        var lifting = Optional.ofNullable(suspension.lifting());
        var postMortem = lifting.map(Lifting::postMortem);
        var known = new Sql(
                        "UPDATE suspension SET proposer_id = ?, proposed_at = ?, happened = ?, done = ?, changes = ?,"
                                + " ended_at = ?, ended_by_id = ? WHERE organisation_id = ? AND id = ?",
                        lifting.map(Lifting::proposerId).orElse(null),
                        utc(lifting.map(Lifting::proposedAt).orElse(null)),
                        postMortem.map(PostMortem::happened).orElse(null),
                        postMortem.map(PostMortem::done).orElse(null),
                        postMortem.map(PostMortem::changes).orElse(null),
                        utc(suspension.endedAt()),
                        suspension.endedById(),
                        organisationId,
                        suspension.id())
                .write(jdbc);
        if (known == 0) {
            new Sql(
                            "INSERT INTO suspension (organisation_id, id, account_id, came_from, reason_key, words,"
                                    + " public_note, since, by_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            organisationId,
                            suspension.id(),
                            accountId,
                            suspension.cameFrom().name(),
                            suspension.reasonKey(),
                            suspension.words(),
                            suspension.publicNote(),
                            utc(suspension.since()),
                            suspension.byId())
                    .write(jdbc);
        }
    }

    private static LocalDateTime utc(Instant moment) {
        return moment == null ? null : Times.toUtc(moment);
    }

    private static Suspension suspension(ResultSet row) throws SQLException {
        var proposer = row.getString("proposer_id");
        return new Suspension(
                row.getString("id"),
                AccountStatus.valueOf(row.getString("came_from")),
                row.getString("reason_key"),
                row.getString("words"),
                row.getString("public_note"),
                Times.instant(row, "since"),
                row.getString("by_id"),
                proposer == null
                        ? null
                        : new Lifting(
                                proposer,
                                Times.instant(row, "proposed_at"),
                                new PostMortem(
                                        row.getString("happened"), row.getString("done"), row.getString("changes"))),
                Times.instant(row, "ended_at"),
                row.getString("ended_by_id"));
    }
}
