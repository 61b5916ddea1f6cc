package kanava.server.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page of a list in a stable order; there is no total, as counting costs more than reading. */
public record Page<T>(List<T> items, Optional<String> nextCursor) {

    /**
     * Cuts a page out of rows that were read one over the limit: the one over tells that the list goes on.
     *
     * @param cursor makes the cursor behind an item
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.getLast()).encoded()));
    }

    public <R> Page<R> map(Function<T, R> to) {
        return new Page<>(items.stream().map(to).toList(), nextCursor);
    }
}
