package kanava.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way through the approval chain. An aggregate of its own, apart from the account: changes and closings are decided too.
 *
 * @param requesterId who asked, and so decides nothing of it
 * @param policyNo the version in force at submission; the review stays under it
 * @param submitted what was asked for, field by field: a later submission is compared with it
 * @param current the step that waits, empty once the review has ended
 * @param deadline of the current step
 */
public record Review(
        String id,
        String organisationId,
        long version,
        String accountId,
        Subject subject,
        String requesterId,
        int policyNo,
        State state,
        Instant submittedAt,
        Map<String, String> submitted,
        Optional<Step> current,
        Instant stepSince,
        Deadline deadline,
        List<StepDecision> decisions) {

    /** What is decided: that an account is opened, or that the facts of one in use change (CHANGE-1). */
    public enum Subject {
        OPEN,
        CHANGE
    }

    public enum State {
        WAITING,
        APPROVED,
        RETURNED,
        REJECTED,
        WITHDRAWN
    }

    /**
     * When somebody is reminded of a step, and when it goes to the one above.
     *
     * @param remindAt null once it is done, or where no step waits
     */
    public record Deadline(Instant remindAt, Instant escalateAt) {

        static final Deadline NONE = new Deadline(null, null);

        static Deadline of(Optional<Step> step, Instant since) {
            return step.map(waiting -> new Deadline(
                            since.plus(Duration.ofDays(waiting.days())),
                            since.plus(Duration.ofDays(2L * waiting.days()))))
                    .orElse(NONE);
        }

        Deadline later(Duration by) {
            return new Deadline(
                    remindAt == null ? null : remindAt.plus(by), escalateAt == null ? null : escalateAt.plus(by));
        }
    }

    public static Review start(
            String id,
            String organisationId,
            String accountId,
            Subject subject,
            String requesterId,
            int policyNo,
            Map<String, String> submitted,
            Step first,
            Instant now) {
        return new Review(
                id,
                organisationId,
                0,
                accountId,
                subject,
                requesterId,
                policyNo,
                State.WAITING,
                now,
                submitted,
                Optional.of(first),
                now,
                Deadline.of(Optional.of(first), now),
                List.of());
    }

    /**
     * @param decided the step decided: the current one, or by way of exception one further on
     * @param next the step after it; empty when it is the last
     */
    public Review approved(
            Step decided, StepDecision.By by, String comment, DecisionRecord record, Optional<Step> next, Instant now) {
        var state = next.isPresent() ? State.WAITING : State.APPROVED;
        return after(decided, StepDecision.Outcome.APPROVED, by, comment, record, next, state, now);
    }

    public Review returned(StepDecision.By by, String reason, DecisionRecord record, Instant now) {
        return after(
                current.orElseThrow(),
                StepDecision.Outcome.RETURNED,
                by,
                reason,
                record,
                Optional.empty(),
                State.RETURNED,
                now);
    }

    public Review rejected(StepDecision.By by, String reason, DecisionRecord record, Instant now) {
        return after(
                current.orElseThrow(),
                StepDecision.Outcome.REJECTED,
                by,
                reason,
                record,
                Optional.empty(),
                State.REJECTED,
                now);
    }

    public Review withdrawn(Instant now) {
        return with(State.WITHDRAWN, Optional.empty(), now, Deadline.NONE, decisions);
    }

    /** Who asked, and whoever had a part in a decision: nobody has two (SOD-1). */
    public Set<String> takenPart() {
        var people = new HashSet<>(Set.of(requesterId));
        people.addAll(deciders());
        return people;
    }

    /** Whoever decided a step of it, and whom they stood in for. */
    public Set<String> deciders() {
        return decisions.stream()
                .flatMap(made -> Stream.of(made.personId(), made.onBehalfOfId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** It waits, or was returned to whoever asked. */
    public boolean open() {
        return state == State.WAITING || state == State.RETURNED;
    }

    /** Nobody is reminded of the same step twice. */
    public Review reminded() {
        return with(state, current, stepSince, new Deadline(null, deadline.escalateAt()), decisions);
    }

    /** Days on which nobody could decide don't count as days that somebody let pass (MODE-RED). */
    public Review afterStandstill(Duration lasted) {
        return with(state, current, stepSince, deadline.later(lasted), decisions);
    }

    /** @param above the same step, taken by people further up; empty where nobody is */
    public Review escalated(Optional<Step> above, Instant now) {
        return above.isPresent()
                ? with(state, above, now, Deadline.of(above, now), decisions)
                : with(state, current, stepSince, Deadline.NONE, decisions);
    }

    private Review after(
            Step step,
            StepDecision.Outcome outcome,
            StepDecision.By by,
            String comment,
            DecisionRecord record,
            Optional<Step> next,
            State state,
            Instant now) {
        var all = new ArrayList<>(decisions);
        all.add(new StepDecision(
                step.no(), outcome, step.unitId(), by.personId(), by.onBehalfOfId(), comment, record, now));
        return with(state, next, now, Deadline.of(next, now), List.copyOf(all));
    }

    private Review with(State next, Optional<Step> step, Instant since, Deadline due, List<StepDecision> decided) {
        return new Review(
                id,
                organisationId,
                version,
                accountId,
                subject,
                requesterId,
                policyNo,
                next,
                submittedAt,
                submitted,
                step,
                since,
                due,
                decided);
    }
}
