package kanava.server.http;

/** What must have happened after a start before the program says that it is well. */
public interface Readiness {

    boolean isReady();
}
