package kanava.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Characters that no text for people holds: controls, halves of characters, and marks that turn the direction of what
 * stands around them. Kept, they would change or hide words on pages and in tables that others trust.
 */
final class Characters {

    private static final int KEYCAP = 0x20E3;

    /** Scripts whose letters stand each by itself. */
    private static final Set<UnicodeScript> PLAIN =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON);

    private Characters() {}

    /** Pointers of the texts in a body that hold one. */
    static List<String> unusableIn(JsonNode body) {
        var found = new ArrayList<String>();
        collect(body, "", found);
        return found;
    }

    private static void collect(JsonNode node, String pointer, List<String> found) {
        if (node.isTextual() && unusable(node.textValue())) {
            found.add(pointer);
        }
        node.properties().forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, found);
        }
    }

    static boolean unusable(String text) {
        var letters = text.codePoints().toArray();
        return IntStream.range(0, letters.length).anyMatch(i -> unusable(letters[i]) || hides(letters, i));
    }

    /** The text without them. */
    static String without(String text) {
        var letters = text.codePoints().toArray();
        return IntStream.range(0, letters.length)
                .filter(i -> !unusable(letters[i]) && !hides(letters, i))
                .map(i -> letters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean unusable(int letter) {
        var lineOrTab = letter == '\n' || letter == '\r' || letter == '\t';
        var half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return Character.isISOControl(letter) && !lineOrTab || half || unseen(letter);
    }

    /**
     * Marks of direction, hyphens and blanks of no width, tags; fillers that look like nothing, and what Unicode asks programs
     * to show as nothing (Default_Ignorable_Code_Point, which Java can't be asked for); and what is no character or only one's own.
     */
    private static boolean unseen(int letter) {
        var filler =
                switch (letter) {
                    case 0x034F,
                            0x115F,
                            0x1160,
                            0x17B4,
                            0x17B5,
                            0x180B,
                            0x180C,
                            0x180D,
                            0x180F,
                            0x2065,
                            0x2800,
                            0x3164,
                            0xFFA0,
                            0x1D159 -> true;
                    default -> letter >= 0xFFF0 && letter <= 0xFFF8 || letter >> 12 == 0xE0 && !selects(letter);
                };
        var none = (letter & 0xFFFE) == 0xFFFE || letter >= 0xFDD0 && letter <= 0xFDEF;
        var type = Character.getType(letter);
        return filler || none || type == Character.PRIVATE_USE || type == Character.FORMAT && !joins(letter);
    }

    private static boolean joins(int letter) {
        return letter == 0x200C || letter == 0x200D;
    }

    /** Some pictures and scripts are put together with joiners and selectors of form; elsewhere these only make two of one name. */
    private static boolean hides(int[] letters, int i) {
        var before = i == 0 ? ' ' : letters[i - 1];
        var after = i == letters.length - 1 ? ' ' : letters[i + 1];
        if (selects(letters[i])) {
            return !isPicture(before) && !Character.isIdeographic(before) && after != KEYCAP;
        }
        return joins(letters[i]) && (after == ' ' || !isPicture(before) && !selects(before) && isPlain(before));
    }

    private static boolean selects(int letter) {
        return letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF;
    }

    private static boolean isPicture(int letter) {
        return letter > 0x7F && Character.isEmoji(letter);
    }

    private static boolean isPlain(int letter) {
        return PLAIN.contains(UnicodeScript.of(letter));
    }
}
