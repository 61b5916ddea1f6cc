package kanava.policy.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kanava.policy.Policies;
import kanava.policy.Policy;
import kanava.policy.PolicyText;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcPolicies implements Policies {

    private final JdbcOperations jdbc;
    private final PolicyText text;

    JdbcPolicies(JdbcOperations jdbc, PolicyText text) {
        this.jdbc = jdbc;
        this.text = text;
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
    public List<Policy> versions(String organisationId) {
        return new Sql(
                        "SELECT no, in_force_on, document FROM policy_version WHERE organisation_id = ? ORDER BY no DESC",
                        organisationId)
                .read(jdbc, this::policy);
    }

    @Override
    public void add(String organisationId, Policy policy) {
        new Sql(
                        "INSERT INTO policy_version (organisation_id, no, in_force_on, document) VALUES (?, ?, ?, ?)",
                        organisationId,
                        policy.no(),
                        policy.inForceOn(),
                        text.write(policy.document()))
                .write(jdbc);
    }

    private Policy policy(ResultSet row) throws SQLException {
        return new Policy(row.getInt("no"), Times.date(row, "in_force_on"), text.read(row.getString("document")));
    }
}
