package kanava.notification.letter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import kanava.organisation.Text;

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
        this.words = read();
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

    private Properties read() {
        try (var stream = Words.class.getResourceAsStream("/notices/" + code() + "/words.properties");
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var read = new Properties();
            read.load(reader);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
