package kanava.platform.terms;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The terms of a platform as an organisation follows them.
 *
 * @param url null where nobody has said where they stand
 * @param version counts changes of the address; 0 where the catalogue's is used
 * @param checkedAt when the page was last looked at; null before
 * @param digest of what the page said then; null before
 * @param changedAt when the page was first seen to say something else; null while it never did
 * @param last the latest reading; null before
 */
public record Terms(
        String platform,
        Kind kind,
        String url,
        long version,
        Instant checkedAt,
        String digest,
        Instant changedAt,
        Reading last) {

    public enum Kind {
        TERMS,
        /** To be read beside the terms of use, before anything is advertised (IIS-5.1d). */
        ADVERTISING
    }

    public enum State {
        UNREAD,
        READ,
        /** The interval is over (IIS-3.1d). */
        DUE,
        /** The page says something else than when it was read (IIS-3.1h). */
        CHANGED
    }

    /** @param today in the organisation's zone */
    public State state(LocalDate today) {
        if (last == null) {
            return State.UNREAD;
        }
        if (changedAt != null && changedAt.isAfter(last.at())) {
            return State.CHANGED;
        }
        return last.nextOn().isAfter(today) ? State.READ : State.DUE;
    }
}
