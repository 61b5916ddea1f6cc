package kanava.platform.address;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** RFC 3986 escapes, strictly: the JDK's own decoder lets broken UTF-8 through and reads a plus sign as a space. */
final class PercentEncoding {

    private static final Pattern WELL_FORMED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");
    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    /** Everything but letters, digits and {@code - . _ ~} of ASCII escaped. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append("%%%02X".formatted(octet));
            }
        }
        return encoded.toString();
    }

    /** Decoded once; empty when an escape is broken or the bytes aren't UTF-8. */
    static Optional<String> decode(String text) {
        if (!WELL_FORMED.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] typed = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream octets = new ByteArrayOutputStream(typed.length);
        for (int i = 0; i < typed.length; i++) {
            if (typed[i] == '%') {
                octets.write(Character.digit(typed[i + 1], 16) << 4 | Character.digit(typed[i + 2], 16));
                i += 2;
            } else {
                octets.write(typed[i]);
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toByteArray()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isUnreserved(byte octet) {
        return octet >= 'a' && octet <= 'z'
                || octet >= 'A' && octet <= 'Z'
                || octet >= '0' && octet <= '9'
                || UNRESERVED.indexOf(octet) >= 0;
    }
}
