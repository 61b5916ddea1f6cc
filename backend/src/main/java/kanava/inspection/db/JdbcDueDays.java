package kanava.inspection.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kanava.account.db.AnsweredFor;
import kanava.identity.Actor;
import kanava.inspection.DueDays;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcDueDays implements DueDays {

    private static final LocalDate LONG_AGO = LocalDate.of(1000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcOperations jdbc;

    JdbcDueDays(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(String organisationId, String accountId) {
        var never = LONG_AGO.atStartOfDay();
        new Sql(
                        "INSERT INTO inspection_due (organisation_id, account_id, look_from, judged_at) VALUES (?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE look_from = ?, judged_at = ?",
                        organisationId,
                        accountId,
                        LONG_AGO,
                        never,
                        LONG_AGO,
                        never)
                .write(jdbc);
    }

    @Override
    public void end(String organisationId, String accountId) {
        new Sql("DELETE FROM inspection_due WHERE organisation_id = ? AND account_id = ?", organisationId, accountId)
                .write(jdbc);
    }

    @Override
    public void judged(String organisationId, String accountId, LocalDate from, Instant now) {
        new Sql(
                        "UPDATE inspection_due SET look_from = ?, judged_at = ? WHERE organisation_id = ? AND account_id = ?",
                        from == null ? NEVER : from,
                        Times.toUtc(now),
                        organisationId,
                        accountId)
                .write(jdbc);
    }

    @Override
    public List<Day> answeredFor(Actor actor, LocalDate today, Day behind, int limit) {
        var sql = new Sql(
                "SELECT d.organisation_id, d.account_id, d.look_from FROM inspection_due d"
                        + " JOIN account a ON a.organisation_id = d.organisation_id AND a.id = d.account_id"
                        + " WHERE d.organisation_id = ? AND d.look_from <= ? AND a.status = 'ACTIVE' AND ",
                actor.organisationId(),
                today);
        AnsweredFor.byResponsible(sql, actor);
        if (behind != null) {
            sql.add(
                    " AND (d.look_from > ? OR (d.look_from = ? AND d.account_id > ?))",
                    behind.from(),
                    behind.from(),
                    behind.accountId());
        }
        return sql.add(" ORDER BY d.look_from, d.account_id LIMIT ?", limit).read(jdbc, JdbcDueDays::day);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Day> toJudge(Instant since, Set<String> but, int limit) {
        var sql = new Sql(
                "SELECT organisation_id, account_id, look_from FROM inspection_due WHERE judged_at < ?",
                Times.toUtc(since));
        if (!but.isEmpty()) {
            sql.add(" AND organisation_id NOT IN ").list(but);
        }
        return sql.add(" ORDER BY judged_at LIMIT ? FOR UPDATE SKIP LOCKED", limit)
                .read(jdbc, JdbcDueDays::day);
    }

    private static Day day(ResultSet row) throws SQLException {
        return new Day(row.getString("organisation_id"), row.getString("account_id"), Times.date(row, "look_from"));
    }
}
