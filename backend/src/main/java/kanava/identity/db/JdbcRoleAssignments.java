package kanava.identity.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.identity.RoleAssignments;
import kanava.server.db.Sql;

@Singleton
@Transactional
class JdbcRoleAssignments implements RoleAssignments {

    private final JdbcOperations jdbc;

    JdbcRoleAssignments(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<RoleAssignment> of(String organisationId, String personId) {
        var found = new Sql(
                        "SELECT role, unit_id FROM role_assignment WHERE organisation_id = ? AND person_id = ?",
                        organisationId,
                        personId)
                .read(jdbc, row -> new RoleAssignment(Role.valueOf(row.getString(1)), row.getString(2)));
        return Set.copyOf(found);
    }

    @Override
    public Optional<Set<RoleAssignment>> ofSignedIn(String organisationId, String personId, String signInId) {
        var found = new Sql(
                        "SELECT r.role, r.unit_id FROM person p LEFT JOIN role_assignment r"
                                + " ON r.organisation_id = p.organisation_id AND r.person_id = p.id"
                                + " WHERE p.organisation_id = ? AND p.id = ? AND p.archived_at IS NULL"
                                + " AND (? IS NULL OR EXISTS (SELECT 1 FROM refresh_token t WHERE t.family = ?))",
                        organisationId,
                        personId,
                        signInId,
                        signInId)
                .read(
                        jdbc,
                        row -> row.getString(1) == null
                                ? Optional.<RoleAssignment>empty()
                                : Optional.of(new RoleAssignment(Role.valueOf(row.getString(1)), row.getString(2))));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void add(String organisationId, String personId, RoleAssignment assignment) {
        new Sql(
                        "INSERT INTO role_assignment (organisation_id, person_id, role, unit_id) VALUES (?, ?, ?, ?)",
                        organisationId,
                        personId,
                        assignment.role().name(),
                        assignment.unitId())
                .write(jdbc);
    }

    @Override
    public void replace(String organisationId, String personId, Set<RoleAssignment> assignments) {
        new Sql("DELETE FROM role_assignment WHERE organisation_id = ? AND person_id = ?", organisationId, personId)
                .write(jdbc);
        assignments.forEach(assignment -> add(organisationId, personId, assignment));
    }

    @Override
    public boolean anotherCanActAs(Role role, String organisationId, String personId) {
        return !new Sql(
                        "SELECT r.person_id FROM role_assignment r JOIN sign_in s"
                                + " ON s.organisation_id = r.organisation_id AND s.person_id = r.person_id"
                                + " WHERE r.organisation_id = ? AND r.role = ? AND r.person_id <> ? LIMIT 1",
                        organisationId,
                        role.name(),
                        personId)
                .read(jdbc, row -> row.getString(1))
                .isEmpty();
    }
}
