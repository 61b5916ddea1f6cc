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
import java.util.ArrayList;
import java.util.Comparator;
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
            "dataset.jsonld");
    private static final int TIMES = 5;
    private static final int AT_ONCE = 8;

    private final HttpClient http = HttpClient.newHttpClient();
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
            try (var program = Program.start(database, data, HEAP)) {
                new ExportBench(program, connection).run();
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.println("| form | asked | first byte ms | total ms | MB | resident MB after |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: |");
        // The very first request loads the contract and much else; here it is about lists.
        http.send(
                HttpRequest.newBuilder(program.at("/api/v1/public/organisations"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        for (var form : FORMS) {
            row(form, "first since the start", download(form));
        }
        for (var form : FORMS) {
            row(form, "again", middle(form, false));
            row(form, "first after a change", middle(form, true));
        }
        var before = residentMegabytes();
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE * 4; i++) {
                callers.submit(() -> download("accounts"));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d downloads at once, %d in all: resident %d MB before, %d MB after, with %s%n",
                AT_ONCE,
                AT_ONCE * 4,
                before,
                residentMegabytes(),
                HEAP);
    }

    /** Of several, the one in the middle by its first byte. */
    private Download middle(String form, boolean changed) throws Exception {
        var all = new ArrayList<Download>();
        for (int i = 0; i < TIMES; i++) {
            if (changed) {
                change();
            }
            all.add(download(form));
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
        while (!http.send(lookup, HttpResponse.BodyHandlers.ofString()).body().contains(name)) {
            Thread.sleep(50);
        }
    }

    private void row(String form, String when, Download download) throws IOException {
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.1f | %d |",
                form,
                when,
                download.firstByte(),
                download.total(),
                download.bytes() / 1e6,
                residentMegabytes()));
    }

    private Download download(String form) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var answer = http.send(
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

    /** As Linux tells it. */
    private long residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(program.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
