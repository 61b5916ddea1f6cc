package kanava.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/**
 * Lets as many hash passwords at once as there are cores: hashing is made to be slow, and whoever sends passwords by the
 * hundred must not take everybody else's share of the machine.
 */
@Singleton
public class HashingGate {

    /** Whoever waits longer is told to come again. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    static final int WIDTH = Runtime.getRuntime().availableProcessors();

    private final Semaphore places = new Semaphore(WIDTH, true);

    public <T> T through(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(ProblemType.UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ProblemType.UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    int waiting() {
        return places.getQueueLength();
    }
}
