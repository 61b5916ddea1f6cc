package kanava.tasks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.organisation.Organisations;
import kanava.server.db.Sql;
import kanava.server.db.Times;

/**
 * Terms that were read once and are to be read again: after the policy's interval (IIS-3.1d), or because the page says
 * something else (IIS-3.1h). It waits for communications and for those who answer for an account there, until one of
 * them has read.
 */
@Singleton
class TermsToRead {

    private static final String DUE =
            "SELECT t.platform_id, MIN(CASE WHEN t.changed_at > r.read_at THEN t.changed_at END)"
                    + " AS changed_at, MIN(r.next_on) AS next_on FROM terms t JOIN terms_reading r"
                    + " ON r.organisation_id = t.organisation_id AND r.id = (SELECT MAX(l.id) FROM terms_reading l"
                    + " WHERE l.organisation_id = t.organisation_id AND l.platform_id = t.platform_id AND l.kind = t.kind)"
                    + " WHERE t.organisation_id = ? AND (r.next_on <= ? OR t.changed_at > r.read_at)"
                    + " AND EXISTS (SELECT 1 FROM account a WHERE a.organisation_id = t.organisation_id"
                    + " AND a.platform = t.platform_id AND a.status IN ('APPROVED', 'ACTIVE', 'SUSPENDED', 'RETIRING')"
                    + " AND (a.responsible_id = ? OR ?)) GROUP BY t.platform_id LIMIT ?";

    private final JdbcOperations jdbc;
    private final Organisations organisations;
    private final Clock clock;

    TermsToRead(JdbcOperations jdbc, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    List<Task> toReadAgain(Actor actor, int limit) {
        var organisation = organisations.byId(actor.organisationId());
        var today = organisation.today(clock);
        return new Sql(DUE, actor.organisationId(), today, actor.id(), actor.has(Role.COMMUNICATIONS), limit)
                .read(jdbc, row -> task(row, today, organisation.zone()));
    }

    private static Task task(ResultSet row, LocalDate today, ZoneId zone) throws SQLException {
        var changed = Times.instant(row, "changed_at");
        var due = Times.date(row, "next_on");
        Instant since = changed == null
                        || !due.isAfter(today)
                                && due.atStartOfDay(zone).toInstant().isBefore(changed)
                ? due.atStartOfDay(zone).toInstant()
                : changed;
        return Task.about(Task.Kind.REREAD_TERMS, null, "", row.getString("platform_id"), null, null, since);
    }
}
