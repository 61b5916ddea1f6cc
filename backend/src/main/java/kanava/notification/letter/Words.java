package kanava.notification.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import kanava.organisation.Text;
import kanava.server.text.WordFile;

/** A language that Kanava writes in, with the words around its templates from `notices/<language>/words.properties`. */
public enum Words {
    FI(Text::fi),
    SV(Text::sv),
    EN(Text::en);

    private final Function<Text, String> part;
    private final Properties words;
    private final DateTimeFormatter days;

    Words(Function<Text, String> part) {
        this.part = part;
        this.words = WordFile.read("/notices/" + code() + "/words.properties");
        this.days = DateTimeFormatter.ofPattern(word("day"), Locale.of(code()));
    }

    public static Words of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String word(String key) {
        return words.getProperty(key);
    }

    public String of(Text text) {
        return part.apply(text);
    }

    public String day(LocalDate day) {
        return days.format(day);
    }
}
