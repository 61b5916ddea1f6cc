package kanava.publication;

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

/** A language of the list, with its words from `publication/<language>.properties`. */
public enum Language {
    FI(Text::fi),
    SV(Text::sv),
    EN(Text::en);

    private final Function<Text, String> part;
    private final Properties words;
    private final DateTimeFormatter days;

    Language(Function<Text, String> part) {
        this.part = part;
        this.words = read();
        this.days = DateTimeFormatter.ofPattern(word("day"), Locale.of(code()));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String word(String key) {
        return words.getProperty(key);
    }

    String of(Text text) {
        return part.apply(text);
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    private Properties read() {
        var file = "/publication/" + code() + ".properties";
        try (var stream = Language.class.getResourceAsStream(file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var read = new Properties();
            read.load(reader);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
