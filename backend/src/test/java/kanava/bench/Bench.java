package kanava.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kanava.server.Settings;
import kanava.server.db.Databases;

/**
 * `make bench`: how fast Kanava answers with a thousand accounts. Reads are compared with a hello from the same server, the
 * write with the same rows written straight into the same database; each pair in turn, in the same run, after warming up.
 */
public final class Bench {

    private static final int ACCOUNTS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Measured measured;
    private final Settings.Database database;
    private final Program program;
    private final List<String> ids;
    private final String model;
    private final String body;

    private Bench(Duration time, Settings.Database database, Program program) throws Exception {
        this.measured = new Measured(program, time);
        this.database = database;
        this.program = program;
        try (var connection = connect()) {
            ids = Stock.all(connection, "SELECT id FROM account WHERE address LIKE '" + Stock.ADDRESS + "%'");
            model = Stock.model(connection);
        }
        this.body = request();
    }

    public static void main(String[] arguments) throws Exception {
        var quick = "1".equals(System.getenv("QUICK"));
        var data = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(data);
        var settings = Settings.from(Map.of("KANAVA_DATA", data.toString(), "KANAVA_PORT", "0"));
        var database = Databases.prepare(settings);
        // The first start loads the demonstration, whose accounts the others are copies of.
        Program.start(database, data).close();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            Stock.fill(connection, ACCOUNTS);
        }
        try (var program = Program.start(database, data)) {
            new Bench(Duration.ofSeconds(quick ? 2 : 8), database, program).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Measured.headings();
        for (int connections : new int[] {1, 16, 64}) {
            var hello = measured.row("hello", connections, null, get(() -> "/bench/hello", false));
            measured.row(
                    "lookup",
                    connections,
                    hello,
                    get(() -> "/api/v1/public/lookup?url=" + Stock.ADDRESS + any(ids.size()), false));
            measured.row("get", connections, hello, get(() -> "/api/v1/accounts/" + ids.get(any(ids.size())), true));
            measured.row("list of 20", connections, hello, get(() -> "/api/v1/accounts?limit=20", true));
            measured.row(
                    "search",
                    connections,
                    hello,
                    get(() -> "/api/v1/accounts?search=account%20" + any(ids.size()), true));
            var raw = measured.row("raw rows", connections, null, number -> {
                var connection = connect();
                connection.setAutoCommit(false);
                // As the program does it.
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                return () -> Stock.createRow(connection, model);
            });
            measured.row("create with audit", connections, raw, create());
        }
    }

    private interface PathSource {
        String next();
    }

    private Load.Caller get(PathSource path, boolean signedIn) {
        return number -> {
            var token = signedIn ? token() : null;
            var client = new Client(program.at("/"));
            return () -> expect(client.get(path.next(), token), 200);
        };
    }

    private Load.Caller create() {
        return number -> {
            var token = token();
            var client = new Client(program.at("/"));
            return () -> expect(client.post("/api/v1/accounts", token, body), 201);
        };
    }

    private String request() throws Exception {
        try (var client = new Client(program.at("/"))) {
            expect(client.get("/api/v1/accounts/" + model, token()), 200);
            return JSON.readTree(client.body()).get("request").toString();
        }
    }

    private String token;
    private long tokenAt;

    /** Signing in is slow on purpose; one token serves all callers while it is fresh. */
    private synchronized String token() throws Exception {
        if (token == null || System.nanoTime() - tokenAt > Duration.ofMinutes(2).toNanos()) {
            try (var client = new Client(program.at("/"))) {
                expect(
                        client.post(
                                "/api/v1/session",
                                null,
                                "{\"username\":\"requester@iisalmi.demo\",\"password\":\"kanava-demo\"}"),
                        200);
                token = JSON.readTree(client.body()).get("accessToken").asText();
                tokenAt = System.nanoTime();
            }
        }
        return token;
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static int any(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    private static void expect(int status, int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("answered " + status + " instead of " + wanted);
        }
    }
}
