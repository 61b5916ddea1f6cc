package kanava.approval.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import kanava.approval.RoleHolders;
import kanava.identity.Role;
import kanava.server.db.Sql;

@Singleton
class JdbcRoleHolders implements RoleHolders {

    private final JdbcOperations jdbc;

    JdbcRoleHolders(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> unitsWithHolder(
            String organisationId, Role role, Collection<String> unitIds, Collection<String> otherThan) {
        if (unitIds.isEmpty()) {
            return Set.of();
        }
        var units = new Sql(
                        "SELECT DISTINCT unit_id FROM role_assignment"
                                + " WHERE organisation_id = ? AND role = ? AND person_id NOT IN ",
                        organisationId,
                        role.name())
                .list(otherThan)
                .add(" AND unit_id IN ")
                .list(unitIds)
                .read(jdbc, row -> row.getString(1));
        return Set.copyOf(units);
    }
}
