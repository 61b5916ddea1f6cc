package kanava.verification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kanava.account.VerificationSummary.Outcome;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.verification.CheckKind;
import kanava.verification.CheckRun;
import kanava.verification.CheckRuns;
import kanava.verification.Evidence;
import kanava.verification.Verdict;
import kanava.verification.VerificationAsk;
import kanava.verification.VerificationRecords;

@Singleton
@Transactional
class JdbcVerificationRecords implements VerificationRecords {

    private static final String OF_ACCOUNT = " WHERE organisation_id = ? AND account_id = ?";

    /** What a page of ours still links to, though it is closed. */
    private static final String LINKS_LEFT = "a.status = 'RETIRED' AND EXISTS (SELECT 1 FROM evidence e"
            + " WHERE e.organisation_id = a.organisation_id AND e.account_id = a.id AND e.level = 'MACHINE_CHECKED'"
            + " AND e.check_kind IN ('LIST_PAGE_LINKS_TO_ACCOUNT', 'PAGE_LINKS_TO_ACCOUNT'))";

    static final String IN_USE = "a.status IN ('ACTIVE', 'RETIRING') AND a.address IS NOT NULL";

    private final JdbcOperations jdbc;
    private final CheckRuns runs;
    private final Clock clock;

    JdbcVerificationRecords(JdbcOperations jdbc, CheckRuns runs, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String organisationId, String accountId) {
        new Sql("SELECT id FROM account WHERE organisation_id = ? AND id = ? FOR UPDATE", organisationId, accountId)
                .read(jdbc, row -> row.getString(1));
    }

    @Override
    public List<Evidence> evidence(String organisationId, String accountId) {
        return new Sql("SELECT * FROM evidence" + OF_ACCOUNT, organisationId, accountId)
                .read(jdbc, JdbcVerificationRecords::evidence).stream()
                        .sorted(Comparator.comparing(Evidence::check).thenComparing(Evidence::page))
                        .toList();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Evidence(
                CheckKind.valueOf(row.getString("check_kind")),
                Evidence.Level.valueOf(row.getString("level")),
                row.getString("page"),
                row.getString("found"),
                reason == null ? null : Evidence.Reason.valueOf(reason),
                Times.instant(row, "found_at"),
                Times.instant(row, "valid_until"),
                row.getString("page_id").isEmpty() ? null : row.getString("page_id"),
                new Evidence.Trace(
                        row.getString("fetched"),
                        row.getObject("http_status", Integer.class),
                        row.getString("sha256")));
    }

    @Override
    public void asked(Collection<Ref> accounts, Instant at) {
        var moment = Times.toUtc(at);
        var sql = new Sql("INSERT INTO verification (organisation_id, account_id, asked_at) VALUES ");
        var comma = "";
        for (var account : accounts) {
            sql.add(comma + "(?, ?, ?)", account.organisationId(), account.accountId(), moment);
            comma = ", ";
        }
        sql.add(" ON DUPLICATE KEY UPDATE asked_at = ?", moment).write(jdbc);
    }

