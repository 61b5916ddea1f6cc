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

    private static final String COUNTED = "SELECT SUM(result = 'WAITING') waiting, SUM(result = 'VERIFIED') verified,"
            + " SUM(result = 'MISSING') missing, SUM(result = 'UNKNOWN') unknown, SUM(result = 'LEFT_OUT') left_out,"
            + " MAX(checked_at) last_checked_at FROM check_run_account WHERE organisation_id = ? AND run_id = ?";

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
    public boolean exists(String organisationId, String id) {
        return !new Sql("SELECT 1 FROM check_run WHERE organisation_id = ? AND id = ?", organisationId, id)
                .read(jdbc, row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public Optional<CheckRun> find(String organisationId, String id) {
        return new Sql("SELECT * FROM check_run WHERE organisation_id = ? AND id = ?", organisationId, id)
                .read(jdbc, JdbcCheckRuns::kept).stream().findFirst().map(this::upToDate);
    }

    @Override
    public List<CheckRun> newest(String organisationId, int limit) {
        return new Sql(
                        "SELECT * FROM check_run WHERE organisation_id = ? ORDER BY started_at DESC, id DESC LIMIT ?",
                        organisationId,
                        limit)
                .read(jdbc, JdbcCheckRuns::kept).stream().map(this::upToDate).toList();
    }

    /**
     * A round that goes on is counted. Whoever first sees that no account waits keeps the sums: then they never change again, so
     * that it matters neither who that is nor whether two do, and a check that ends needs to know nothing of the others.
     */
    private CheckRun upToDate(CheckRun kept) {
        if (kept.endedAt() != null) {
            return kept;
        }
        var counted = new Sql(COUNTED, kept.organisationId(), kept.id())
                .read(
                        jdbc,
                        row -> kept.with(progress(row, row.getInt("waiting")), Times.instant(row, "last_checked_at")))
                .getFirst();
        if (counted.endedAt() != null) {
            keep(counted);
        }
        return counted;
    }

    private void keep(CheckRun ended) {
        var progress = ended.progress();
        new Sql("UPDATE check_run SET ended_at = ?", Times.toUtc(ended.endedAt()))
                .add(", verified = ?, missing = ?", progress.verified(), progress.missing())
                .add(", unknown = ?, left_out = ?", progress.unknown(), progress.leftOut())
                .add(" WHERE organisation_id = ? AND id = ? AND ended_at IS NULL", ended.organisationId(), ended.id())
                .write(jdbc);
    }

    @Override
    public boolean goesOn(String organisationId, String unitId) {
        return !new Sql(
                        "SELECT 1 FROM check_run r WHERE r.organisation_id = ? AND r.unit_id <=> ? AND r.ended_at IS NULL AND EXISTS"
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

    private static CheckRun kept(ResultSet row) throws SQLException {
        return new CheckRun(
                row.getString("organisation_id"),
                row.getString("id"),
                row.getString("unit_id"),
                row.getString("started_by"),
                Times.instant(row, "started_at"),
                progress(row, 0),
                Times.instant(row, "ended_at"));
    }

    private static Progress progress(ResultSet row, int waiting) throws SQLException {
        return new Progress(
                waiting, row.getInt("verified"), row.getInt("missing"), row.getInt("unknown"), row.getInt("left_out"));
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
