package kanava.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanava.approval.Review;
import kanava.approval.Step;
import kanava.identity.Actor;
import kanava.policy.Policy;

/**
 * All that a decision needs to know beside the account and the command.
 *
 * @param relations what the actor is to the account
 * @param policy the version that applies: the review's while it runs, else the one in force
 * @param review the running review; empty where none runs
 * @param next the step that would follow: the chain's first for SUBMIT, the one after the current for APPROVE
 * @param nextStepLabel label of a following step that the chain demands; empty where the chain ends here
 * @param references ids in the command that lead nowhere
 * @param addressTaken the command's address belongs to another account already
 * @param everListed the account stood on the public list at some time
 * @param newId an unused id for what the decision may create
 * @param today in the organisation's zone
 */
public record Facts(
        Actor actor,
        Set<Relation> relations,
        Policy policy,
        Optional<Review> review,
        Optional<Step> next,
        Optional<String> nextStepLabel,
        List<FieldError> references,
        boolean addressTaken,
        boolean everListed,
        String newId,
        LocalDate today,
        Instant now) {

    /** The chain has a step after this one. */
    boolean moreSteps() {
        return nextStepLabel.isPresent();
    }
}
