package kanava.verification.fetch;

import java.time.Instant;

/** What came of reading a page. Only {@link Fetched} says anything about what stands on it. */
public sealed interface FetchResult {

    /** When the attempt ended. */
    Instant at();

    /**
     * @param finalAddress where the redirects ended
     * @param sha256 of the page as it came, in hexadecimal
     */
    record Fetched(int status, String finalAddress, String contentType, String html, String sha256, Instant at)
            implements FetchResult {}

    /**
     * The page may be there and in order, we couldn't see it.
     *
     * @param status of the answer; null where none came
     */
    record Unknown(Reason reason, Integer status, Instant at) implements FetchResult {

        public Unknown(Reason reason, Instant at) {
            this(reason, null, at);
        }
    }

    /**
     * Nobody was asked: others are before us at the host.
     *
     * @param until when it is worth coming again
     */
    record Later(Instant until, Instant at) implements FetchResult {}

    /** We didn't go there, or not on to there. */
    record Refused(Refusal refusal, Instant at) implements FetchResult {}

    enum Reason {
        FORBIDDEN,
        NOT_FOUND,
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        TIMEOUT,
        UNREACHABLE,
        NOT_A_PAGE,
        TOO_LARGE,
        /** Its robots.txt asks programs not to read it. */
        ROBOTS,
        /** Whether programs may read it couldn't be told, as its server is in trouble. */
        ROBOTS_UNREADABLE,
        /** The host has said when to come again, and that hasn't come yet. */
        ASKED_TO_WAIT,
        /** The check's time was over before its turn came, or before it had answered. */
        OUT_OF_TIME
    }

    enum Refusal {
        /** No http(s) address, or one that programs read differently. */
        NOT_AN_ADDRESS,
        PORT,
        /** Leads to an address that isn't on the public internet. */
        NOT_PUBLIC,
        TOO_MANY_REDIRECTS,
        /** A redirect from https to http. */
        DOWNGRADE
    }
}
