package kanava.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Characters that no text for people holds: controls, halves of characters, and marks that turn the direction of what
 * stands around them. Kept, they would change or hide words on pages and in tables that others trust.
 */
final class Characters {

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
        return text.codePoints().anyMatch(letter -> {
            var lineOrTab = letter == '\n' || letter == '\r' || letter == '\t';
            var half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
            var turns = letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
            return Character.isISOControl(letter) && !lineOrTab || half || turns || unseen(letter);
        });
    }

    /** Marks of direction, fillers that look like nothing, tags, and what is no character or only one's own. */
    private static boolean unseen(int letter) {
        var mark = letter == 0x061C || letter == 0x200E || letter == 0x200F || letter == 0x180E;
        var filler = letter == 0x115F || letter == 0x1160 || letter == 0x3164 || letter == 0xFFA0;
        var tag = letter >= 0xE0000 && letter <= 0xE007F || letter >= 0xFFF9 && letter <= 0xFFFB;
        var none = (letter & 0xFFFE) == 0xFFFE || letter >= 0xFDD0 && letter <= 0xFDEF;
        return mark || filler || tag || none || Character.getType(letter) == Character.PRIVATE_USE;
    }
}
