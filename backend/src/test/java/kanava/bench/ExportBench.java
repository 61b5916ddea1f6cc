package kanava.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import kanava.server.Settings;
import kanava.server.db.Databases;

/**
 * The second half of `make bench`, by itself `make bench-export`: the public list of one organisation with a hundred thousand
 * accounts. How long until the first byte, how long until the last, and how much memory the program holds meanwhile. Its heap is kept
 * small: a list that was held as a whole, or several at once, would not go into it.
 */
public final class ExportBench {

    private static final int ACCOUNTS = 100_000;
    private static final int FOR_A_FIRST_LOOK = 10_000;
    private static final String HEAP = "-Xmx640m";
    private static final String LIST = "/api/v1/public/organisations/iisalmi/";
    private static final List<String> FORMS = List.of(
            "accounts",
            "accounts.csv",
            "accounts-excel.csv",
            "accounts.html",
            "page.html",
            "accounts.jsonld",
            "trust.txt",
            "xpoc-manifest.json",
            "closings.ics",
            "dataset.jsonld",
            "changes.atom");
    private static final int TIMES = 5;
    private static final int AT_ONCE = 8;
    private static final Duration RECORDED_WITHIN = Duration.ofMinutes(3);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Program program;
    private final Connection database;
    private int changes;

    private ExportBench(Program program, Connection database) {
        this.program = program;
        this.database = database;
    }

    /** @param firstByte since the request was sent, in milliseconds; likewise total */
    private record Download(double firstByte, double total, long bytes) {}

    public static void main(String[] arguments) throws Exception {
        var accounts = "1".equals(System.getenv("QUICK")) ? FOR_A_FIRST_LOOK : ACCOUNTS;
        var data = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(data);
        var settings = Settings.from(Map.of("KANAVA_DATA", data.toString(), "KANAVA_PORT", "0"));
        var database = Databases.prepare(settings);
        Program.start(database, data).close();
        try (var connection =
                DriverManager.getConnection(database.url(), database.migrationUser(), database.migrationPassword())) {
            Stock.fillAtOnce(connection, accounts);
            var first = new LinkedHashMap<String, Download>();
            for (var form : FORMS) {
                try (var program = Program.start(database, data, HEAP)) {
                    // It is the program that is new, not the one who asks.
                    HTTP.send(
                            HttpRequest.newBuilder(program.at("/health")).build(),
                            HttpResponse.BodyHandlers.discarding());
                    first.put(form, download(program, form));
                }
            }
            try (var program = Program.start(database, data, HEAP)) {
                new ExportBench(program, connection).run(first);
            }
        }
        System.exit(0);
    }

    /** @param first of each form, as the first list that a program was asked for */
    private void run(Map<String, Download> first) throws Exception {
        System.out.println("| form | first byte ms: first list after the start | after a change | again"
                + " | total ms | MB | resident MB |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var form : FORMS) {
            var changed = middle(form, true);
            var again = middle(form, false);
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.0f | %.1f | %d |",
                    form,
                    first.get(form).firstByte(),
                    changed.firstByte(),
                    again.firstByte(),
                    again.total(),
                    again.bytes() / 1e6,
                    resident("VmRSS")));
        }
        var before = resident("VmRSS");
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE * 4; i++) {
                callers.submit(() -> download(program, "accounts"));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d downloads at once, %d in all: resident %d MB before, %d MB after, with %s%n",
                AT_ONCE,
                AT_ONCE * 4,
                before,
                resident("VmRSS"),
                HEAP);
        recording();
    }

    /** The job that keeps every list there was; and the feed, which compares them. */
    private void recording() throws Exception {
        var recorded = versions();
        var before = resident("VmRSS");
        change();
        var end = Instant.now().plus(RECORDED_WITHIN);
        while (versions().equals(recorded) && Instant.now().isBefore(end)) {
            Thread.sleep(1_000);
        }
        var feed = download(program, "changes.atom");
        System.out.printf(
                Locale.ROOT,
                "A changed list recorded, and its feed read (first byte %.0f ms, total %.0f ms): resident %d MB before, %d MB after,"
                        + " %d MB at most since the start%n",
                feed.firstByte(),
                feed.total(),
                before,
                resident("VmRSS"),
                resident("VmHWM"));
    }

    private String versions() throws SQLException {
        return Stock.first(database, "SELECT COUNT(*) FROM publication_version");
    }

    /** Of several, the one in the middle by its first byte. */
    private Download middle(String form, boolean changed) throws Exception {
        var all = new ArrayList<Download>();
        for (int i = 0; i < TIMES; i++) {
            if (changed) {
                change();
            }
            all.add(download(program, form));
        }
        all.sort(Comparator.comparingDouble(Download::firstByte));
        return all.get(TIMES / 2);
    }

    /** Another instance gives an account another name; waits until the program knows, without asking for the list. */
    private void change() throws Exception {
        var name = "Bench account, change " + System.nanoTime() + "-" + ++changes;
        Stock.rename(database, Stock.ADDRESS + "1", name);
        var asked = URLEncoder.encode(Stock.ADDRESS + "1", StandardCharsets.UTF_8);
        var lookup = HttpRequest.newBuilder(program.at("/api/v1/public/lookup?url=" + asked))
                .build();
        while (!HTTP.send(lookup, HttpResponse.BodyHandlers.ofString()).body().contains(name)) {
            Thread.sleep(50);
        }
    }

    private static Download download(Program program, String form) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var answer = HTTP.send(
                HttpRequest.newBuilder(program.at(LIST + form)).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200 || body.read() < 0) {
                throw new IllegalStateException(form + " answered " + answer.statusCode());
            }
            var first = System.nanoTime();
            var piece = new byte[1 << 16];
            var bytes = 1L;
            for (var read = body.read(piece); read >= 0; read = body.read(piece)) {
                bytes += read;
            }
            return new Download((first - began) / 1e6, (System.nanoTime() - began) / 1e6, bytes);
        }
    }

    /** As Linux tells it, in megabytes. @param kind now, or the most there was */
    private long resident(String kind) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(program.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(kind + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
