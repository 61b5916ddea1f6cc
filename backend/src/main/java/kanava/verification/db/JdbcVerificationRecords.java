package kanava.verification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kanava.account.VerificationSummary.Outcome;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.verification.CheckKind;
import kanava.verification.Evidence;
import kanava.verification.Verdict;
import kanava.verification.VerificationAsk;
import kanava.verification.VerificationRecords;

@Singleton
@Transactional
class JdbcVerificationRecords implements VerificationRecords {

    private static final String OF_ACCOUNT = " WHERE organisation_id = ? AND account_id = ?";

    private final JdbcOperations jdbc;

    JdbcVerificationRecords(JdbcOperations jdbc) {
        this.jdbc = jdbc;
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
                        .sorted(Comparator.comparing(Evidence::check))
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
                Times.instant(row, "valid_until"));
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
        new Sql("UPDATE verification SET asked_at = NULL" + OF_ACCOUNT, ask.organisationId(), ask.accountId())
                .add(" AND asked_at = ?", Times.toUtc(ask.instant()))
                .write(jdbc);
    }

    @Override
    public void write(VerificationAsk ask, Verdict verdict, Instant checkedAt) {
        new Sql("DELETE FROM evidence" + OF_ACCOUNT, ask.organisationId(), ask.accountId()).write(jdbc);
        for (var evidence : verdict.evidence()) {
            new Sql(
                            "INSERT INTO evidence (organisation_id, account_id, check_kind, level, page, found, reason,"
                                    + " found_at, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            ask.organisationId(),
                            ask.accountId(),
                            evidence.check().name(),
                            evidence.level().name(),
                            evidence.page(),
                            evidence.found(),
                            evidence.reason() == null ? null : evidence.reason().name(),
                            Times.toUtc(evidence.foundAt()),
                            utc(evidence.validUntil()))
                    .write(jdbc);
        }
        new Sql(
                        "UPDATE verification SET checked_at = ?, outcome = ?, verified_until = ?" + OF_ACCOUNT,
                        Times.toUtc(checkedAt),
                        verdict.outcome().name(),
                        utc(verdict.verifiedUntil()),
                        ask.organisationId(),
                        ask.accountId())
                .write(jdbc);
        close(ask);
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
        close(ask);
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
    public List<Ref> due(Instant endingBefore, Instant uncheckedSince, Instant unaskedSince, int limit) {
        return new Sql(
                        "SELECT a.organisation_id, a.id FROM account a LEFT JOIN verification v"
                                + " ON v.organisation_id = a.organisation_id AND v.account_id = a.id"
                                + " WHERE a.status IN ('ACTIVE', 'RETIRING') AND a.address IS NOT NULL"
                                + " AND (v.verified_until IS NULL OR v.verified_until < ?)"
                                + " AND (v.checked_at IS NULL OR v.checked_at < ?)"
                                + " AND (v.asked_at IS NULL OR v.asked_at < ?)"
                                + " ORDER BY v.verified_until, a.id LIMIT ?",
                        Times.toUtc(endingBefore),
                        Times.toUtc(uncheckedSince),
                        Times.toUtc(unaskedSince),
                        limit)
                .read(jdbc, row -> new Ref(row.getString(1), row.getString(2)));
    }

    private static LocalDateTime utc(Instant instant) {
        return instant == null ? null : Times.toUtc(instant);
    }
}