    @Override
    public boolean isOpen(VerificationAsk ask) {
        return !new Sql("SELECT 1 FROM verification" + OF_ACCOUNT, ask.organisationId(), ask.accountId())
                .add(" AND asked_at = ?", Times.toUtc(ask.instant()))
                .read(jdbc, row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public void close(VerificationAsk ask) {
        close(ask, CheckRun.Result.LEFT_OUT, clock.instant());
    }

    /** Whoever asks again meanwhile waits for the answer to that. */
    private void close(VerificationAsk ask, CheckRun.Result result, Instant at) {
        var closed =
                new Sql("UPDATE verification SET asked_at = NULL" + OF_ACCOUNT, ask.organisationId(), ask.accountId())
                                .add(" AND asked_at = ?", Times.toUtc(ask.instant()))
                                .write(jdbc)
                        == 1;
        if (closed) {
            runs.done(ask.organisationId(), ask.accountId(), result, at);
        }
    }

    @Override
    public void write(VerificationAsk ask, Verdict verdict, Instant checkedAt) {
        replace(ask, verdict.evidence());
        new Sql(
                        "UPDATE verification SET checked_at = ?, outcome = ?, verified_until = ?" + OF_ACCOUNT,
                        Times.toUtc(checkedAt),
                        verdict.outcome().name(),
                        utc(verdict.verifiedUntil()),
                        ask.organisationId(),
                        ask.accountId())
                .write(jdbc);
        close(ask, CheckRun.Result.valueOf(verdict.outcome().name()), checkedAt);
    }

    @Override
    public void writeEvidence(VerificationAsk ask, List<Evidence> evidence, Instant checkedAt) {
        replace(ask, evidence);
        new Sql(
                        "UPDATE verification SET checked_at = ?" + OF_ACCOUNT,
                        Times.toUtc(checkedAt),
                        ask.organisationId(),
                        ask.accountId())
                .write(jdbc);
        close(ask, CheckRun.Result.LEFT_OUT, checkedAt);
    }

    private void replace(VerificationAsk ask, List<Evidence> all) {
        new Sql("DELETE FROM evidence" + OF_ACCOUNT, ask.organisationId(), ask.accountId()).write(jdbc);
        all.forEach(evidence -> add(ask.organisationId(), ask.accountId(), evidence));
    }

    @Override
    public void put(String organisationId, String accountId, List<Evidence> some) {
        for (var evidence : some) {
            new Sql("DELETE FROM evidence" + OF_ACCOUNT, organisationId, accountId)
                    .add(" AND check_kind = ? AND page_id = ?", evidence.check().name(), pageId(evidence))
                    .write(jdbc);
            add(organisationId, accountId, evidence);
        }
    }

    private void add(String organisationId, String accountId, Evidence evidence) {
        new Sql(
                        "INSERT INTO evidence (organisation_id, account_id, check_kind, page_id, level, page, found,"
                                + " reason, found_at, valid_until, fetched, http_status, sha256)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        organisationId,
                        accountId,
                        evidence.check().name(),
                        pageId(evidence),
                        evidence.level().name(),
                        evidence.page(),
                        evidence.found(),
                        evidence.reason() == null ? null : evidence.reason().name(),
                        Times.toUtc(evidence.foundAt()),
                        utc(evidence.validUntil()),
                        evidence.trace().address(),
                        evidence.trace().status(),
                        evidence.trace().sha256())
                .write(jdbc);
    }

    /** Part of the key, so never null. */
    private static String pageId(Evidence evidence) {
        return evidence.pageId() == null ? "" : evidence.pageId();
    }

    @Override
    public boolean linksLeft(String organisationId, String accountId) {
        return !new Sql(
                        "SELECT 1 FROM account a WHERE a.organisation_id = ? AND a.id = ? AND " + LINKS_LEFT,
                        organisationId,
                        accountId)
                .read(jdbc, row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public void writeUnknown(VerificationAsk ask, Instant checkedAt) {
        new Sql(
                        "UPDATE verification SET checked_at = ?, outcome = ?" + OF_ACCOUNT,
                        Times.toUtc(checkedAt),
                        Outcome.UNKNOWN.name(),
                        ask.organisationId(),
                        ask.accountId())
                .write(jdbc);
        close(ask, CheckRun.Result.UNKNOWN, checkedAt);
    }

    @Override
    public void listed(String organisationId, String accountId, Instant since) {
        new Sql("UPDATE verification SET listed_since = ?", Times.toUtc(since))
                .add(OF_ACCOUNT + " AND listed_since IS NULL", organisationId, accountId)
                .write(jdbc);
    }

    @Override
    public void forget(String organisationId, String accountId) {
        new Sql("DELETE FROM evidence" + OF_ACCOUNT, organisationId, accountId).write(jdbc);
        new Sql(
                        "UPDATE verification SET checked_at = NULL, outcome = NULL, verified_until = NULL" + OF_ACCOUNT,
                        organisationId,
                        accountId)
                .write(jdbc);
    }

    @Override
    public List<Ref> lookedAt(String organisationId) {
        return new Sql(
                        "SELECT a.organisation_id, a.id FROM account a WHERE a.organisation_id = ? AND ((" + IN_USE
                                + ") OR (" + LINKS_LEFT + ")) ORDER BY a.id",
                        organisationId)
                .read(jdbc, JdbcVerificationRecords::ref);
    }

    @Override
    public List<Ref> due(
            Instant endingBefore, Instant seenBefore, Instant uncheckedSince, Instant unaskedSince, int limit) {
        return new Sql(
                        "SELECT a.organisation_id, a.id FROM account a LEFT JOIN verification v"
                                + " ON v.organisation_id = a.organisation_id AND v.account_id = a.id"
                                + " WHERE ((" + IN_USE + " AND (v.verified_until IS NULL OR v.verified_until < ?"
                                + " OR v.checked_at < ?"
                                + " OR EXISTS (SELECT 1 FROM evidence m WHERE m.organisation_id = a.organisation_id"
                                + " AND m.account_id = a.id AND m.level <> 'MACHINE_CHECKED')"
                                + " OR v.gone_since IS NOT NULL OR v.identity_state IN ('DRIFT', 'GONE', 'TAKEN_OVER')))"
                                + " OR (" + LINKS_LEFT + "))"
                                + " AND (v.checked_at IS NULL OR v.checked_at < ?)"
                                + " AND (v.asked_at IS NULL OR v.asked_at < ?)"
                                + " ORDER BY v.verified_until, a.id LIMIT ?",
                        Times.toUtc(endingBefore),
                        Times.toUtc(seenBefore),
                        Times.toUtc(uncheckedSince),
                        Times.toUtc(unaskedSince),
                        limit)
                .read(jdbc, JdbcVerificationRecords::ref);
    }

    private static Ref ref(ResultSet row) throws SQLException {
        return new Ref(row.getString(1), row.getString(2));
    }

    private static LocalDateTime utc(Instant instant) {
        return instant == null ? null : Times.toUtc(instant);
    }
}
