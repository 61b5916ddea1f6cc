package kanava.account;

/** What the organisation has to do with a channel. */
public enum ChannelKind {
    /** The organisation's own account. */
    OWNED,
    /** An expert's account in the organisation's name. */
    EXPERT,
    /** A page that others keep and the organisation watches. */
    MONITORED,
    /** A service that others run and the organisation takes part in. */
    PARTICIPATED,
    /** A service that is no account: file sharing, meeting polls. */
    SERVICE;

    /** Accounts that speak in the organisation's name: these are opened, verified and listed. */
    public boolean speaks() {
        return this == OWNED || this == EXPERT;
    }
}
