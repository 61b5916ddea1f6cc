package kanava.account.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import kanava.account.Account;
import kanava.account.AccountRequest;
import kanava.account.LookAlikes;
import kanava.account.NameKey;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcLookAlikes implements LookAlikes {

    private static final int A_FEW = 5;

    private final JdbcOperations jdbc;

    JdbcLookAlikes(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> of(Account account, AccountRequest request, Instant now) {
        var key = NameKey.of(request.name());
        if (key.isEmpty() || request.platform() == null) {
            return List.of();
        }
        return new Sql(
                        "SELECT a.name FROM account a LEFT JOIN verification v"
                                + " ON v.organisation_id = a.organisation_id AND v.account_id = a.id"
                                + " WHERE a.platform = ? AND a.name_key = ? AND a.id <> ? AND ("
                                + "a.organisation_id = ? AND a.status IN ('APPROVED', 'ACTIVE', 'SUSPENDED', 'RETIRING')"
                                + " OR a.status IN ('ACTIVE', 'RETIRING') AND v.verified_until > ?)"
                                + " ORDER BY a.name, a.id LIMIT ?",
                        request.platform(),
                        key,
                        account.id(),
                        account.organisationId(),
                        Times.toUtc(now),
                        A_FEW)
                .read(jdbc, row -> row.getString(1));
    }
}
