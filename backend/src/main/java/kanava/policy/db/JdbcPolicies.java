package kanava.policy.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import kanava.policy.Policies;
import kanava.policy.Policy;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcPolicies implements Policies {

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    JdbcPolicies(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Policy inForce(String organisationId, LocalDate on) {
        return new Sql(
                        "SELECT no, in_force_on, document FROM policy_version"
                                + " WHERE organisation_id = ? AND in_force_on <= ? ORDER BY in_force_on DESC, no DESC LIMIT 1",
                        organisationId,
                        on)
                .read(jdbc, this::policy)
                .getFirst();
    }

    @Override
    public Policy version(String organisationId, int no) {
        return new Sql(
                        "SELECT no, in_force_on, document FROM policy_version WHERE organisation_id = ? AND no = ?",
                        organisationId,
                        no)
                .read(jdbc, this::policy)
                .getFirst();
    }

    @Override
    public void add(String organisationId, Policy policy) {
        try {
            new Sql(
                            "INSERT INTO policy_version (organisation_id, no, in_force_on, document) VALUES (?, ?, ?, ?)",
                            organisationId,
                            policy.no(),
                            policy.inForceOn(),
                            json.writeValueAsString(policy.document()))
                    .write(jdbc);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Policy policy(ResultSet row) throws SQLException {
        try {
            return new Policy(
                    row.getInt("no"),
                    Times.date(row, "in_force_on"),
                    json.readValue(row.getString("document"), Policy.Document.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
