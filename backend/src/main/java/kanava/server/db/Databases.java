package kanava.server.db;

import kanava.server.Settings;

/** From settings to a database that is there, migrated, and open to the program's user. */
public final class Databases {
    private Databases() {}

    public static Settings.Database prepare(Settings settings) {
        Settings.Database database = settings.database()
                .orElseGet(() -> EmbeddedDatabase.start(settings.data().resolve("database")));
        Migration.run(database);
        return database;
    }
}
