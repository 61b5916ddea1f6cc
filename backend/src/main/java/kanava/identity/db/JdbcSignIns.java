package kanava.identity.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import kanava.identity.SignIns;
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
        return new Sql(
                        "SELECT organisation_id, person_id, password_hash FROM sign_in WHERE username = ?",
                        exact(username))
                .read(jdbc, row -> new SignIn(row.getString(1), row.getString(2), row.getString(3))).stream()
                        .findFirst();
    }

    @Override
    public void add(String username, SignIn signIn) {
        new Sql(
                        "INSERT INTO sign_in (person_id, organisation_id, username, password_hash) VALUES (?, ?, ?, ?)",
                        signIn.personId(),
                        signIn.organisationId(),
                        exact(username),
                        signIn.passwordHash())
                .write(jdbc);
    }

    private static String exact(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
