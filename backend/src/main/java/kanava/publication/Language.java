package kanava.publication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import kanava.organisation.Text;
import kanava.server.text.WordFile;

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
        this.words = WordFile.read("/publication/" + code() + ".properties");
        this.days = DateTimeFormatter.ofPattern(word("day"), Locale.of(code()));
    }

    /** Finnish where nothing else was asked for. */
    public static Language coded(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(FI);
    }

    /** The same in each. */
    public static Text said(String key) {
        return new Text(FI.word(key), SV.word(key), EN.word(key));
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
