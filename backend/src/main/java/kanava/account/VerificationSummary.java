package kanava.account;

import java.time.Instant;

/**
 * What the evidence says taken together, for lists and for the public.
 *
 * @param askedAt a check was asked for and is not done; null otherwise
 * @param checkedAt last check; null before the first
 * @param outcome of the last check; null before the first
 * @param verifiedUntil until when every check holds; null while one doesn't
 * @param listedSince when the account first stood on the public list; null if never
 */
public record VerificationSummary(
        Instant askedAt, Instant checkedAt, Outcome outcome, Instant verifiedUntil, Instant listedSince) {

    /** Of an account that was never checked. */
    public static final VerificationSummary NONE = new VerificationSummary(null, null, null, null, null);

    public enum Outcome {
        VERIFIED,
        MISSING,
        UNKNOWN
    }

    public enum Status {
        NOT_YET,
        VERIFIED,
        MISSING,
        UNKNOWN,
        EXPIRED
    }

    public boolean holds(Instant now) {
        return verifiedUntil != null && now.isBefore(verifiedUntil);
    }

    public boolean everListed() {
        return listedSince != null;
    }

    public Status status(Instant now) {
        if (checkedAt == null) {
            return Status.NOT_YET;
        }
        if (holds(now)) {
            return Status.VERIFIED;
        }
        return switch (outcome) {
            case VERIFIED -> Status.EXPIRED;
            case MISSING -> Status.MISSING;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }
}
