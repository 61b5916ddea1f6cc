package kanava.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kanava.approval.Review;
import kanava.approval.Step;
import kanava.identity.Actor;
import kanava.organisation.Organisation;
import kanava.policy.Policy;

/**
 * All that a decision needs to know beside the account and the command.
 *
 * @param organisation the account's
 * @param relations what the actor is to the account
 * @param policy the version that applies: the review's while it runs, else the one in force
 * @param latest the newest review, running or ended
 * @param next the step that would follow: the chain's first for SUBMIT, the one after the current for APPROVE
 * @param moreSteps the chain has a step after this one
 * @param undecidable number of the first step ahead that nobody can take; asked for SUBMIT and APPROVE
 * @param references ids in the command that lead nowhere
 * @param addressTaken the command's address belongs to another account already
 * @param verification what its evidence says
 * @param newId an unused id for what the decision may create
 * @param today in the organisation's zone
 */
public record Facts(
        Actor actor,
        Organisation organisation,
        Set<Relation> relations,
        Policy policy,
        Optional<Review> latest,
        Optional<Step> next,
        boolean moreSteps,
        OptionalInt undecidable,
        List<FieldError> references,
        boolean addressTaken,
        VerificationSummary verification,
        String newId,
        LocalDate today,
        Instant now) {

    /** The running review; empty where none runs. */
    public Optional<Review> review() {
        return latest.filter(review -> review.current().isPresent());
    }

    /** @param ahead the steps ahead with their units, the following one first; empty where nobody can take one */
    Facts withStepsAhead(List<Optional<Step>> ahead) {
        var following = ahead.isEmpty() ? Optional.<Step>empty() : ahead.getFirst();
        var first = policy.chain().size() - ahead.size() + 1;
        var nobody = ahead.indexOf(Optional.<Step>empty());
        return new Facts(
                actor,
                organisation,
                relations,
                policy,
                latest,
                following,
                moreSteps,
                nobody < 0 ? OptionalInt.empty() : OptionalInt.of(first + nobody),
                references,
                addressTaken,
                verification,
                newId,
                today,
                now);
    }

    Facts withReferences(List<FieldError> errors) {
        return new Facts(
                actor,
                organisation,
                relations,
                policy,
                latest,
                next,
                moreSteps,
                undecidable,
                errors,
                addressTaken,
                verification,
                newId,
                today,
                now);
    }

    Facts withAddressTaken(boolean taken) {
        return new Facts(
                actor,
                organisation,
                relations,
                policy,
                latest,
                next,
                moreSteps,
                undecidable,
                references,
                taken,
                verification,
                newId,
                today,
                now);
    }
}
