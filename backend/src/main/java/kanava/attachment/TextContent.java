package kanava.attachment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kanava.server.contract.FreeText;

/**
 * What has no place in a text has none in a file of text (PRIV-1). It is read a piece at a time, each a little into the one
 * before and cut between words, so that neither memory nor time grows with a line.
 */
final class TextContent {

    private static final int PIECE = 8_000;
    private static final int OVERLAP = 300;

    private TextContent() {}

    /** @return the code of what is wrong with it */
    static Optional<String> fault(Path file) throws IOException {
        try (var reader = new InputStreamReader(Files.newInputStream(file), charset(file))) {
            var piece = new StringBuilder();
            for (var more = fill(reader, piece); !piece.isEmpty(); more = fill(reader, piece)) {
                var end = more ? lastBlank(piece) : piece.length();
                var fault = FreeText.confidential(piece.substring(0, end));
                if (fault.isPresent() || !more) {
                    return fault;
                }
                piece.delete(0, firstBlank(piece, Math.max(1, end - OVERLAP), end));
            }
            return Optional.empty();
        }
    }

    /** @return whether there may be more to come */
    private static boolean fill(Reader reader, StringBuilder piece) throws IOException {
        var buffer = new char[PIECE];
        while (piece.length() < PIECE) {
            var read = reader.read(buffer, 0, PIECE - piece.length());
            if (read < 0) {
                return false;
            }
            piece.append(buffer, 0, read);
        }
        return true;
    }

    private static int lastBlank(CharSequence text) {
        for (int i = text.length() - 1; i > OVERLAP; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }

    private static int firstBlank(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return from;
    }

    /** Windows' editor writes two bytes a letter, and says so in front. What is in another charset keeps its digits and Latin letters. */
    private static Charset charset(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var first = content.readNBytes(2);
            var wide = first.length == 2
                    && (first[0] == (byte) 0xFF && first[1] == (byte) 0xFE
                            || first[0] == (byte) 0xFE && first[1] == (byte) 0xFF);
            return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        }
    }
}
