package kanava.identity.db;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import kanava.identity.SignIns;
import kanava.server.db.DuplicateKey;
import kanava.server.db.Sql;

@Singleton
@Transactional
class JdbcSignIns implements SignIns {

    private final JdbcOperations jdbc;

    JdbcSignIns(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SignIn> find(String username) {
        return new Sql("SELECT * FROM sign_in WHERE username = ?", exact(username))
                .read(jdbc, JdbcSignIns::signIn).stream().findFirst();
    }

    @Override
    public Optional<Named> of(String organisationId, String personId) {
        return new Sql("SELECT * FROM sign_in WHERE organisation_id = ? AND person_id = ?", organisationId, personId)
                .read(jdbc, row -> new Named(row.getString("username"), signIn(row))).stream()
                        .findFirst();
    }

    @Override
    public void add(String username, SignIn signIn) {
        try {
            new Sql(
                            "INSERT INTO sign_in (person_id, organisation_id, username, password_hash, one_time)"
                                    + " VALUES (?, ?, ?, ?, ?)",
                            signIn.personId(),
                            signIn.organisationId(),
                            exact(username),
                            signIn.passwordHash(),
                            signIn.oneTime())
                    .write(jdbc);
        } catch (DataAccessException refused) {
            throw DuplicateKey.isOf(refused, "sign_in_username") ? new UsernameTaken() : refused;
        }
    }

    @Override
    public boolean replace(SignIn signIn, String formerHash) {
        return new Sql(
                                "UPDATE sign_in SET password_hash = ?, one_time = ?"
                                        + " WHERE organisation_id = ? AND person_id = ? AND password_hash = ?",
                                signIn.passwordHash(),
                                signIn.oneTime(),
                                signIn.organisationId(),
                                signIn.personId(),
                                formerHash)
                        .write(jdbc)
                == 1;
    }

    @Override
    public void reset(SignIn signIn) {
        new Sql(
                        "UPDATE sign_in SET password_hash = ?, one_time = ? WHERE organisation_id = ? AND person_id = ?",
                        signIn.passwordHash(),
                        signIn.oneTime(),
                        signIn.organisationId(),
                        signIn.personId())
                .write(jdbc);
    }

    @Override
    public void end(String organisationId, String personId) {
        new Sql("DELETE FROM sign_in WHERE organisation_id = ? AND person_id = ?", organisationId, personId)
                .write(jdbc);
    }

    private static SignIn signIn(ResultSet row) throws SQLException {
        return new SignIn(
                row.getString("organisation_id"),
                row.getString("person_id"),
                row.getString("password_hash"),
                row.getBoolean("one_time"));
    }

    private static String exact(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
