package kanava.tasks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kanava.account.db.Attention;
import kanava.api.model.Summary;
import kanava.server.db.Sql;
import kanava.server.db.Times;

/** The few numbers on the first page, of one organisation's accounts: thousands at the most, counted in one pass. */
@Singleton
@Transactional
class Figures {

    private final JdbcOperations jdbc;
    private final Clock clock;

    Figures(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Summary of(String organisationId) {
        var now = Times.toUtc(clock.instant());
        return new Sql(
                        "SELECT COALESCE(SUM(a.status IN ('ACTIVE', 'RETIRING')), 0) AS in_use,"
                                + " COALESCE(SUM(a.status IN ('ACTIVE', 'RETIRING') AND v.verified_until > ?), 0) AS verified,"
                                + " COALESCE(SUM(" + Attention.NEEDED + "), 0) AS attention,"
                                + " COALESCE(SUM(a.status = 'IN_REVIEW'), 0) AS in_review,"
                                + " COALESCE(SUM(a.status = 'RETIRING'), 0) AS closing,"
                                + " MIN(CASE WHEN a.status = 'RETIRING' THEN a.closes_on END) AS next_closes_on"
                                + " FROM account a LEFT JOIN verification v"
                                + " ON v.organisation_id = a.organisation_id AND v.account_id = a.id"
                                + " WHERE a.organisation_id = ?",
                        now,
                        now,
                        organisationId)
                .read(jdbc, row -> new Summary(
                                row.getInt("in_use"),
                                row.getInt("verified"),
                                row.getInt("attention"),
                                row.getInt("in_review"),
                                row.getInt("closing"))
                        .nextClosesOn(Times.date(row, "next_closes_on")))
                .getFirst();
    }
}
