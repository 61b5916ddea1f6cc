package kanava.server.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import kanava.server.PrivateFile;
import kanava.server.Settings;

/** How the embedded database is reached: kept beside it, for whoever finds it running. */
final class DatabaseAccess {

    private final Path file;

    DatabaseAccess(Path file) {
        this.file = file;
    }

    /** Keeps the passwords of an earlier start and takes a free port. */
    void renew() throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
        }
        properties.putIfAbsent("password", randomPassword());
        properties.putIfAbsent("ownerPassword", randomPassword());
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            properties.setProperty("port", String.valueOf(socket.getLocalPort()));
        }
        var text = new StringBuilder("# How to reach the embedded database; written anew at each start\n");
        properties.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        PrivateFile.write(file, text.toString());
    }

    Settings.Database read() {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Settings.Database(
                "jdbc:mysql://127.0.0.1:" + properties.getProperty("port") + "/kanava?sslMode=DISABLED",
                "kanava",
                properties.getProperty("password"),
                "kanava_owner",
                properties.getProperty("ownerPassword"));
    }

    private static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
