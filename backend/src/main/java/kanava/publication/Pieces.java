package kanava.publication;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** A text that is made while it is read: however long it is, only the piece in hand is in memory. */
public final class Pieces implements Iterator<String> {

    private final Iterator<Stream<String>> parts;
    private Iterator<String> part = Stream.<String>empty().iterator();

    private Pieces(List<Stream<String>> parts) {
        this.parts = parts.iterator();
    }

    /** Flattening with a stream would hold a whole part before it gives out the first piece of it. */
    public static Pieces of(List<Stream<String>> parts) {
        return new Pieces(parts);
    }

    public static Pieces of(String whole) {
        return new Pieces(List.of(Stream.of(whole)));
    }

    /** With commas between them. */
    public static Stream<String> separated(Stream<String> items) {
        var first = new boolean[] {true};
        return items.sequential().map(item -> {
            var separated = first[0] ? item : "," + item;
            first[0] = false;
            return separated;
        });
    }

    @Override
    public boolean hasNext() {
        while (!part.hasNext() && parts.hasNext()) {
            part = parts.next().iterator();
        }
        return part.hasNext();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return part.next();
    }

    /** As UTF-8. There is nothing to close, so a reader may go away. */
    public InputStream stream() {
        return new InputStream() {
            private byte[] piece = {};
            private int at;
            private boolean begun;

            @Override
            public int read() {
                return more() ? piece[at++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                var taken = 0;
                // The first piece goes out by itself: whoever waits hears at once, however long the next ones take.
                var alone = !begun;
                begun = true;
                while (taken < most && (alone && taken > 0 ? at < piece.length : more())) {
                    var now = Math.min(most - taken, piece.length - at);
                    System.arraycopy(piece, at, into, from + taken, now);
                    at += now;
                    taken += now;
                }
                return taken == 0 && most > 0 ? -1 : taken;
            }

            private boolean more() {
                while (at == piece.length && hasNext()) {
                    piece = next().getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                return at < piece.length;
            }
        };
    }
}
