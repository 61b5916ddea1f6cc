package kanava.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which audit events may not have been seen yet. "Everything above the last id" would miss some: a lower id may be
 * committed after a higher one. Transactions end within 30 seconds, so what was the highest id a minute ago bounds them.
 */
final class EventWindow {

    private static final Duration LENGTH = Duration.ofSeconds(60);

    /** How many ids back of the first sight: more than could be under way in one moment. */
    private static final long UNDER_WAY = 1_000;

    private record Seen(Instant at, long newest) {}

    private final Deque<Seen> seen = new ArrayDeque<>();
    private final Set<Long> handled = new HashSet<>();

    EventWindow(Instant now, long newest) {
        seen.add(new Seen(now, Math.max(0, newest - UNDER_WAY)));
    }

    void move(Instant now, long newest) {
        seen.addLast(new Seen(now, newest));
        var begin = now.minus(LENGTH);
        while (seen.size() > 1 && !second().at().isAfter(begin)) {
            seen.removeFirst();
        }
        handled.removeIf(id -> id <= start());
    }

    /** Every event with this id or a lower one has been seen. */
    long start() {
        return seen.getFirst().newest();
    }

    /** Nothing was written for a whole window, so nothing can come late either. */
    boolean isQuiet() {
        return start() == seen.getLast().newest();
    }

    List<SnapshotSource.Event> unhandled(List<SnapshotSource.Event> events) {
        return events.stream().filter(event -> !handled.contains(event.id())).toList();
    }

    void handled(List<SnapshotSource.Event> events) {
        events.forEach(event -> handled.add(event.id()));
    }

    private Seen second() {
        var inOrder = seen.iterator();
        inOrder.next();
        return inOrder.next();
    }
}
