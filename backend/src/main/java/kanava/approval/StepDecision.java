package kanava.approval;

import java.time.Instant;

/** What somebody decided in one step of a review. */
public record StepDecision(
        int stepNo, Outcome outcome, String unitId, String personId, String comment, Instant decidedAt) {

    public enum Outcome {
        APPROVED,
        RETURNED,
        REJECTED
    }
}
