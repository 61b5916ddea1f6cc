package kanava.posting.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kanava.posting.Posting;
import kanava.posting.Postings;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.paging.Cursor;
import kanava.server.paging.Page;

@Singleton
@Transactional
class JdbcPostings implements Postings {

    private static final String SELECT =
            "SELECT organisation_id, id, version, account_id, request_id, requester_id, text,"
                    + " asked_at, state, answerer_id, answered_at, comment, url FROM posting WHERE organisation_id = ?";

    private final JdbcOperations jdbc;

    JdbcPostings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Posting posting) {
        new Sql(
                        "INSERT INTO posting (organisation_id, id, version, account_id, request_id, requester_id, text,"
                                + " asked_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        posting.organisationId(),
                        posting.id(),
                        posting.version(),
                        posting.accountId(),
                        posting.requestId(),
                        posting.requesterId(),
                        posting.text(),
                        Times.toUtc(posting.askedAt()),
                        posting.state().name())
                .write(jdbc);
    }

    @Override
    public Optional<Posting> find(String organisationId, String id) {
        return new Sql(SELECT + " AND id = ?", organisationId, id)
                .read(jdbc, JdbcPostings::posting).stream().findFirst();
    }

    @Override
    public Page<Posting> about(
            String organisationId, String accountId, Optional<String> of, int limit, Optional<String> cursor) {
        var list = Cursor.list(organisationId, "postings " + accountId + " " + of.orElse(""));
        var sql = new Sql(SELECT + " AND (request_id = ? OR account_id = ?", organisationId, accountId, accountId);
        of.ifPresent(person -> sql.add(" AND requester_id = ?", person));
        sql.add(")");
        cursor.ifPresent(encoded ->
                sql.add(" AND id < ?", Cursor.decode(encoded, list, 1).key().getFirst()));
        var rows = sql.add(" ORDER BY id DESC LIMIT ?", limit + 1).read(jdbc, JdbcPostings::posting);
        return Page.of(rows, limit, posting -> new Cursor(list, List.of(posting.id())));
    }

    @Override
    public List<Posting> waitingOn(String organisationId, String accountId) {
        return new Sql(SELECT + " AND account_id = ? AND state = 'WAITING' ORDER BY id", organisationId, accountId)
                .read(jdbc, JdbcPostings::posting);
    }

    @Override
    public boolean answer(Posting answered) {
        return new Sql(
                                "UPDATE posting SET version = ?, state = ?, answerer_id = ?, answered_at = ?, comment = ?, url = ?"
                                        + " WHERE organisation_id = ? AND id = ? AND version = ?",
                                answered.version(),
                                answered.state().name(),
                                answered.answererId(),
                                Times.toUtc(answered.answeredAt()),
                                answered.comment(),
                                answered.url(),
                                answered.organisationId(),
                                answered.id(),
                                answered.version() - 1)
                        .write(jdbc)
                == 1;
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                row.getString("organisation_id"),
                row.getString("id"),
                row.getLong("version"),
                row.getString("account_id"),
                row.getString("request_id"),
                row.getString("requester_id"),
                row.getString("text"),
                Times.instant(row, "asked_at"),
                Posting.State.valueOf(row.getString("state")),
                row.getString("answerer_id"),
                Times.instant(row, "answered_at"),
                row.getString("comment"),
                row.getString("url"));
    }
}
