package kanava.verification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.paging.Cursor;
import kanava.server.paging.Page;
import kanava.verification.CheckRun;
import kanava.verification.CheckRun.Checked;
import kanava.verification.CheckRun.Progress;
import kanava.verification.CheckRun.Result;
import kanava.verification.CheckRuns;
import kanava.verification.VerificationRecords.Ref;

@Singleton
@Transactional
class JdbcCheckRuns implements CheckRuns {

    private static final int ROWS_AT_ONCE = 500;

    private static final String PROGRESS = "SELECT r.organisation_id, r.id, r.unit_id, r.started_by, r.started_at,"
            + " SUM(c.result = 'WAITING') waiting, SUM(c.result = 'VERIFIED') verified, SUM(c.result = 'MISSING') missing,"
            + " SUM(c.result = 'UNKNOWN') unknown, SUM(c.result = 'LEFT_OUT') left_out, MAX(c.checked_at) last_checked_at"
            + " FROM (SELECT * FROM check_run WHERE organisation_id = ?";
    private static final String OF_ROWS = ") r JOIN check_run_account c"
            + " ON c.organisation_id = r.organisation_id AND c.run_id = r.id"
            + " GROUP BY r.organisation_id, r.id, r.unit_id, r.started_by, r.started_at ORDER BY r.started_at DESC, r.id DESC";

    private final JdbcOperations jdbc;

    JdbcCheckRuns(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String organisationId, String id, String unitId, String startedBy, Instant at, List<Ref> accounts) {
        new Sql(
                        "INSERT INTO check_run (organisation_id, id, unit_id, started_by, started_at) VALUES (?, ?, ?, ?, ?)",
                        organisationId,
                        id,
                        unitId,
                        startedBy,
                        Times.toUtc(at))
                .write(jdbc);
        for (int from = 0; from < accounts.size(); from += ROWS_AT_ONCE) {
            addAccounts(organisationId, id, accounts.subList(from, Math.min(from + ROWS_AT_ONCE, accounts.size())));
        }
    }

    private void addAccounts(String organisationId, String id, List<Ref> accounts) {
        var sql = new Sql("INSERT INTO check_run_account (organisation_id, run_id, account_id, result) VALUES ");
        var comma = "";
        for (var account : accounts) {
            sql.add(comma + "(?, ?, ?, 'WAITING')", organisationId, id, account.accountId());
            comma = ", ";
        }
        sql.write(jdbc);
    }

    @Override
    public Optional<CheckRun> find(String organisationId, String id) {
        return new Sql(PROGRESS, organisationId)
                .add(" AND id = ?", id).add(OF_ROWS).read(jdbc, JdbcCheckRuns::run).stream()
                        .findFirst();
    }

    @Override
    public List<CheckRun> newest(String organisationId, int limit) {
        return new Sql(PROGRESS, organisationId)
                .add(" ORDER BY started_at DESC, id DESC LIMIT ?", limit)
                .add(OF_ROWS)
                .read(jdbc, JdbcCheckRuns::run);
    }

    @Override
    public boolean goesOn(String organisationId, String unitId) {
        return !new Sql(
                        "SELECT 1 FROM check_run r WHERE r.organisation_id = ? AND r.unit_id <=> ? AND EXISTS"
                                + " (SELECT 1 FROM check_run_account c WHERE c.organisation_id = r.organisation_id"
                                + " AND c.run_id = r.id AND c.result = 'WAITING') LIMIT 1",
                        organisationId,
                        unitId)
                .read(jdbc, row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public Page<Checked> accounts(
            String organisationId, String id, Optional<Result> result, int limit, Optional<String> cursor) {
        var list = Cursor.list(organisationId, "check run " + id, result);
        var sql = new Sql(
                "SELECT a.id, a.name, a.platform, a.address, c.result, c.checked_at FROM check_run_account c"
                        + " JOIN account a ON a.organisation_id = c.organisation_id AND a.id = c.account_id"
                        + " WHERE c.organisation_id = ? AND c.run_id = ?",
                organisationId,
                id);
        result.ifPresent(only -> sql.add(" AND c.result = ?", only.name()));
        cursor.ifPresent(encoded -> {
            var key = Cursor.decode(encoded, list, 2).key();
            sql.add(" AND (a.name > ? OR (a.name = ? AND a.id > ?))", key.getFirst(), key.getFirst(), key.getLast());
        });
        var rows = sql.add(" ORDER BY a.name, a.id LIMIT ?", limit + 1).read(jdbc, JdbcCheckRuns::checked);
        return Page.of(rows, limit, last -> new Cursor(list, List.of(last.name(), last.accountId())));
    }

    @Override
    public List<Ref> inUse(String organisationId, Collection<String> unitIds) {
        return new Sql(
                        "SELECT a.id FROM account a WHERE a.organisation_id = ? AND " + JdbcVerificationRecords.IN_USE
                                + " AND a.unit_id IN ",
                        organisationId)
                .list(unitIds)
                .add(" ORDER BY a.id")
                .read(jdbc, row -> new Ref(organisationId, row.getString(1)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(String organisationId, String accountId, Result result, Instant at) {
        new Sql("UPDATE check_run_account SET result = ?, checked_at = ?", result.name(), Times.toUtc(at))
                .add(" WHERE organisation_id = ? AND account_id = ?", organisationId, accountId)
                .add(" AND result = 'WAITING'")
                .write(jdbc);
    }

    @Override
    public void forgetBefore(String organisationId, Instant moment) {
        new Sql(
                        "DELETE FROM check_run WHERE organisation_id = ? AND started_at < ?",
                        organisationId,
                        Times.toUtc(moment))
                .write(jdbc);
    }

    private static CheckRun run(ResultSet row) throws SQLException {
        return new CheckRun(
                row.getString("organisation_id"),
                row.getString("id"),
                row.getString("unit_id"),
                row.getString("started_by"),
                Times.instant(row, "started_at"),
                new Progress(
                        row.getInt("waiting"),
                        row.getInt("verified"),
                        row.getInt("missing"),
                        row.getInt("unknown"),
                        row.getInt("left_out")),
                Times.instant(row, "last_checked_at"));
    }

    private static Checked checked(ResultSet row) throws SQLException {
        return new Checked(
                row.getString("id"),
                row.getString("name"),
                row.getString("platform"),
                row.getString("address"),
                Result.valueOf(row.getString("result")),
                Times.instant(row, "checked_at"));
    }
}
