package kanava.notification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import kanava.approval.Step;
import kanava.identity.Role;
import kanava.notification.Recipients;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcRecipients implements Recipients {

    private final JdbcOperations jdbc;
    private final Clock clock;

    JdbcRecipients(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> deciders(String organisationId, Step step, Set<String> barred) {
        var deciders = new HashSet<>(holders(organisationId, step.role(), step.unitId()));
        deciders.removeAll(barred);
        if (!deciders.isEmpty()) {
            var now = Times.toUtc(clock.instant());
            deciders.addAll(ids(new Sql(
                            "SELECT stand_in_id FROM standing_in WHERE organisation_id = ? AND begins_at <= ? AND ends_at > ?"
                                    + " AND absent_id IN ",
                            organisationId,
                            now,
                            now)
                    .list(Set.copyOf(deciders))));
        }
        deciders.removeAll(barred);
        return deciders;
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
