package kanava.attachment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kanava.server.Settings;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/**
 * Takes a file in as it comes: a piece at a time, no more than is allowed, and nothing of it in memory. It comes into the data
 * folder, which is bounded and looked after, and no place that others read.
 */
@Singleton
class Incoming {

    private static final int PIECE = 64 * 1024;
    private static final String ENDING = ".incoming";

    private final Path folder;

    @Inject
    Incoming(Settings settings) {
        this(Folders.files(settings).resolve(".incoming"));
    }

    Incoming(Path folder) {
        this.folder = folder;
    }

    /** A file that has come as a whole; closed, it is gone. */
    record Received(Path file, long size, String sha256) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** @throws Refusal as soon as it proves too large: what would still come isn't read */
    Received receive(InputStream body, long mostBytes) throws IOException {
        var file = Files.createTempFile(Folders.ofOurs(folder), "", ENDING);
        try {
            var digest = sha256();
            var size = 0L;
            try (var out = Files.newOutputStream(file)) {
                var piece = new byte[PIECE];
                for (int read = next(body, piece); read >= 0; read = next(body, piece)) {
                    size += read;
                    if (size > mostBytes) {
                        throw tooLarge(mostBytes);
                    }
                    digest.update(piece, 0, read);
                    out.write(piece, 0, read);
                }
            }
            return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    /** Deletes what was coming when the program died. */
    void clear(Instant before) throws IOException {
        Folders.clear(folder, ENDING, before);
    }

    /** A sender who has gone is no fault of ours. */
    private static int next(InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException brokenOff) {
            throw new Refusal(ProblemType.MALFORMED_REQUEST);
        }
    }

    private static Refusal tooLarge(long mostBytes) {
        return new Refusal(
                ProblemType.FILE_TOO_LARGE, Map.of("megabytes", Long.toString(mostBytes / (1024 * 1024))), List.of());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has it", impossible);
        }
    }
}
