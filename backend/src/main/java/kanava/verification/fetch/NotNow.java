package kanava.verification.fetch;

import java.time.Duration;
import kanava.verification.fetch.FetchResult.Reason;

/** The host isn't asked: it doesn't want it, or not now. */
final class NotNow extends Exception {

    private static final long serialVersionUID = 1;
    private final transient Reason reason;
    private final transient Duration again;

    private NotNow(Reason reason, Duration again) {
        super(null, null, false, false);
        this.reason = reason;
        this.again = again;
    }

    static NotNow because(Reason reason) {
        return new NotNow(reason, null);
    }

    /** Too many are before us. */
    static NotNow again(Duration in) {
        return new NotNow(null, in);
    }

    /** @return null where it is worth coming again soon */
    Reason reason() {
        return reason;
    }

    Duration again() {
        return again;
    }
}
