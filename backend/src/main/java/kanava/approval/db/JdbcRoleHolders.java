package kanava.approval.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
    public Map<String, Set<String>> holders(String organisationId, Role role, Collection<String> unitIds) {
        var held = new HashMap<String, Set<String>>();
        if (!unitIds.isEmpty()) {
            new Sql(
                            "SELECT r.unit_id, r.person_id FROM role_assignment r JOIN sign_in s"
                                    + " ON s.organisation_id = r.organisation_id AND s.person_id = r.person_id"
                                    + " WHERE r.organisation_id = ? AND r.role = ? AND r.unit_id IN ",
                            organisationId,
                            role.name())
                    .list(unitIds)
                    .read(jdbc, row -> held.computeIfAbsent(row.getString(1), unit -> new HashSet<>())
                            .add(row.getString(2)));
        }
        return held;
    }
}
