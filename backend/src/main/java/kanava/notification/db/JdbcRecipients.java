package kanava.notification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import kanava.identity.Role;
import kanava.notification.Recipients;
import kanava.server.db.Sql;

@Singleton
@Transactional
class JdbcRecipients implements Recipients {

    private final JdbcOperations jdbc;

    JdbcRecipients(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> holders(String organisationId, Role role, String unitId) {
        return ids(new Sql(
                "SELECT person_id FROM role_assignment WHERE organisation_id = ? AND role = ? AND unit_id = ?",
                organisationId,
                role.name(),
                unitId));
    }

    @Override
    public Set<String> holders(String organisationId, Role role) {
        return ids(new Sql(
                "SELECT DISTINCT person_id FROM role_assignment WHERE organisation_id = ? AND role = ?",
                organisationId,
                role.name()));
    }

    @Override
    public Set<String> withSignIn(String organisationId, Collection<String> personIds) {
        return personIds.isEmpty()
                ? Set.of()
                : ids(new Sql(
                                "SELECT person_id FROM sign_in WHERE organisation_id = ? AND person_id IN ",
                                organisationId)
                        .list(personIds));
    }

    private Set<String> ids(Sql sql) {
        return Set.copyOf(sql.read(jdbc, row -> row.getString(1)));
    }
}
