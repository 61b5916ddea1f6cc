package kanava.approval;

import java.time.Instant;

/**
 * What somebody decided in one step of a review.
 *
 * @param onBehalfOfId whom the person stood in for; null where they decided for themselves
 */
public record StepDecision(
        int stepNo,
        Outcome outcome,
        String unitId,
        String personId,
        String onBehalfOfId,
        String comment,
        DecisionRecord record,
        Instant decidedAt) {

    public enum Outcome {
        APPROVED,
        RETURNED,
        REJECTED
    }

    /** Who decides: a person, and whom they stand in for. */
    public record By(String personId, String onBehalfOfId) {}
}
