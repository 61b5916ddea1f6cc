package kanava.tasks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.verification.ByHand;

/**
 * What programs can't see waits for somebody to attest it, and what was attested for somebody else's confirmation
 * (VER-manual): web editors and communications; whoever stands in for one of them confirms too.
 */
@Singleton
class AttestationsToTend {

    private static final Set<Role> CONFIRMING = Set.of(Role.COMMUNICATIONS, Role.WEB_EDITOR);

    private static final String OF_ACCOUNTS_IN_USE =
            "SELECT a.id, a.name, a.platform, a.unit_id, a.requester_id, t.page,"
                    + " t.attested_at, t.valid_until FROM attestation t"
                    + " JOIN account a ON a.organisation_id = t.organisation_id AND a.id = t.account_id"
                    + " WHERE t.organisation_id = ? AND a.status IN ('ACTIVE', 'RETIRING')";

    private static final String SOMEBODY_ELSES = " AND t.attester_id <> ? AND a.requester_id <> ?";

    private final JdbcOperations jdbc;
    private final Clock clock;

    AttestationsToTend(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Task> of(Actor actor, int limit) {
        if (!Collections.disjoint(roles(actor.assignments()), CONFIRMING)) {
            return Stream.concat(toConfirm(actor, null, limit).stream(), toAttest(actor, limit).stream())
                    .toList();
        }
        return actor.standsInFor().entrySet().stream()
                .filter(absent -> !Collections.disjoint(roles(absent.getValue()), CONFIRMING))
                .map(Map.Entry::getKey)
                .sorted()
                .flatMap(absent -> toConfirm(actor, absent, limit).stream())
                .toList();
    }

    /** @param absent on whose behalf; null where it is the actor's own to do */
    private List<Task> toConfirm(Actor actor, String absent, int limit) {
        var sql = new Sql(OF_ACCOUNTS_IN_USE, actor.organisationId())
                .add(" AND t.state = 'PENDING'" + SOMEBODY_ELSES, actor.personId(), actor.personId());
        if (absent != null) {
            sql.add(SOMEBODY_ELSES, absent, absent);
        }
        return sql.add(" ORDER BY t.attested_at LIMIT ?", limit)
                .read(jdbc, row -> task(Task.Kind.CONFIRM_ATTESTATION, row, Times.instant(row, "attested_at"))
                        .onBehalfOf(absent));
    }

    /** Pages that shut the program out for good, and those on which people's word, or what the program once saw, runs out. */
    private List<Task> toAttest(Actor actor, int limit) {
        var now = clock.instant();
        return new Sql(
                        "SELECT a.id, a.name, a.platform, a.unit_id, a.requester_id, e.page,"
                                + " MIN(e.valid_until) AS valid_until, MIN(e.found_at) AS found_at FROM evidence e"
                                + " JOIN account a ON a.organisation_id = e.organisation_id AND a.id = e.account_id"
                                + " WHERE e.organisation_id = ? AND a.status IN ('ACTIVE', 'RETIRING')",
                        actor.organisationId())
                .add(
                        " AND ((e.level = 'UNKNOWN' AND e.reason IN ('LOGIN_WALL', 'FORBIDDEN', 'CLOSED_GROUP'))"
                                + " OR (e.level = 'ATTESTED' AND e.valid_until < ?)"
                                + " OR (e.level = 'MACHINE_CHECKED' AND e.valid_until < ?))",
                        Times.toUtc(now.plus(ByHand.RENEWED)),
                        Times.toUtc(now.plus(ByHand.RUNS_OUT)))
                .add(" AND NOT EXISTS (SELECT 1 FROM attestation t WHERE t.organisation_id = e.organisation_id"
                        + " AND t.account_id = e.account_id AND t.page = e.page AND t.state = 'PENDING')"
                        + " GROUP BY a.id, a.name, a.platform, a.unit_id, a.requester_id, e.page")
                .add(" ORDER BY found_at LIMIT ?", limit)
                .read(jdbc, row -> task(Task.Kind.ATTEST, row, since(row)));
    }

    private static Instant since(ResultSet row) throws SQLException {
        var until = Times.instant(row, "valid_until");
        return until == null ? Times.instant(row, "found_at") : until.minus(ByHand.RENEWED);
    }

    private static Task task(Task.Kind kind, ResultSet row, Instant since) throws SQLException {
        return new Task(
                kind,
                row.getString("id"),
                row.getString("name"),
                row.getString("platform"),
                row.getString("unit_id"),
                null,
                null,
                row.getString("requester_id"),
                null,
                row.getString("page"),
                since);
    }

    private static List<Role> roles(Set<RoleAssignment> held) {
        return held.stream().map(RoleAssignment::role).toList();
    }
}
