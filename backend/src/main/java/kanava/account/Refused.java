package kanava.account;

/** Carries a refusal out of the transaction, so that nothing is kept of it. */
public final class Refused extends RuntimeException {

    private final transient Refusal why;

    public Refused(Refusal why) {
        super(why.toString());
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
