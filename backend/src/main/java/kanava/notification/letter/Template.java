package kanava.notification.letter;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of one kind of message in one language. Two lines for subject and button, then paragraphs with an empty line
 * between them; lines that begin with "- " make a list. A placeholder that nobody fills is an error and no empty place.
 */
public final class Template {

    private static final Mustache.Compiler MUSTACHE =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).nullValue("");

    private static final String SUBJECT = "Subject: ";
    private static final String BUTTON = "Button: ";

    private final String source;
    private final com.samskivert.mustache.Template subject;
    private final com.samskivert.mustache.Template button;
    private final com.samskivert.mustache.Template body;

    private Template(String source) {
        var lines = source.split("\n", 4);
        if (!lines[0].startsWith(SUBJECT) || !lines[1].startsWith(BUTTON) || !lines[2].isEmpty()) {
            throw new IllegalStateException("A template begins with Subject, Button and an empty line:\n" + source);
        }
        this.source = source;
        subject = MUSTACHE.compile(lines[0].substring(SUBJECT.length()));
        button = MUSTACHE.compile(lines[1].substring(BUTTON.length()));
        body = MUSTACHE.compile(lines[3]);
    }

    /** @param kind as in the contract: STEP_WAITS */
    public static Template of(String kind, Words language) {
        var name = kind.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Template(read("/notices/%s/%s.mustache".formatted(language.code(), name)));
    }

    public String source() {
        return source;
    }

    /** One line, whatever the values hold. */
    String subject(Map<String, ?> values) {
        return oneLine(subject.execute(values));
    }

    String button(Map<String, ?> values) {
        return oneLine(button.execute(values));
    }

    List<Letter.Block> blocks(Map<String, ?> values) {
        return Arrays.stream(body.execute(values).strip().split("\n\\s*\n"))
                .map(block ->
                        Arrays.stream(block.split("\n")).map(String::strip).toList())
                .map(Letter.Block::of)
                .toList();
    }

    static String read(String resource) {
        try (var file = Template.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
