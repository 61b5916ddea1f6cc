package kanava.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way through the approval chain. An aggregate of its own, apart from the account: changes and closings are decided too.
 *
 * @param policyNo the version in force at submission; the review stays under it
 * @param current the step that waits, empty once the review has ended
 */
public record Review(
        String id,
        String organisationId,
        long version,
        String accountId,
        Subject subject,
        int policyNo,
        State state,
        Instant submittedAt,
        Optional<Step> current,
        Instant stepSince,
        List<StepDecision> decisions) {

    public enum Subject {
        OPEN
    }

    public enum State {
        WAITING,
        APPROVED,
        RETURNED,
        REJECTED,
        WITHDRAWN
    }

    public static Review start(
            String id, String organisationId, String accountId, int policyNo, Step first, Instant now) {
        return new Review(
                id,
                organisationId,
                0,
                accountId,
                Subject.OPEN,
                policyNo,
                State.WAITING,
                now,
                Optional.of(first),
                now,
                List.of());
    }

    /** @param next the step after the current one; empty when the current one is the last */
    public Review approved(String personId, String comment, Optional<Step> next, Instant now) {
        var state = next.isPresent() ? State.WAITING : State.APPROVED;
        return after(StepDecision.Outcome.APPROVED, personId, comment, next, state, now);
    }

    public Review returned(String personId, String reason, Instant now) {
        return after(StepDecision.Outcome.RETURNED, personId, reason, Optional.empty(), State.RETURNED, now);
    }

    public Review rejected(String personId, String reason, Instant now) {
        return after(StepDecision.Outcome.REJECTED, personId, reason, Optional.empty(), State.REJECTED, now);
    }

    public Review withdrawn(Instant now) {
        return new Review(
                id,
                organisationId,
                version,
                accountId,
                subject,
                policyNo,
                State.WITHDRAWN,
                submittedAt,
                Optional.empty(),
                now,
                decisions);
    }

    private Review after(
            StepDecision.Outcome outcome,
            String personId,
            String comment,
            Optional<Step> next,
            State state,
            Instant now) {
        var step = current.orElseThrow();
        var all = new ArrayList<>(decisions);
        all.add(new StepDecision(step.no(), outcome, step.unitId(), personId, comment, now));
        return new Review(
                id,
                organisationId,
                version,
                accountId,
                subject,
                policyNo,
                state,
                submittedAt,
                next,
                now,
                List.copyOf(all));
    }
}
