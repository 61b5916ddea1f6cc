package kanava.server.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form as it was sent, held to the letter: the framework takes any of two values of a field, and puts other letters for what isn't
 * UTF-8. What was typed can be read all the same, so that nobody types it again.
 *
 * @param fields by name, the first value of each
 * @param faults codes by field
 */
public record SentForm(Map<String, String> fields, Map<String, String> faults) {

    /** Where the edge leaves it for the operation. */
    static final String ATTRIBUTE = "kanava.form";

    static final SentForm EMPTY = new SentForm(Map.of(), Map.of());

    static SentForm read(byte[] body) {
        var fields = new LinkedHashMap<String, String>();
        var faults = new LinkedHashMap<String, String>();
        // One letter for each byte: which letters they make is told once a part is decoded.
        for (var part : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            var split = part.indexOf('=');
            var name = Piece.of(split < 0 ? part : part.substring(0, split));
            var value = Piece.of(split < 0 ? "" : part.substring(split + 1));
            if (fields.putIfAbsent(name.text(), value.text()) != null) {
                faults.put(name.text(), "duplicate");
            } else if (!name.readable() || !value.readable()) {
                faults.put(name.text(), "unreadable");
            }
        }
        return new SentForm(fields, faults);
    }

    /** @param readable every percent sign is followed by two digits, and the whole is UTF-8 */
    private record Piece(String text, boolean readable) {

        static Piece of(String encoded) {
            var bytes = ByteBuffer.allocate(encoded.length());
            var whole = true;
            for (int i = 0; i < encoded.length(); i++) {
                var letter = encoded.charAt(i);
                var octet = letter == '%' ? octet(encoded, i + 1) : -1;
                if (octet >= 0) {
                    bytes.put((byte) octet);
                    i += 2;
                } else {
                    whole &= letter != '%';
                    bytes.put((byte) (letter == '+' ? ' ' : letter));
                }
            }
            bytes.flip();
            try {
                return new Piece(
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(bytes.duplicate())
                                .toString(),
                        whole);
            } catch (CharacterCodingException notUtf8) {
                return new Piece(StandardCharsets.UTF_8.decode(bytes).toString(), false);
            }
        }

        private static int octet(String encoded, int at) {
            if (at + 2 > encoded.length()) {
                return -1;
            }
            var high = Character.digit(encoded.charAt(at), 16);
            var low = Character.digit(encoded.charAt(at + 1), 16);
            return high < 0 || low < 0 ? -1 : high << 4 | low;
        }
    }
}
