package kanava.account;

import java.time.Instant;

/** What the public is told of an account: one total function of its status and its verification. */
public enum PublicState {
    OFFICIAL,
    RETIRING,
    RETIRED,
    COMPROMISED,
    UNKNOWN;

    /**
     * @param compromised the reason of a suspension
     */
    public static PublicState of(
            AccountStatus status, VerificationSummary verification, boolean compromised, Instant now) {
        return switch (status) {
            case ACTIVE -> verification.holds(now) ? OFFICIAL : UNKNOWN;
            case RETIRING -> verification.holds(now) ? RETIRING : UNKNOWN;
            case RETIRED -> verification.everListed() ? RETIRED : UNKNOWN;
            case SUSPENDED -> compromised ? COMPROMISED : UNKNOWN;
            case DRAFT, IN_REVIEW, CHANGES_REQUESTED, REJECTED, WITHDRAWN, PASSED_ON, APPROVED -> UNKNOWN;
        };
    }
}
