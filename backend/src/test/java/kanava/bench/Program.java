package kanava.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kanava.server.Settings;

/** Kanava as a process of its own, on the bench's database, so that its processor time can be told from the bench's. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final URI address;

    private Program(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** @param options of the virtual machine */
    static Program start(Settings.Database database, Path data, String... options)
            throws IOException, InterruptedException {
        var port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.add("kanava.Application");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "program.log"));
        builder.environment().put("KANAVA_DB_URL", database.url());
        builder.environment().put("KANAVA_DB_USER", database.user());
        builder.environment().put("KANAVA_DB_PASSWORD", database.password());
        builder.environment().put("KANAVA_DB_MIGRATION_USER", database.migrationUser());
        builder.environment().put("KANAVA_DB_MIGRATION_PASSWORD", database.migrationPassword());
        builder.environment().put("KANAVA_DEMO", "true");
        builder.environment().put("KANAVA_RATE_LIMIT", "off");
        builder.environment().put("KANAVA_DATA", data.toString());
        builder.environment().put("KANAVA_PORT", Integer.toString(port));
        var program = new Program(builder.start(), URI.create("http://127.0.0.1:" + port));
        program.awaitReady();
        return program;
    }

    URI at(String path) {
        return address.resolve(path);
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long pid() {
        return process.pid();
    }

    private void awaitReady() throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try (var client = new Client(at("/"))) {
                if (client.get("/health", null) == 200) {
                    return;
                }
            } catch (IOException notYet) {
                process.waitFor(200, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("The program did not become ready; see program.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
