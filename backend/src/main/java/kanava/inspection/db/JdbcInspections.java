package kanava.inspection.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import kanava.inspection.Inspection;
import kanava.inspection.Inspections;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcInspections implements Inspections {

    private static final String COLUMNS = "organisation_id, id, account_id, kind, person_id, done_at, note, next_on";

    private final JdbcOperations jdbc;

    JdbcInspections(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Inspection inspection) {
        new Sql(
                        "INSERT INTO inspection (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        inspection.organisationId(),
                        inspection.id(),
                        inspection.accountId(),
                        inspection.kind().name(),
                        inspection.personId(),
                        Times.toUtc(inspection.at()),
                        inspection.note(),
                        inspection.nextOn())
                .write(jdbc);
    }

    /** By the time they were done: ids follow the clock too, but of one millisecond only by chance. */
    @Override
    public List<Inspection> latest(String organisationId, Collection<String> accountIds) {
        return accountIds.isEmpty()
                ? List.of()
                : new Sql(
                                "SELECT " + COLUMNS + " FROM (SELECT " + COLUMNS + ", ROW_NUMBER() OVER"
                                        + " (PARTITION BY account_id, kind ORDER BY done_at DESC, id DESC) AS place"
                                        + " FROM inspection WHERE organisation_id = ? AND account_id IN ",
                                organisationId)
                        .list(accountIds)
                        .add(") AS known WHERE place = 1")
                        .read(jdbc, JdbcInspections::inspection);
    }

    private static Inspection inspection(ResultSet row) throws SQLException {
        return new Inspection(
                row.getString("organisation_id"),
                row.getString("id"),
                row.getString("account_id"),
                Inspection.Kind.valueOf(row.getString("kind")),
                row.getString("person_id"),
                Times.instant(row, "done_at"),
                row.getString("note"),
                Times.date(row, "next_on"));
    }
}
