package kanava.verification.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All requests of one fetch. Each waits for its host's turn, and together they have the time of one deadline; waiting takes
 * nothing of it. The deadline is kept from outside: when it is over, the sockets are closed under whatever is still
 * reading from them.
 */
final class Journey implements Closeable {

    private final Visit visit;
    private final Manners manners;
    private long nanosLeft;

    Journey(Visit visit, Manners manners, FetchLimits limits) {
        this.visit = visit;
        this.manners = manners;
        this.nanosLeft = limits.deadline().toNanos();
    }

    Answer get(Target target, Medium medium) throws IOException, NotAllowed, NotNow {
        try {
            manners.awaitTurn(target.host());
            var answer = asked(target, medium);
            manners.heed(target.host(), answer);
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private Answer asked(Target target, Medium medium) throws IOException, NotAllowed, InterruptedException {
        FutureTask<Answer> asking = new FutureTask<>(() -> visit.get(target, medium));
        long started = System.nanoTime();
        Thread.ofVirtual().name("fetch").start(asking);
        try {
            return asking.get(nanosLeft, TimeUnit.NANOSECONDS);
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

    @Override
    public void close() {
        visit.close();
    }
}
