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
        int lineStart = text.lastIndexOf('\n', start) + 1;
        int lineEnd = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
        String line = text.substring(lineStart, lineEnd);
        int from = wordFrom(line, start - lineStart - AROUND, start - lineStart);
        int to = wordTo(line, end - lineStart + AROUND, end - lineStart);
        String around = line.substring(from, to).strip().replaceAll("\\s+", " ");
        return Optional.of((from > 0 ? "… " : "") + around + (to < line.length() ? " …" : ""));
    }

    /** The beginning of a word at `at` or later, but not later than what was found: half a word reads like another. */
    private static int wordFrom(String line, int at, int found) {
        int from = Math.max(at, 0);
        while (from > 0 && from < found && !Character.isWhitespace(line.charAt(from - 1))) {
            from++;
        }
        return from;
    }

    /** The end of a word at `at` or earlier, but not earlier than what was found. */
    private static int wordTo(String line, int at, int found) {
        int to = Math.min(at, line.length());
        while (to < line.length() && to > found && !Character.isWhitespace(line.charAt(to))) {
            to--;
        }
        return to;
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
