package kanava.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import kanava.server.Settings;
import kanava.server.db.Databases;

/**
 * `make bench-verification`: a round of checks started by hand, over as many hosts as accounts, beside a bare fetcher that
 * reads the same pages and does nothing with them. Once with all hosts well, once with every tenth a tarpit.
 */
public final class VerificationBench {

    private static final int HOSTS = 3000;
    private static final int FOR_A_FIRST_LOOK = 600;
    /** Of the bare fetcher, as of the pipeline. */
    private static final int AT_ONCE = 64;

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int hosts;
    private final LocalWeb web;
    private final Settings.Database database;
    private final Path data;

    private VerificationBench(int hosts, LocalWeb web, Settings.Database database, Path data) {
        this.hosts = hosts;
        this.web = web;
        this.database = database;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        var hosts = "1".equals(System.getenv("QUICK")) ? FOR_A_FIRST_LOOK : HOSTS;
        var data = Path.of(arguments[0] + "-" + hosts).toAbsolutePath();
        Files.createDirectories(data);
        var settings = Settings.from(Map.of("KANAVA_DATA", data.toString(), "KANAVA_PORT", "0"));
        var database = Databases.prepare(settings);
        Program.start(database, data).close();
        try (var connection =
                DriverManager.getConnection(database.url(), database.migrationUser(), database.migrationPassword())) {
            Stock.fillHosts(connection, hosts);
        }
        try (var web = new LocalWeb(hosts)) {
            new VerificationBench(hosts, web, database, data).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.println("| what | pages | seconds | pages/s | ratio | CPU ms/page, server | verified | unknown |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        bare(0);
        measure("", 0, bare(0));
        measure(", one host in ten a tarpit", web.tarpitPort(), bare(web.tarpitPort()));
    }

    /** @return pages a second */
    private double bare(int tarpit) throws Exception {
        var started = System.nanoTime();
        var free = new Semaphore(AT_ONCE);
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int host = 1; host <= hosts; host++) {
                var port = tarpit != 0 && host % 10 == 0 ? tarpit : web.port();
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + host))
                        .timeout(DEADLINE)
                        .build();
                free.acquire();
                threads.submit(() -> {
                    try {
                        return client.send(request, BodyHandlers.ofString()).body();
                    } catch (IOException nothingCame) {
                        return null;
                    } finally {
                        free.release();
                    }
                });
            }
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        row("bare fetcher" + (tarpit == 0 ? "" : ", one host in ten a tarpit"), hosts, seconds, 1, "– | – | –");
        return hosts / seconds;
    }

    private void measure(String how, int tarpit, double bare) throws Exception {
        try (var program = Program.start(database, data, "-Dkanava.bench.web=" + web.port() + "," + tarpit);
                var client = new Client(program.at("/"))) {
            round("round of checks, robots.txt unknown" + how, program, client, bare);
            round("round of checks, robots.txt known" + how, program, client, bare);
        }
    }

    private void round(String what, Program program, Client client, double bare) throws Exception {
        var token = token(client);
        var before = program.processorTime();
        expect(client.post("/api/v1/check-runs", token, "{}"), 201);
        var run = JSON.readTree(client.body());
        while (!run.hasNonNull("endedAt")) {
            Thread.sleep(Duration.ofMillis(200));
            expect(client.get("/api/v1/check-runs/" + run.get("id").asText(), token(client)), 200);
            run = JSON.readTree(client.body());
        }
        var used = program.processorTime().minus(before).toNanos() / 1e6 / count(run, "total");
        var seconds = Duration.between(instant(run, "startedAt"), instant(run, "endedAt"))
                        .toNanos()
                / 1e9;
        var found = String.format(Locale.ROOT, "%.1f | %d | %d", used, count(run, "verified"), count(run, "unknown"));
        row(what, count(run, "total"), seconds, count(run, "total") / seconds / bare, found);
    }

    private static void row(String what, int pages, double seconds, double ratio, String found) {
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.0f | %.2f | %s |",
                what,
                pages,
                seconds,
                pages / seconds,
                ratio,
                found));
    }

    private String token;
    private long tokenAt;

    /** Signing in is slow on purpose; a token lives five minutes. */
    private String token(Client client) throws Exception {
        if (token == null || System.nanoTime() - tokenAt > Duration.ofMinutes(2).toNanos()) {
            var who = "{\"username\":\"webeditor@iisalmi.demo\",\"password\":\"kanava-demo\"}";
            expect(client.post("/api/v1/session", null, who), 200);
            token = JSON.readTree(client.body()).get("accessToken").asText();
            tokenAt = System.nanoTime();
        }
        return token;
    }

    private static Instant instant(JsonNode run, String field) {
        return Instant.parse(run.get(field).asText());
    }

    private static int count(JsonNode run, String field) {
        return run.get(field).asInt();
    }

    private static void expect(int status, int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("answered " + status + " instead of " + wanted);
        }
    }
}
