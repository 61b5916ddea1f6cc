package kanava.server.db;

/** The program can't start without a database; the message is for the operator. */
public final class DatabaseNotReady extends RuntimeException {
    DatabaseNotReady(String message, Throwable cause) {
        super(message, cause);
    }
}
