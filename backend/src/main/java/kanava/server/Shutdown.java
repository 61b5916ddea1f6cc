package kanava.server;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Ends things in the opposite order of their beginning: the server lets go of its database before that is stopped. The
 * JVM's own hooks all run at once.
 */
public final class Shutdown {
    private static final Deque<Runnable> STEPS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::run, "shutdown"));
    }

    private Shutdown() {}

    public static synchronized void ends(Runnable step) {
        STEPS.push(step);
    }

    private static synchronized void run() {
        STEPS.forEach(Runnable::run);
    }
}
