package kanava;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import kanava.server.Boot;
import kanava.server.Settings;
import kanava.server.Shutdown;
import kanava.server.db.DatabaseNotReady;

public final class Application {
    private Application() {}

    public static void main(String[] args) {
        try {
            var context = ApplicationContext.builder(Application.class)
                    .banner(false)
                    .args(args)
                    .start();
            var server = context.getBean(EmbeddedServer.class);
            Shutdown.ends(server::stop);
            server.start();
        } catch (Throwable failure) {
            explain(failure);
            // Threads of what did start must not keep a half-started program alive.
            System.exit(1);
        }
    }

    /** What the operator can do something about stands alone; anything else comes with its trace. */
    private static void explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Settings.Refused || cause instanceof DatabaseNotReady) {
                System.err.println("Kanava can't start:\n" + cause.getMessage());
                return;
            }
            if (cause instanceof BindException) {
                System.err.printf(
                        "Kanava can't start: port %d is in use. Choose another with KANAVA_PORT, or stop what uses it.%n",
                        Boot.settings().port());
                return;
            }
        }
        System.err.println("Kanava can't start:");
        failure.printStackTrace();
    }
}
