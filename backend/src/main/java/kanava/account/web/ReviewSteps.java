package kanava.account.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kanava.api.model.ReviewStep;
import kanava.api.model.Role;
import kanava.api.model.StepAct;
import kanava.api.model.StepState;
import kanava.approval.Review;
import kanava.approval.Step;
import kanava.approval.StepDecision;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.web.OrganisationMapper;
import kanava.policy.Policy;
import kanava.server.time.Wire;

/** The steps of a review: those decided, the one that waits, those that are to come or never will. */
final class ReviewSteps {

    private ReviewSteps() {}

    /** @param onBehalfOf whom the reader would stand in for in the step that waits */
    static List<ReviewStep> of(
            Review review, Policy policy, Optional<String> onBehalfOf, Map<String, Person> names, UnitTree units) {
        return IntStream.rangeClosed(1, policy.chain().size())
                .mapToObj(no -> step(no, review, policy, names, units))
                .map(step -> step.getState() == StepState.CURRENT
                        ? step.onBehalfOf(OrganisationMapper.person(names, onBehalfOf.orElse(null), units))
                        : step)
                .toList();
    }

    private static ReviewStep step(int no, Review review, Policy policy, Map<String, Person> names, UnitTree units) {
        var rule = policy.chain().get(no - 1);
        var step = new ReviewStep(
                        no,
                        StepAct.valueOf(rule.act().name()),
                        Role.valueOf(rule.role().name()),
                        OrganisationMapper.text(rule.label()),
                        StepState.COMING)
                .body(rule.body());
        var decision =
                review.decisions().stream().filter(made -> made.stepNo() == no).findFirst();
        if (decision.isPresent()) {
            return decided(step, decision.get(), names, units);
        }
        var current = review.current().filter(waiting -> waiting.no() == no);
        if (current.isPresent()) {
            return step.state(StepState.CURRENT)
                    .dueAt(
                            review.deadline().remindAt() == null
                                    ? null
                                    : Wire.at(review.deadline().remindAt()))
                    .unit(OrganisationMapper.unitRef(
                            units, current.map(Step::unitId).get()));
        }
        if (review.decisions().stream().anyMatch(made -> made.stepNo() > no)
                || review.current().filter(waiting -> waiting.no() > no).isPresent()) {
            return step.state(StepState.SKIPPED);
        }
        return review.current().isPresent() ? step : step.state(StepState.CANCELLED);
    }

    private static ReviewStep decided(
            ReviewStep step, StepDecision decision, Map<String, Person> names, UnitTree units) {
        var told = DecisionMapper.told(step, decision.record());
        return told.state(StepState.valueOf(decision.outcome().name()))
                .unit(OrganisationMapper.unitRef(units, decision.unitId()))
                .decidedBy(OrganisationMapper.person(names, decision.personId(), units))
                .onBehalfOf(OrganisationMapper.person(names, decision.onBehalfOfId(), units))
                .decidedAt(Wire.at(decision.decidedAt()))
                .comment(decision.comment());
    }
}
