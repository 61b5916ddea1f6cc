package kanava.server.id;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256: the same for equal contents, and nothing can be learnt from it about a content that can't be guessed. */
public final class Fingerprint {

    private Fingerprint() {}

    /** @return 64 hexadecimal digits */
    public static String of(String text) {
        return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @return 32 bytes */
    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /**
     * Of all that can be read from it; it stays open.
     *
     * @return 32 bytes
     */
    public static byte[] of(InputStream content) {
        var digest = digest();
        var piece = new byte[1 << 16];
        try {
            for (var read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
