package kanava.publication;

import java.time.LocalDate;

/** Text within HTML and XML. */
public final class Markup {

    private Markup() {}

    /** What XML can't carry is left out; HTML would only stumble over it. */
    public static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Markup::allowed).forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }

    public static String link(String address, String text) {
        return "<a href=\"%s\">%s</a>".formatted(escaped(address), escaped(text));
    }

    /** An address as people read it. */
    public static String readable(String address) {
        return address.replaceFirst("(?i)^https?://", "").replaceFirst("/$", "");
    }

    public static String day(LocalDate day, Language language) {
        return "<time datetime=\"%s\">%s</time>".formatted(day, escaped(language.day(day)));
    }

    private static boolean allowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }
}
