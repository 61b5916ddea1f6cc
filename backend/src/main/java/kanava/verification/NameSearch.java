package kanava.verification;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for a name in a text as whole words, however it is spaced, cased and accented. */
final class NameSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int AROUND = 60;

    private NameSearch() {}

    /** @return the name with a few words of its line around it, or as it was looked for where the text writes it differently */
    static Optional<String> in(String text, String name) {
        String words = words(name);
        if (words.isBlank() || !words(text).contains(words)) {
            return Optional.empty();
        }
        int start = text.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
        if (start < 0 || start + name.length() > text.length()) {
            return Optional.of(name);
        }
        int end = start + name.length();
        int lineEnd = text.indexOf('\n', end);
        String around = text.substring(
                Math.max(start - AROUND, text.lastIndexOf('\n', start) + 1),
                Math.min(end + AROUND, lineEnd < 0 ? text.length() : lineEnd));
        return Optional.of(around.strip().replaceAll("\\s+", " "));
    }

    private static String words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return " "
                + BETWEEN_WORDS
                        .matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
