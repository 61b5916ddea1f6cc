package kanava.server.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kanava.server.Settings;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The schema's owner brings the tables up to date, then lets the program's user do to each what it needs, no more. */
final class Migration {
    /** What was written here once stays as it was: the database itself refuses the program any change. */
    private static final Set<String> APPEND_ONLY = Set.of("audit_event", "unit_rules", "publication_version");

    private static final String HISTORY = "flyway_schema_history";

    private Migration() {}

    static void run(Settings.Database database) {
        try {
            Flyway.configure()
                    .dataSource(database.url(), database.migrationUser(), database.migrationPassword())
                    .locations("classpath:db/migration")
                    .table(HISTORY)
                    // Two branches may land in another order than they were begun in.
                    .outOfOrder(true)
                    .load()
                    .migrate();
            if (database.ownerIsSeparate()) {
                grant(database);
            }
        } catch (FlywayException | SQLException e) {
            throw new DatabaseNotReady(
                    "The database at " + withoutParameters(database.url()) + " can't be used: "
                            + e.getMessage().strip(),
                    e);
        }
    }

    private static void grant(Settings.Database database) throws SQLException {
        String grantee = accountOf(database);
        try (Connection owner = DriverManager.getConnection(
                        database.url(), database.migrationUser(), database.migrationPassword());
                var statement = owner.createStatement()) {
            // Harmless, and without any right on the schema the program could not even choose it.
            statement.execute("GRANT SHOW VIEW ON `%s`.* TO %s".formatted(owner.getCatalog(), grantee));
            for (String table : tables(owner)) {
                String rights = APPEND_ONLY.contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
                statement.execute("GRANT %s ON `%s` TO %s".formatted(rights, table, grantee));
            }
        }
    }

    /** The program's user as the server knows it: name and host pattern. It may have no right on the schema yet. */
    private static String accountOf(Settings.Database database) throws SQLException {
        String withoutSchema = database.url().replaceFirst("(//[^/?]+/)[^?]*", "$1");
        try (Connection program = DriverManager.getConnection(withoutSchema, database.user(), database.password());
                var statement = program.createStatement();
                var row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String account = row.getString(1);
            int at = account.lastIndexOf('@');
            return "'%s'@'%s'".formatted(account.substring(0, at), account.substring(at + 1));
        }
    }

    private static List<String> tables(Connection owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows = owner.createStatement().executeQuery("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'""")) {
            while (rows.next()) {
                if (!rows.getString(1).equals(HISTORY)) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }
}
