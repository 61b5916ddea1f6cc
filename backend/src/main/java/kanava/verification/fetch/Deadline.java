package kanava.verification.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The time of one check over all that it fetches and waits for. Measured by the machine's running, since a clock can be put
 * back; for the thread that makes the check.
 */
public final class Deadline {

    private final Duration time;
    private final long started = System.nanoTime();
    private long waited;

    private Deadline(Duration time) {
        this.time = time;
    }

    public static Deadline in(Duration time) {
        return new Deadline(time);
    }

    /** Where each fetch has its own time, and nobody counts them together. */
    static Deadline none() {
        return new Deadline(Duration.ofNanos(Long.MAX_VALUE));
    }

    public Duration left() {
        var left = time.minusNanos(System.nanoTime() - started);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What somebody would wait for, but no longer than there is time. */
    Duration atMost(Duration patience) {
        var left = left();
        return left.compareTo(patience) < 0 ? left : patience;
    }

    public boolean isOver() {
        return left().isZero();
    }

    /** What comes of it in time. Nobody waits for what takes longer; it is to end by itself. */
    public <T> Optional<T> await(Callable<T> work) {
        var working = new FutureTask<>(work);
        Thread.ofVirtual().start(working);
        try {
            return Optional.of(working.get(left().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException nothing) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Others were before us for as long. */
    public void waited(long nanos) {
        waited += nanos;
    }

    /** Whether it went by with waiting for others rather than with hosts that are slow: then it is worth beginning again. */
    public boolean wasWaitedAway() {
        return isOver() && time.toNanos() / 2 < waited;
    }
}
