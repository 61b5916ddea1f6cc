package kanava.server.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kanava.server.PrivateFile;
import kanava.server.Settings;
import kanava.server.Shutdown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB out of a jar, for demonstration, development and tests. Its server process outlives a killed JVM;
 * the next start finds it by its pid file and goes on with it. When the server process is killed instead, it is started again
 * where the program looks for it, and finds what was committed in its own log.
 */
final class EmbeddedDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A server that lived shorter than this is started again more and more slowly. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Referred to from here, because a lock that nothing refers to is let go. */
    private static FileLock lock;

    private final Path data;
    private final Path files;
    private final Path pidFile;
    private final DatabaseAccess access;
    private volatile ProcessHandle server;
    private volatile boolean ending;
    private Duration pause = Duration.ZERO;

    private EmbeddedDatabase(Path data) {
        this.data = data;
        this.files = data.resolve("mariadb");
        this.pidFile = data.resolve("mariadb.pid");
        this.access = new DatabaseAccess(data.resolve("mariadb.properties"));
    }

    /** Answers once the database in this folder takes connections; it is stopped with this JVM. */
    static Settings.Database start(Path data) {
        try {
            Files.createDirectories(data);
            var database = new EmbeddedDatabase(data);
            database.lock();
            return database.start();
        } catch (IOException e) {
            throw new DatabaseNotReady("The embedded database in " + data + " can't start: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseNotReady("Interrupted while the database was starting", e);
        }
    }

    /** Two programs must not share a data folder. Held until this JVM ends, however it ends. */
    @SuppressWarnings("resource")
    private void lock() throws IOException {
        lock = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new DatabaseNotReady("Kanava is already running with the data folder " + data, null);
        }
    }

    private Settings.Database start() throws IOException, InterruptedException {
        Shutdown.ends(this::end);
        Optional<ProcessHandle> leftOver = running();
        Settings.Database database;
        if (leftOver.isPresent() && answers(access.read())) {
            database = access.read();
            keep(leftOver.get());
        } else {
            if (leftOver.isPresent()) {
                stop(leftOver.get());
            }
            Path distribution = Distribution.unpackedIn(data);
            if (!Files.exists(files)) {
                create(distribution);
            }
            access.renew();
            database = access.read();
            launch(distribution, database);
        }
        return database;
    }

    private void create(Path distribution) throws IOException, InterruptedException {
        Path unfinished = data.resolve("mariadb.new");
        Distribution.delete(unfinished);
        var command = new ArrayList<>(List.of(
                distribution.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + distribution,
                "--datadir=" + unfinished,
                // root comes in through the socket of its own system user only; nobody gets in by an empty password
                "--auth-root-authentication-method=socket",
                "--auth-root-socket-user=" + System.getProperty("user.name"),
                "--skip-test-db",
                "--force"));
        command.addAll(systemUser());
        Process install = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("mariadb-install.log").toFile())
                .start();
        if (install.waitFor() != 0) {
            throw new DatabaseNotReady(
                    "The database could not be created, see " + data.resolve("mariadb-install.log"), null);
        }
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch(Path distribution, Settings.Database database) throws IOException, InterruptedException {
        // One statement a line. Run at each start: passwords in the properties file are the ones that hold.
        PrivateFile.write(data.resolve("mariadb-init.sql"), """
                CREATE DATABASE IF NOT EXISTS kanava CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON kanava.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
                CREATE USER IF NOT EXISTS '%3$s'@'127.0.0.1';
                ALTER USER '%3$s'@'127.0.0.1' IDENTIFIED BY '%4$s';
                """.formatted(
                        database.migrationUser(), database.migrationPassword(), database.user(), database.password()));
        Path log = data.resolve("mariadb.log");
        var command = new ArrayList<>(List.of(
                distribution.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + distribution,
                "--datadir=" + files,
                "--pid-file=" + pidFile,
                "--init-file=" + data.resolve("mariadb-init.sql"),
                "--socket=" + socket(),
                "--bind-address=127.0.0.1",
                "--port=" + port(database.url()),
                "--skip-name-resolve",
                // On loopback only; making its own certificate would take seconds at each start.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_swedish_ci",
                // A killed program loses nothing; only a power cut could cost the last second of a demonstration.
                "--innodb-flush-log-at-trx-commit=2",
                "--max-connections=200"));
        command.addAll(systemUser());
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        server = started.toHandle();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers(database)) {
            if (!started.isAlive() || Instant.now().isAfter(deadline)) {
                started.destroyForcibly();
                throw new DatabaseNotReady("The embedded database did not start, see " + log, null);
            }
            Thread.sleep(100);
        }
        keep(started.toHandle());
    }

    /** Whoever kills it, it comes back; unless it was this JVM, at its end. */
    private void keep(ProcessHandle running) {
        server = running;
        var since = Instant.now();
        running.onExit().thenRun(() -> Thread.ofVirtual().start(() -> startAgain(since)));
    }

    private void startAgain(Instant since) {
        if (Instant.now().isAfter(since.plus(LONG_ENOUGH))) {
            pause = Duration.ZERO;
        }
        while (!ending) {
            LOG.warn("The embedded database has gone; it is started again");
            try {
                Thread.sleep(pause);
                pause = longer(pause);
                launch(Distribution.unpackedIn(data), access.read());
                return;
            } catch (IOException | DatabaseNotReady failed) {
                LOG.warn("The embedded database can't be started: {}", failed.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Duration longer(Duration pause) {
        var next = pause.plus(pause).plusSeconds(1);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    private void end() {
        ending = true;
        if (server != null) {
            stop(server);
        }
    }

    private Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile).strip();
        // The number may belong to somebody else by now: it must be a database server.
        return pid.matches("\\d{1,9}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> process.info().command().orElse("").endsWith("/bin/mariadbd"))
                : Optional.empty();
    }

    private static boolean answers(Settings.Database database) {
        try (var connection =
                DriverManager.getConnection(database.url(), database.migrationUser(), database.migrationPassword())) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            server.destroyForcibly();
        }
    }

    private static String port(String url) {
        return url.replaceFirst(".*:(\\d+)/.*", "$1");
    }

    /** Socket paths end at about 100 characters, project folders don't. */
    private String socket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "kanava-%08x.sock".formatted(data.hashCode()))
                .toString();
    }

    /** The server refuses to run as root unless told so. */
    private static List<String> systemUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }
}
