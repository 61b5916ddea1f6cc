package kanava.verification.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All requests of one fetch. Each waits for its host's turn, and together they have the time of a fetch; waiting takes
 * nothing of it, though it does of the whole check's. The time is kept from outside: when it is over, the sockets are closed under whatever is still
 * reading from them.
 */
final class Journey implements Closeable {

    private final Visit visit;
    private final Manners manners;
    private final FetchLimits limits;
    private final Deadline deadline;
    private long nanosLeft;

    Journey(Visit visit, Manners manners, FetchLimits limits, Deadline deadline) {
        this.visit = visit;
        this.manners = manners;
        this.limits = limits;
        this.deadline = deadline;
        this.nanosLeft = limits.deadline().toNanos();
    }

    Answer get(Target target, Medium medium) throws IOException, NotAllowed, NotNow {
        try {
            awaitTurn(target.host());
            var answer = asked(target, medium);
            manners.heed(target.host(), answer);
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void awaitTurn(String host) throws NotNow, InterruptedException {
        long came = System.nanoTime();
        try {
            manners.awaitTurn(host, deadline);
        } finally {
            deadline.waited(System.nanoTime() - came);
        }
    }

    private Answer asked(Target target, Medium medium) throws IOException, NotAllowed, InterruptedException {
        FutureTask<Answer> asking = new FutureTask<>(() -> visit.get(target, medium));
        long started = System.nanoTime();
        Thread.ofVirtual().name("fetch").start(asking);
        try {
            return asking.get(Math.min(nanosLeft, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooSlow) {
            throw new InterruptedIOException();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case NotAllowed refused -> throw refused;
                case IOException broken -> throw broken;
                default -> throw new IOException(failed.getCause());
            }
        } finally {
            nanosLeft -= System.nanoTime() - started;
        }
    }

    Deadline deadline() {
        return deadline;
    }

    /** Whether who is asked next has as long as anybody: where others have used the time up, its silence says nothing of it. */
    boolean hasTimeForOne() {
        var one = limits.deadline();
        return nanosLeft == one.toNanos() && deadline.left().compareTo(one) >= 0;
    }

    @Override
    public void close() {
        visit.close();
    }
}
