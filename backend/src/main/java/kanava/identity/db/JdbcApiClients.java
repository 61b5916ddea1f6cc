package kanava.identity.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kanava.identity.ApiClient;
import kanava.identity.ApiClients;
import kanava.identity.Scope;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.paging.Cursor;
import kanava.server.paging.Page;

@Singleton
@Transactional
class JdbcApiClients implements ApiClients {

    private final JdbcOperations jdbc;

    JdbcApiClients(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ApiClient> find(String organisationId, String id) {
        return new Sql("SELECT * FROM api_client WHERE organisation_id = ? AND id = ?", organisationId, id)
                .read(jdbc, JdbcApiClients::client).stream().findFirst();
    }

    @Override
    public Optional<ApiClient> signedBy(String id, String secretHash) {
        return new Sql("SELECT * FROM api_client WHERE id = ? AND secret_hash = ?", id, secretHash)
                .read(jdbc, JdbcApiClients::client).stream().findFirst();
    }

    @Override
    public Page<ApiClient> page(String organisationId, int limit, Optional<String> cursor) {
        var list = Cursor.list("clients", organisationId);
        var sql = new Sql("SELECT * FROM api_client WHERE organisation_id = ?", organisationId);
        cursor.map(encoded -> Cursor.decode(encoded, list, 2).key())
                .ifPresent(key -> sql.add(
                        " AND (name > ? OR (name = ? AND id > ?))", key.getFirst(), key.getFirst(), key.getLast()));
        var rows = sql.add(" ORDER BY name, id LIMIT ?", limit + 1).read(jdbc, JdbcApiClients::client);
        return Page.of(rows, limit, client -> new Cursor(list, List.of(client.name(), client.id())));
    }

    @Override
    public List<ApiClient> answeredForBy(String organisationId, String personId) {
        return new Sql(
                        "SELECT * FROM api_client WHERE organisation_id = ? AND contact_id = ? AND ended_at IS NULL",
                        organisationId,
                        personId)
                .read(jdbc, JdbcApiClients::client);
    }

    @Override
    public Map<String, String> names(String organisationId, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return new Sql("SELECT id, name FROM api_client WHERE organisation_id = ? AND id IN ", organisationId)
                .list(ids).read(jdbc, row -> Map.entry(row.getString(1), row.getString(2))).stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void add(ApiClient client, String secretHash) {
        new Sql(
                        "INSERT INTO api_client (organisation_id, id, version, name, scopes, contact_id, secret_hash,"
                                + " secret_no, secret_since, expires_on, expires_at, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        client.organisationId(),
                        client.id(),
                        client.version(),
                        client.name(),
                        Scope.text(client.scopes()),
                        client.contactId(),
                        secretHash,
                        client.secretNo(),
                        Times.toUtc(client.secretSince()),
                        client.expiresOn(),
                        Times.toUtc(client.expiresAt()),
                        Times.toUtc(client.createdAt()))
                .write(jdbc);
    }

    @Override
    public boolean save(ApiClient client, Optional<String> secretHash) {
        var written = new Sql(
                        "UPDATE api_client SET version = version + 1, secret_hash = COALESCE(?, secret_hash), secret_no = ?,"
                                + " secret_since = ?, expires_on = ?, expires_at = ?, ended_at = ?"
                                + " WHERE organisation_id = ? AND id = ? AND version = ?",
                        secretHash.orElse(null),
                        client.secretNo(),
                        Times.toUtc(client.secretSince()),
                        client.expiresOn(),
                        Times.toUtc(client.expiresAt()),
                        client.endedAt() == null ? null : Times.toUtc(client.endedAt()),
                        client.organisationId(),
                        client.id(),
                        client.version())
                .write(jdbc);
        return written == 1;
    }

    private static ApiClient client(ResultSet row) throws SQLException {
        return new ApiClient(
                row.getString("id"),
                row.getString("organisation_id"),
                row.getLong("version"),
                row.getString("name"),
                Scope.allOf(row.getString("scopes")).orElseThrow(),
                row.getString("contact_id"),
                row.getInt("secret_no"),
                Times.instant(row, "secret_since"),
                Times.date(row, "expires_on"),
                Times.instant(row, "expires_at"),
                Times.instant(row, "created_at"),
                Times.instant(row, "ended_at"));
    }
}
