package kanava.notification.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kanava.notification.Notice;
import kanava.notification.NoticeContent;
import kanava.notification.NoticeKind;
import kanava.notification.Notices;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.paging.Cursor;
import kanava.server.paging.Page;

@Singleton
@Transactional
class JdbcNotices implements Notices {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcOperations jdbc;

    JdbcNotices(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<Notice> notices) {
        for (var notice : notices) {
            new Sql(
                            "INSERT INTO notice (organisation_id, id, person_id, event_id, kind, account_id, content, happened_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                            notice.organisationId(),
                            notice.id(),
                            notice.personId(),
                            notice.eventId(),
                            notice.kind().name(),
                            notice.accountId(),
                            written(notice.content()),
                            Times.toUtc(notice.happenedAt()))
                    .write(jdbc);
        }
    }

    @Override
    public List<Notice> ofEvent(String organisationId, long eventId) {
        return new Sql("SELECT * FROM notice WHERE organisation_id = ? AND event_id = ?", organisationId, eventId)
                .read(jdbc, JdbcNotices::notice);
    }

    @Override
    public int told(String organisationId, NoticeKind kind, Instant since) {
        return new Sql(
                        "SELECT COUNT(DISTINCT event_id) FROM notice WHERE organisation_id = ? AND kind = ?"
                                + " AND happened_at > ?",
                        organisationId,
                        kind.name(),
                        Times.toUtc(since))
                .read(jdbc, row -> row.getInt(1))
                .getFirst();
    }

    @Override
    public Optional<Notice> find(String organisationId, String personId, String id) {
        return of(organisationId, personId).add(" AND id = ?", id).read(jdbc, JdbcNotices::notice).stream()
                .findFirst();
    }

    @Override
    public Page<Notice> page(
            String organisationId, String personId, boolean unreadOnly, int limit, Optional<String> cursor) {
        var list = Cursor.list("notices", organisationId, personId, unreadOnly);
        var sql = of(organisationId, personId);
        if (unreadOnly) {
            sql.add(" AND read_at IS NULL");
        }
        cursor.map(encoded -> Cursor.decode(encoded, list, 1))
                .ifPresent(behind -> sql.add(" AND id < ?", behind.key().getFirst()));
        var rows = sql.add(" ORDER BY id DESC LIMIT ?", limit + 1).read(jdbc, JdbcNotices::notice);
        return Page.of(rows, limit, notice -> new Cursor(list, List.of(notice.id())));
    }

    @Override
    public int unread(String organisationId, String personId) {
        return new Sql(
                        "SELECT COUNT(*) FROM (SELECT id FROM notice WHERE organisation_id = ? AND person_id = ?"
                                + " AND read_at IS NULL LIMIT ?) AS unread",
                        organisationId,
                        personId,
                        COUNTED)
                .read(jdbc, row -> row.getInt(1))
                .getFirst();
    }

    @Override
    public void read(String organisationId, String personId, String id, Instant at) {
        new Sql(
                        "UPDATE notice SET read_at = ? WHERE organisation_id = ? AND person_id = ? AND id = ? AND read_at IS NULL",
                        Times.toUtc(at),
                        organisationId,
                        personId,
                        id)
                .write(jdbc);
    }

    @Override
    public void readAll(String organisationId, String personId, Instant at) {
        new Sql(
                        "UPDATE notice SET read_at = ? WHERE organisation_id = ? AND person_id = ? AND read_at IS NULL",
                        Times.toUtc(at),
                        organisationId,
                        personId)
                .write(jdbc);
    }

    @Override
    public int forget(Instant before, int atMost) {
        return new Sql(
                        "DELETE FROM notice WHERE happened_at < ? ORDER BY happened_at LIMIT ?",
                        Times.toUtc(before),
                        atMost)
                .write(jdbc);
    }

    private static Sql of(String organisationId, String personId) {
        return new Sql("SELECT * FROM notice WHERE organisation_id = ? AND person_id = ?", organisationId, personId);
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("id"),
                row.getString("organisation_id"),
                row.getString("person_id"),
                row.getLong("event_id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("account_id"),
                read(row.getString("content")),
                Times.instant(row, "happened_at"),
                Times.instant(row, "read_at"));
    }

    private static String written(NoticeContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static NoticeContent read(String content) {
        try {
            return JSON.readValue(content, NoticeContent.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
