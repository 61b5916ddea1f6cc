package kanava.account;

/** What followers of a closed account are sent to, as far as it is known from the accounts of all organisations. */
public interface Successors {

    /** Whether an account stands at this address that somebody else has: then nobody is to be sent there. */
    boolean isLost(String url);
}
