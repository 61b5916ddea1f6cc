package kanava.publication;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A list there was, without what it said.
 *
 * @param hash of what it said
 * @param publisherId who published it; null where the list changed by itself, as its accounts did
 * @param note what they said to it; null where nothing
 */
public record Version(
        int no,
        Instant recordedAt,
        String hash,
        int accounts,
        Presentation presentation,
        String publisherId,
        String note) {

    Map<String, String> auditState() {
        var state = new TreeMap<>(presentation.auditState());
        state.put("listVersion", Integer.toString(no));
        return state;
    }

    /** A number as it stands in an address; 0, which no version has, where it is none. */
    public static int number(String id) {
        return id.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(id) : 0;
    }
}
