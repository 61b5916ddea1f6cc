package kanava.platform.address;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A web address taken apart the way people type them: with or without scheme, in any case. Whatever two programs might
 * read differently (user-info, backslashes, escaped slashes, dot segments, control characters) is refused, never
 * repaired.
 *
 * @param host lower-case, punycode where needed, without a trailing dot
 * @param path percent-decoded, a slash before each segment and none at the end; empty for the front page
 * @param query undecoded, without the question mark
 */
record TypedAddress(String host, String path, String query) {

    private static final int LONGEST = 2048;
    private static final Pattern FORM = Pattern.compile("(?:(?i:https?:)?//)?"
            + "(?<host>[^/?#@:]+?)\\.?(?::(?:80|443))?"
            + "(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST = Pattern.compile("(?:" + LABEL + "\\.)+(?=[a-z])" + LABEL);
    private static final Pattern ESCAPED_SLASH = Pattern.compile("%(?:2f|5c)", Pattern.CASE_INSENSITIVE);

    static Optional<TypedAddress> parse(String typed) {
        String text = typed == null ? "" : typed.strip();
        Matcher parts = FORM.matcher(text);
        if (text.length() > LONGEST || !isPrintable(text) || !parts.matches()) {
            return Optional.empty();
        }
        return host(parts.group("host"))
                .flatMap(host -> path(parts).map(path -> new TypedAddress(host, path, given(parts, "query"))));
    }

    /** What stands above it at the same host, the nearest first and the front page left out. */
    Stream<TypedAddress> above() {
        return Stream.iterate(path, left -> !left.isEmpty(), left -> left.substring(0, left.lastIndexOf('/')))
                .skip(1)
                .map(shorter -> new TypedAddress(host, shorter, ""));
    }

    /** The decoded value of a query parameter that stands exactly once. */
    Optional<String> parameter(String name) {
        List<String> values = Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .toList();
        return values.size() == 1 ? PercentEncoding.decode(values.getFirst()) : Optional.empty();
    }

    private static Optional<String> host(String typed) {
        String host = Arrays.stream(typed.split("\\.", -1))
                .map(TypedAddress::asciiLabel)
                .collect(Collectors.joining("."));
        return host.length() <= 253 && HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
    }

    /**
     * A label with other letters must become punycode. IDNA would also fold full-width look-alikes and the Kelvin sign
     * into plain ASCII: those stay as they are and fail the pattern.
     */
    private static String asciiLabel(String label) {
        if (label.chars().allMatch(c -> c < 128)) {
            return label.toLowerCase(Locale.ROOT);
        }
        try {
            String punycode = IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES);
            return punycode.startsWith("xn--") ? punycode : label;
        } catch (IllegalArgumentException notALabel) {
            return label;
        }
    }

    private static Optional<String> path(Matcher parts) {
        String raw = given(parts, "path");
        String fragment = given(parts, "fragment");
        // twitter.com/#!/name and facebook.com/#!/name were the platforms' own links around 2011 and are still about.
        if (raw.length() <= 1 && fragment.startsWith("!/")) {
            raw = fragment.substring(1).split("\\?", 2)[0];
        }
        return ESCAPED_SLASH.matcher(raw).find()
                ? Optional.empty()
                : PercentEncoding.decode(raw).filter(TypedAddress::isPrintable).flatMap(TypedAddress::tidied);
    }

    private static Optional<String> tidied(String path) {
        List<String> segments =
                Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
        return segments.contains(".") || segments.contains("..")
                ? Optional.empty()
                : Optional.of(segments.stream().map("/"::concat).collect(Collectors.joining()));
    }

    private static boolean isPrintable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == '\\'
                        || switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.SURROGATE,
                                    Character.UNASSIGNED,
                                    Character.PRIVATE_USE,
                                    Character.SPACE_SEPARATOR,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR -> true;
                            default -> false;
                        });
    }

    private static String given(Matcher parts, String group) {
        String found = parts.group(group);
        return found == null ? "" : found;
    }
}
