package kanava.server.id;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** New identifiers: UUID version 7 (RFC 9562), so that rows created together lie together in the index. */
@Singleton
public class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final Clock clock;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public String next() {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        var bits = ByteBuffer.wrap(random);
        var high = clock.millis() << 16 | 0x7000 | bits.getLong() & 0x0fff;
        var low = bits.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
