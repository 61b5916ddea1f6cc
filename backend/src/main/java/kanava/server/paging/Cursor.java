package kanava.server.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Where a page ends: the sort key's value and the id of its last row, with the list it belongs to.
 *
 * @param list sort order and filters, as one number: a cursor of another list is refused
 */
public record Cursor(String list, List<String> key) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The list that sorting and filters make; equal values give equal lists. */
    public static String list(Object... sortAndFilters) {
        return Integer.toHexString(Objects.hash(sortAndFilters));
    }

    public String encoded() {
        var all = new ArrayList<String>();
        all.add(list);
        all.addAll(key);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(all));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param parts how many values the key has
     * @throws UnusableCursor when the text isn't a cursor of this list
     */
    public static Cursor decode(String encoded, String list, int parts) {
        try {
            var bytes = Base64.getUrlDecoder().decode(encoded.getBytes(StandardCharsets.US_ASCII));
            var all = JSON.readValue(bytes, String[].class);
            if (all.length == parts + 1 && List.of(all).getFirst().equals(list)) {
                return new Cursor(list, List.of(all).subList(1, all.length));
            }
        } catch (Exception notOurs) {
            throw new UnusableCursor(notOurs);
        }
        throw new UnusableCursor(null);
    }

    /** The cursor was altered, or belongs to another sorting or filter. */
    public static final class UnusableCursor extends RuntimeException {
        public UnusableCursor(Throwable cause) {
            super(cause);
        }
    }
}
