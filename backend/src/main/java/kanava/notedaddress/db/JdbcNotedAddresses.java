package kanava.notedaddress.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kanava.notedaddress.NotedAddress;
import kanava.notedaddress.NotedAddresses;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcNotedAddresses implements NotedAddresses {

    private static final int MOST_SHOWN = 1000;

    private final JdbcOperations jdbc;

    JdbcNotedAddresses(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NotedAddress> all(String organisationId) {
        return new Sql(
                        "SELECT * FROM noted_address WHERE organisation_id = ?"
                                + " ORDER BY ended_at IS NOT NULL, ended_at DESC, confirmed_at DESC, id LIMIT ?",
                        organisationId,
                        MOST_SHOWN)
                .read(jdbc, JdbcNotedAddresses::note);
    }

    @Override
    public List<NotedAddress> holding() {
        return new Sql("SELECT * FROM noted_address WHERE ended_at IS NULL").read(jdbc, JdbcNotedAddresses::note);
    }

    @Override
    public Optional<NotedAddress> find(String organisationId, String id) {
        return new Sql("SELECT * FROM noted_address WHERE organisation_id = ? AND id = ?", organisationId, id)
                .read(jdbc, JdbcNotedAddresses::note).stream().findFirst();
    }

    @Override
    public boolean accountAt(String canonical) {
        return !new Sql("SELECT 1 FROM account WHERE address = ? AND status <> 'RETIRED'", canonical)
                .read(jdbc, row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public void add(NotedAddress note) {
        new Sql(
                        "INSERT INTO noted_address (organisation_id, id, version, kind, platform, address, since_on, reason,"
                                + " done, confirmed_at) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?)",
                        note.organisationId(),
                        note.id(),
                        note.kind().name(),
                        note.platform(),
                        note.address(),
                        note.sinceOn(),
                        note.reason(),
                        note.done(),
                        Times.toUtc(note.confirmedAt()))
                .write(jdbc);
    }

    @Override
    public boolean save(NotedAddress note) {
        return new Sql(
                                "UPDATE noted_address SET kind = ?, platform = ?, address = ?, since_on = ?, reason = ?,"
                                        + " done = ?, confirmed_at = ?, ended_at = ?, end_reason = ?, version = version + 1"
                                        + " WHERE organisation_id = ? AND id = ? AND version = ?",
                                note.kind().name(),
                                note.platform(),
                                note.address(),
                                note.sinceOn(),
                                note.reason(),
                                note.done(),
                                Times.toUtc(note.confirmedAt()),
                                note.endedAt() == null ? null : Times.toUtc(note.endedAt()),
                                note.endReason(),
                                note.organisationId(),
                                note.id(),
                                note.version())
                        .write(jdbc)
                == 1;
    }

    private static NotedAddress note(ResultSet row) throws SQLException {
        return new NotedAddress(
                row.getString("organisation_id"),
                row.getString("id"),
                NotedAddress.Kind.valueOf(row.getString("kind")),
                row.getString("platform"),
                row.getString("address"),
                Times.date(row, "since_on"),
                row.getString("reason"),
                row.getString("done"),
                Times.instant(row, "confirmed_at"),
                Times.instant(row, "ended_at"),
                row.getString("end_reason"),
                row.getLong("version"));
    }
}
