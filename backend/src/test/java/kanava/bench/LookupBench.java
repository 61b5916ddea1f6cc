package kanava.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import kanava.server.Settings;
import kanava.server.db.Databases;

/** `make bench-lookup`: the public lookup with a hundred thousand accounts in use, beside a hello from the same server. */
public final class LookupBench {

    private static final int ACCOUNTS = 100_000;
    private static final String LOOKUP = "/api/v1/public/lookup";

    private final Measured measured;
    private final Program program;

    private LookupBench(Duration time, Program program) {
        this.measured = new Measured(program, time);
        this.program = program;
    }

    public static void main(String[] arguments) throws Exception {
        var quick = "1".equals(System.getenv("QUICK"));
        var data = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(data);
        var settings = Settings.from(Map.of("KANAVA_DATA", data.toString(), "KANAVA_PORT", "0"));
        var database = Databases.prepare(settings);
        Program.start(database, data).close();
        try (var connection =
                DriverManager.getConnection(database.url(), database.migrationUser(), database.migrationPassword())) {
            Stock.fillAtOnce(connection, ACCOUNTS);
        }
        try (var program = Program.start(database, data)) {
            new LookupBench(Duration.ofSeconds(quick ? 2 : 8), program).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Measured.headings();
        for (int connections : new int[] {1, 16}) {
            var hello = measure("hello", connections, null, () -> "/bench/hello");
            measure("official, by address", connections, hello, () -> LOOKUP + "?url=" + Stock.ADDRESS + any());
            measure(
                    "official, by handle",
                    connections,
                    hello,
                    () -> LOOKUP + "?platform=FACEBOOK&handle=benchaccount" + any());
            measure("on a past day", connections, hello, () -> LOOKUP + "?on=2025-01-31&url=" + Stock.ADDRESS + any());
            measure("unknown", connections, hello, () -> LOOKUP + "?url=https://www.facebook.com/nobody" + any());
        }
    }

    private Load.Result measure(String what, int connections, Load.Result than, Supplier<String> path)
            throws Exception {
        Load.Caller caller = number -> {
            var client = new Client(program.at("/"));
            return () -> {
                if (client.get(path.get(), null) != 200) {
                    throw new IllegalStateException("no answer to " + what);
                }
            };
        };
        return measured.row(what, connections, than, caller);
    }

    private static int any() {
        return 1 + ThreadLocalRandom.current().nextInt(ACCOUNTS);
    }
}
