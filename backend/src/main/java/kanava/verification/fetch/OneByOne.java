package kanava.verification.fetch;

import java.io.Closeable;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Lets one at a time do the same thing. A fixed number of locks serves any number of things. */
final class OneByOne {

    private static final int LOCKS = 256;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    interface Turn extends Closeable {
        @Override
        void close();
    }

    /** To be closed by the same thread. */
    Turn of(String thing, Duration patience) throws NotNow, InterruptedIOException {
        ReentrantLock lock = locks[Math.floorMod(thing.hashCode(), LOCKS)];
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw NotNow.again(patience);
            }
            return lock::unlock;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
