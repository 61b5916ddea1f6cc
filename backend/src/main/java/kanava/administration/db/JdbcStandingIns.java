package kanava.administration.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanava.administration.StandingIn;
import kanava.administration.StandingIns;
import kanava.identity.StandIns;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcStandingIns implements StandingIns, StandIns {

    private final JdbcOperations jdbc;

    JdbcStandingIns(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> standsInFor(String organisationId, String personId, Instant now) {
        return new Sql(
                        "SELECT DISTINCT absent_id FROM standing_in WHERE organisation_id = ? AND stand_in_id = ?"
                                + " AND begins_at <= ? AND ends_at > ?",
                        organisationId,
                        personId,
                        Times.toUtc(now),
                        Times.toUtc(now))
                .read(jdbc, row -> row.getString(1));
    }

    @Override
    public void add(StandingIn period) {
        new Sql(
                        "INSERT INTO standing_in (organisation_id, id, absent_id, stand_in_id, from_on, to_on, begins_at,"
                                + " ends_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        period.organisationId(),
                        period.id(),
                        period.absentId(),
                        period.standInId(),
                        period.fromOn(),
                        period.toOn(),
                        Times.toUtc(period.beginsAt()),
                        Times.toUtc(period.endsAt()))
                .write(jdbc);
    }

    @Override
    public Optional<StandingIn> find(String organisationId, String id) {
        return new Sql("SELECT * FROM standing_in WHERE organisation_id = ? AND id = ?", organisationId, id)
                .read(jdbc, JdbcStandingIns::period).stream().findFirst();
    }

    @Override
    public List<StandingIn> living(String organisationId, Optional<String> personId, Instant now) {
        var sql = new Sql(
                "SELECT * FROM standing_in WHERE organisation_id = ? AND ends_at > ?",
                organisationId,
                Times.toUtc(now));
        personId.ifPresent(id -> sql.add(" AND (absent_id = ? OR stand_in_id = ?)", id, id));
        return sql.add(" ORDER BY ends_at, id LIMIT 1000").read(jdbc, JdbcStandingIns::period);
    }

    @Override
    public void end(String organisationId, String id, Instant now) {
        new Sql(
                        "UPDATE standing_in SET ends_at = ? WHERE organisation_id = ? AND id = ? AND ends_at > ?",
                        Times.toUtc(now),
                        organisationId,
                        id,
                        Times.toUtc(now))
                .write(jdbc);
    }

    private static StandingIn period(ResultSet row) throws SQLException {
        return new StandingIn(
                row.getString("id"),
                row.getString("organisation_id"),
                row.getString("absent_id"),
                row.getString("stand_in_id"),
                Times.date(row, "from_on"),
                Times.date(row, "to_on"),
                Times.instant(row, "begins_at"),
                Times.instant(row, "ends_at"));
    }
}
