package kanava.notification.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;

/** Makes the two forms of a letter. In HTML every value is escaped; nothing in a letter is markup of its own. */
public final class Frame {

    private static final Template TEXT = Mustache.compiler()
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .compile(kanava.notification.letter.Template.read("/notices/frame.txt.mustache"));
    private static final Template HTML = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .compile(kanava.notification.letter.Template.read("/notices/frame.html.mustache"));

    private Frame() {}

    public static String text(Letter letter) {
        return TEXT.execute(values(letter)).replaceAll("\n{3,}", "\n\n\n").strip() + "\n";
    }

    public static String html(Letter letter) {
        return HTML.execute(values(letter));
    }

    private static Map<String, ?> values(Letter letter) {
        return Map.of(
                "subject", letter.subject(),
                "language", letter.language().code(),
                "sections", letter.sections(),
                "organisation", letter.organisation(),
                "settings", letter.settings(),
                "automatic", letter.language().word("automatic"),
                "choose", letter.language().word("choose"));
    }
}
