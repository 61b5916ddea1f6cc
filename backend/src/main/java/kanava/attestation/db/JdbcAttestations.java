package kanava.attestation.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kanava.attestation.Attestation;
import kanava.attestation.Attestations;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.verification.CheckKind;

@Singleton
@Transactional
class JdbcAttestations implements Attestations {

    private static final String SELECT = "SELECT organisation_id, id, version, account_id, page, checks, seen_on,"
            + " attester_id, attested_at, state, decider_id, on_behalf_of_id, decided_at, reason, valid_until"
            + " FROM attestation WHERE organisation_id = ?";

    private final JdbcOperations jdbc;

    JdbcAttestations(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Attestation attestation) {
        new Sql(
                        "INSERT INTO attestation (organisation_id, id, version, account_id, page, checks, seen_on,"
                                + " attester_id, attested_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        attestation.organisationId(),
                        attestation.id(),
                        attestation.version(),
                        attestation.accountId(),
                        attestation.page(),
                        attestation.checks().stream().map(Enum::name).collect(Collectors.joining(",")),
                        attestation.seenOn(),
                        attestation.attesterId(),
                        Times.toUtc(attestation.attestedAt()),
                        attestation.state().name())
                .write(jdbc);
    }

    @Override
    public Optional<Attestation> find(String organisationId, String id) {
        return new Sql(SELECT + " AND id = ?", organisationId, id)
                .read(jdbc, JdbcAttestations::attestation).stream().findFirst();
    }

    @Override
    public List<Attestation> of(String organisationId, String accountId, int limit) {
        return new Sql(SELECT + " AND account_id = ? ORDER BY id DESC LIMIT ?", organisationId, accountId, limit)
                .read(jdbc, JdbcAttestations::attestation);
    }

    @Override
    public List<Attestation> pending(String organisationId, String accountId) {
        return new Sql(SELECT + " AND account_id = ? AND state = 'PENDING'", organisationId, accountId)
                .read(jdbc, JdbcAttestations::attestation);
    }

    @Override
    public boolean decide(Attestation decided) {
        return new Sql(
                                "UPDATE attestation SET version = ?, state = ?, decider_id = ?, on_behalf_of_id = ?,"
                                        + " decided_at = ?, reason = ?, valid_until = ?"
                                        + " WHERE organisation_id = ? AND id = ? AND version = ?",
                                decided.version(),
                                decided.state().name(),
                                decided.deciderId(),
                                decided.onBehalfOfId(),
                                Times.toUtc(decided.decidedAt()),
                                decided.reason(),
                                decided.validUntil() == null ? null : Times.toUtc(decided.validUntil()),
                                decided.organisationId(),
                                decided.id(),
                                decided.version() - 1)
                        .write(jdbc)
                == 1;
    }

    private static Attestation attestation(ResultSet row) throws SQLException {
        return new Attestation(
                row.getString("organisation_id"),
                row.getString("id"),
                row.getLong("version"),
                row.getString("account_id"),
                row.getString("page"),
                Arrays.stream(row.getString("checks").split(","))
                        .map(CheckKind::valueOf)
                        .toList(),
                Times.date(row, "seen_on"),
                row.getString("attester_id"),
                Times.instant(row, "attested_at"),
                Attestation.State.valueOf(row.getString("state")),
                row.getString("decider_id"),
                row.getString("on_behalf_of_id"),
                Times.instant(row, "decided_at"),
                row.getString("reason"),
                Times.instant(row, "valid_until"));
    }
}
