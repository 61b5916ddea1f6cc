package kanava.verification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import kanava.account.VerificationSummary;
import kanava.account.Verifications;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcVerifications implements Verifications {

    private final JdbcOperations jdbc;

    JdbcVerifications(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, VerificationSummary> summaries(String organisationId, Collection<String> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        return new Sql("SELECT * FROM verification WHERE organisation_id = ? AND account_id IN ", organisationId)
                        .list(accountIds)
                        .read(jdbc, row -> {
                            var outcome = row.getString("outcome");
                            return Map.entry(
                                    row.getString("account_id"),
                                    new VerificationSummary(
                                            Times.instant(row, "asked_at"),
                                            Times.instant(row, "checked_at"),
                                            outcome == null ? null : VerificationSummary.Outcome.valueOf(outcome),
                                            Times.instant(row, "verified_until"),
                                            Times.instant(row, "listed_since")));
                        })
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
