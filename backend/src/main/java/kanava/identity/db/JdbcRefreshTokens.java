package kanava.identity.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import kanava.identity.RefreshTokens;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcRefreshTokens implements RefreshTokens {

    private final JdbcOperations jdbc;

    JdbcRefreshTokens(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(RefreshToken token) {
        new Sql(
                        "INSERT INTO refresh_token (token_hash, organisation_id, person_id, family, issued_at, expires_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        token.hash(),
                        token.organisationId(),
                        token.personId(),
                        token.family(),
                        Times.toUtc(token.issuedAt()),
                        Times.toUtc(token.expiresAt()))
                .write(jdbc);
    }

    @Override
    public Optional<RefreshToken> claim(String hash) {
        return new Sql("SELECT * FROM refresh_token WHERE token_hash = ? FOR UPDATE", hash)
                        .read(
                                jdbc,
                                row -> new RefreshToken(
                                        row.getString("token_hash"),
                                        row.getString("organisation_id"),
                                        row.getString("person_id"),
                                        row.getString("family"),
                                        Times.instant(row, "issued_at"),
                                        Times.instant(row, "expires_at"),
                                        Optional.ofNullable(Times.instant(row, "used_at"))))
                        .stream()
                        .findFirst();
    }

    @Override
    public void markUsed(String hash, Instant at) {
        new Sql("UPDATE refresh_token SET used_at = ? WHERE token_hash = ?", Times.toUtc(at), hash).write(jdbc);
    }

    @Override
    public void endFamily(String family) {
        new Sql("DELETE FROM refresh_token WHERE family = ?", family).write(jdbc);
    }

    @Override
    public void endAllOf(String organisationId, String personId) {
        new Sql("DELETE FROM refresh_token WHERE organisation_id = ? AND person_id = ?", organisationId, personId)
                .write(jdbc);
    }

    @Override
    public void forgetExpired(Instant now) {
        new Sql("DELETE FROM refresh_token WHERE expires_at < ? LIMIT 100", Times.toUtc(now)).write(jdbc);
    }
}
