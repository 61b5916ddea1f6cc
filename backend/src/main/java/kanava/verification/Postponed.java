package kanava.verification;

import java.time.Instant;

/** Others are before us at a page's host: the whole check is made later, and nobody waits for it meanwhile. */
final class Postponed extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient Instant until;

    Postponed(Instant until) {
        super("The host is asked by too many just now", null, false, false);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
