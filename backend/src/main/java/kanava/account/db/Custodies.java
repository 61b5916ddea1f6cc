package kanava.account.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import kanava.account.Custody;
import kanava.account.Custody.Deletion;
import kanava.server.db.Sql;
import kanava.server.db.Times;

/**
 * Who owns closed accounts. Guarded by the version of the account they belong to: they are saved with it. The row of a closing that
 * was called off is read by nobody, and written over by the next.
 */
@Singleton
class Custodies {

    private final JdbcOperations jdbc;

    Custodies(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Custody> of(String organisationId, String accountId) {
        return new Sql("SELECT * FROM custody WHERE organisation_id = ? AND account_id = ?", organisationId, accountId)
                .read(jdbc, Custodies::custody).stream().findFirst();
    }

    void save(String organisationId, String accountId, Custody custody) {
        var deletion = Optional.ofNullable(custody.deletion());
        var known = new Sql(
                        "UPDATE custody SET unit_id = ?, handle = ?, reason = ?, proposer_id = ?, proposed_at = ?,"
                                + " decider_id = ?, decided_at = ?, deleted_on = ?, recorder_id = ?, stage = ?"
                                + " WHERE organisation_id = ? AND account_id = ?",
                        custody.unitId(),
                        custody.handle().name(),
                        deletion.map(Deletion::reason).orElse(null),
                        deletion.map(Deletion::proposerId).orElse(null),
                        deletion.map(Deletion::proposedAt).map(Times::toUtc).orElse(null),
                        deletion.map(Deletion::deciderId).orElse(null),
                        deletion.map(Deletion::decidedAt).map(Times::toUtc).orElse(null),
                        deletion.map(Deletion::deletedOn).orElse(null),
                        deletion.map(Deletion::recorderId).orElse(null),
                        custody.stage().name(),
                        organisationId,
                        accountId)
                .write(jdbc);
        if (known == 0) {
            // What was closed before anybody asked has none until somebody proposes something.
            new Sql(
                            "INSERT INTO custody (organisation_id, account_id, unit_id, handle) VALUES (?, ?, ?, ?)",
                            organisationId,
                            accountId,
                            custody.unitId(),
                            custody.handle().name())
                    .write(jdbc);
            if (custody.deletion() != null) {
                save(organisationId, accountId, custody);
            }
        }
    }

    private static Custody custody(ResultSet row) throws SQLException {
        var proposer = row.getString("proposer_id");
        return new Custody(
                row.getString("unit_id"),
                Custody.Handle.valueOf(row.getString("handle")),
                proposer == null
                        ? null
                        : new Deletion(
                                row.getString("reason"),
                                proposer,
                                Times.instant(row, "proposed_at"),
                                row.getString("decider_id"),
                                Times.instant(row, "decided_at"),
                                Times.date(row, "deleted_on"),
                                row.getString("recorder_id")));
    }
}
