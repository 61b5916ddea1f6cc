package kanava.audit.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import kanava.audit.AuditAction;
import kanava.audit.AuditEntry;
import kanava.audit.AuditEvent;
import kanava.audit.AuditFilter;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.paging.Cursor;
import kanava.server.paging.Page;

@Singleton
@Transactional
class JdbcAuditLog implements AuditLog {

    private static final int BATCH = 1000;

    /** Of text to text with sorted keys this writes what RFC 8785 asks for. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcOperations jdbc;

    JdbcAuditLog(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(AuditEvent event) {
        var actor = event.actor();
        return new Sql(
                        "INSERT INTO audit_event (organisation_id, at, actor_kind, actor_id, origin, action, account_id,"
                                + " subject_kind, subject_id, before_state, after_state, note, on_behalf_of_id)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        actor.organisationId(),
                        Times.toUtc(event.at()),
                        actor.kind().name(),
                        actor.id(),
                        actor.origin(),
                        event.action().name(),
                        event.accountId(),
                        event.subject() == null ? null : event.subject().kind().name(),
                        event.subject() == null ? null : event.subject().id(),
                        written(event.before()),
                        written(event.after()),
                        event.note(),
                        event.onBehalfOfId())
                .insert(jdbc);
    }

    @Override
    public Optional<AuditEntry> find(String organisationId, long id) {
        return new Sql("SELECT * FROM audit_event WHERE organisation_id = ? AND id = ?", organisationId, id)
                .read(jdbc, JdbcAuditLog::entry).stream().findFirst();
    }

    @Override
    public Page<AuditEntry> page(String organisationId, AuditFilter filter, int limit, Optional<String> cursor) {
        var list = Cursor.list("audit", organisationId, filter.toString());
        var sql = matching(organisationId, filter);
        cursor.map(encoded -> Cursor.decode(encoded, list, 1))
                .ifPresent(behind -> sql.add(" AND id < ?", number(behind)));
        var rows = sql.add(" ORDER BY id DESC LIMIT ?", limit + 1).read(jdbc, JdbcAuditLog::entry);
        return Page.of(rows, limit, entry -> new Cursor(list, List.of(Long.toString(entry.id()))));
    }

    @Override
    public void forEach(String organisationId, AuditFilter filter, Consumer<AuditEntry> reader) {
        var last = 0L;
        List<AuditEntry> batch;
        do {
            batch = matching(organisationId, filter)
                    .add(" AND id > ? ORDER BY id LIMIT ?", last, BATCH)
                    .read(jdbc, JdbcAuditLog::entry);
            batch.forEach(reader);
            last = batch.isEmpty() ? last : batch.getLast().id();
        } while (batch.size() == BATCH);
    }

    private static Sql matching(String organisationId, AuditFilter filter) {
        var sql = new Sql("SELECT * FROM audit_event WHERE organisation_id = ?", organisationId);
        filter.accountId().ifPresent(id -> sql.add(" AND account_id = ?", id));
        filter.subjectId().ifPresent(id -> sql.add(" AND subject_id = ?", id));
        filter.actorId().ifPresent(id -> sql.add(" AND actor_id = ?", id));
        if (!filter.actions().isEmpty()) {
            sql.add(" AND action IN ")
                    .list(filter.actions().stream().map(Enum::name).toList());
        }
        filter.from().ifPresent(from -> sql.add(" AND at >= ?", Times.toUtc(from)));
        filter.to().ifPresent(to -> sql.add(" AND at < ?", Times.toUtc(to)));
        return sql;
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key().getFirst());
        } catch (NumberFormatException altered) {
            throw new Cursor.UnusableCursor(altered);
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                Times.instant(row, "at"),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getString("actor_id"),
                row.getString("on_behalf_of_id"),
                row.getString("origin"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("account_id"),
                subject(row),
                read(row.getString("before_state")),
                read(row.getString("after_state")),
                row.getString("note"));
    }

    private static AuditEvent.Subject subject(ResultSet row) throws SQLException {
        var kind = row.getString("subject_kind");
        return kind == null
                ? null
                : new AuditEvent.Subject(AuditEvent.Subject.Kind.valueOf(kind), row.getString("subject_id"));
    }

    private static String written(SortedMap<String, String> state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SortedMap<String, String> read(String state) {
        try {
            return JSON.readValue(state, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
