package kanava.verification.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of a page as text, in the order browsers look: byte order mark, header, meta element, UTF-8. */
final class PageText {

    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern IN_META = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]+)");
    /** The JDK also knows mainframe encodings, in which a harmless page reads as something else. */
    private static final Pattern OF_THE_WEB =
            Pattern.compile("(?i)utf-?8|utf-16(le|be)?|us-ascii|iso-8859-\\d+|latin1|windows-125\\d|koi8-r");

    private static final int META_WITHIN = 1024;

    private PageText() {}

    static String decoded(byte[] body, String contentType) {
        Charset charset = mark(body)
                .or(() -> named(IN_HEADER, contentType == null ? "" : contentType))
                .or(() -> named(IN_META, head(body)).map(PageText::readableSoFar))
                .orElse(StandardCharsets.UTF_8);
        String text = new String(body, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> mark(byte[] body) {
        if (body.length >= 3 && (body[0] & 0xFF) == 0xEF && (body[1] & 0xFF) == 0xBB && (body[2] & 0xFF) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (body.length >= 2 && (body[0] & 0xFF) == 0xFE && (body[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (body.length >= 2 && (body[0] & 0xFF) == 0xFF && (body[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static Optional<Charset> named(Pattern where, String text) {
        Matcher name = where.matcher(text);
        return name.find() && OF_THE_WEB.matcher(name.group(1)).matches()
                ? Optional.of(Charset.forName(name.group(1)))
                : Optional.empty();
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, META_WITHIN), StandardCharsets.ISO_8859_1);
    }

    /** A meta element that we could read as ASCII can't be right when it says UTF-16. */
    private static Charset readableSoFar(Charset named) {
        return named.name().toLowerCase(Locale.ROOT).startsWith("utf-16") ? StandardCharsets.UTF_8 : named;
    }
}
