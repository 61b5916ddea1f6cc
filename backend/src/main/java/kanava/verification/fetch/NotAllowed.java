package kanava.verification.fetch;

import kanava.verification.fetch.FetchResult.Refusal;

/** An address that gets no packet from us. */
public final class NotAllowed extends Exception {

    private static final long serialVersionUID = 1;
    private final Refusal refusal;

    public NotAllowed(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
