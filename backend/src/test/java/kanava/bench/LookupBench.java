package kanava.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.LinkedHashMap;
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
    private final Duration time;

    private LookupBench(Duration time, Program program) {
        this.measured = new Measured(program, time);
        this.program = program;
        this.time = time;
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
        var hello = (Supplier<String>) () -> "/bench/hello";
        var rows = new LinkedHashMap<String, Supplier<String>>();
        rows.put("official, by address", () -> LOOKUP + "?url=" + Stock.ADDRESS + any());
        rows.put("official, by handle", () -> LOOKUP + "?platform=FACEBOOK&handle=benchaccount" + any());
        rows.put("on a past day", () -> LOOKUP + "?on=2025-01-31&url=" + Stock.ADDRESS + any());
        rows.put("unknown", () -> LOOKUP + "?url=https://www.facebook.com/nobody" + any());
        // The first row would otherwise pay for a program that has just started, and every ratio is to it.
        for (var path : rows.values()) {
            Load.run(1, time, caller(hello));
            Load.run(1, time, caller(path));
        }
        Measured.headings();
        for (int connections : new int[] {1, 16}) {
            var than = measured.row("hello", connections, null, caller(hello));
            for (var row : rows.entrySet()) {
                measured.row(row.getKey(), connections, than, caller(row.getValue()));
            }
        }
    }

    private Load.Caller caller(Supplier<String> path) {
        return number -> {
            var client = new Client(program.at("/"));
            return () -> {
                var asked = path.get();
                if (client.get(asked, null) != 200) {
                    throw new IllegalStateException("no answer to " + asked);
                }
            };
        };
    }

    private static int any() {
        return 1 + ThreadLocalRandom.current().nextInt(ACCOUNTS);
    }
}
