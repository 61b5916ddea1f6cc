package kanava.verification;

import java.time.Instant;
import java.util.Objects;

/**
 * What one check came to.
 *
 * @param page the page that was looked at
 * @param found the matching piece of the page; null unless something was found
 * @param reason why the page couldn't be judged; null unless the level is UNKNOWN
 * @param validUntil how long a finding may be relied on; null when there is none
 * @param pageId of the recorded page that was looked at; null for the list page and for the account itself
 * @param trace how the page answered; {@link Trace#NONE} where nobody came that far
 */
public record Evidence(
        CheckKind check,
        Level level,
        String page,
        String found,
        Reason reason,
        Instant foundAt,
        Instant validUntil,
        String pageId,
        Trace trace) {

    public Evidence(
            CheckKind check,
            Level level,
            String page,
            String found,
            Reason reason,
            Instant foundAt,
            Instant validUntil) {
        this(check, level, page, found, reason, foundAt, validUntil, null, Trace.NONE);
    }

    /**
     * With what somebody else can look again, and see whether it is the page that was judged.
     *
     * @param address where the redirects ended; null unless the page was read
     * @param status of the answer; null where none came
     * @param sha256 of the page as it came, in hexadecimal; null unless it was read
     */
    public record Trace(String address, Integer status, String sha256) {

        public static final Trace NONE = new Trace(null, null, null);
    }

    /** From the strongest down. */
    public enum Level {
        /** Looked for and found by the program. */
        MACHINE_CHECKED,
        /** Seen by one person and confirmed by another, where the program is shut out. */
        ATTESTED,
        /** The page couldn't be read. Says nothing against the account. */
        UNKNOWN,
        /** The page was read, and it isn't there. */
        MISSING;

        public boolean proves() {
            return this == MACHINE_CHECKED || this == ATTESTED;
        }
    }

    public enum Reason {
        LOGIN_WALL,
        FORBIDDEN,
        TOO_MANY_REQUESTS,
        TIMEOUT,
        UNREACHABLE,
        NOT_A_PAGE,
        TOO_LARGE,
        SERVER_ERROR,
        ADDRESS_REFUSED,
        NOT_FOUND,
        /** The site's robots.txt asks programs not to read the page. */
        ROBOTS,
        /** The site's robots.txt couldn't be read, and without it nobody goes there. */
        ROBOTS_UNREADABLE,
        /** The host asked to be left alone, and that isn't over. */
        ASKED_TO_WAIT,
        /** Other pages, or turns at hosts that stay busy, took all the time that the check has; the next one begins with any page. */
        OUT_OF_TIME,
        /** Only its members see a closed group; nobody tries (IIS-5.1c). */
        CLOSED_GROUP;

        /** Whether the page may well be there for a person. */
        boolean shutsOut() {
            return this != NOT_FOUND && this != ADDRESS_REFUSED;
        }
    }

    /** The one row of an account that this is about. */
    public boolean isOf(CheckKind kind, String page) {
        return check == kind && Objects.equals(pageId, page);
    }

    public boolean holdsAt(Instant now) {
        return level.proves() && validUntil.isAfter(now);
    }

    /**
     * What is known after a new look. A page that can't be read today takes nothing away from what was seen on it and
     * still holds: otherwise a platform's bad hour would take every account off the public list.
     */
    public Evidence after(Evidence previous) {
        return level == Level.UNKNOWN && previous != null && previous.holdsAt(foundAt) ? previous : this;
    }
}
