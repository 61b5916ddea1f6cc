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
import kanava.organisation.UnitTree;
import kanava.platform.PlatformCatalogue;
import kanava.policy.Policy;

/**
 * All that a decision needs to know beside the account and the command.
 *
 * @param organisation the account's
 * @param units of the organisation
 * @param relations what the actor is to the account
 * @param policy the version that applies: the review's while it runs, else the one in force
 * @param inForce the version in force today
 * @param onBehalfOf whom the actor stands in for in this decision; empty where they decide for themselves
 * @param ahead the later step the actor may take by way of exception
 * @param platforms the organisation's catalogue
 * @param latest the newest review, running or ended
 * @param proposal what the latest review decides on, where that is a change
 * @param next the step that would follow: the chain's first for SUBMIT, the one after the current for APPROVE
 * @param moreSteps the chain has a step after this one
 * @param undecidable number of the first step ahead that nobody can take; asked for SUBMIT and APPROVE
 * @param references ids in the command that lead nowhere
 * @param addressFault why the command's address can't be the account's, as a code: another account has it, or the organisation
 *     says that it isn't theirs; null where it can
 * @param expertHasLeft the account closes, and the expert whose it is has left
 * @param verification what its evidence says
 * @param mainAccount the account in use on which a request could be published instead; empty where there is none
 * @param newId an unused id for what the decision may create
 * @param today in the organisation's zone
 */
public record Facts(
        Actor actor,
        Organisation organisation,
        UnitTree units,
        Set<Relation> relations,
        Policy policy,
        Policy inForce,
        PlatformCatalogue platforms,
        Optional<String> onBehalfOf,
        Optional<Step> ahead,
        Optional<Review> latest,
        Optional<Proposal> proposal,
        Optional<Step> next,
        boolean moreSteps,
        OptionalInt undecidable,
        List<FieldError> references,
        String addressFault,
        boolean expertHasLeft,
        VerificationSummary verification,
        Optional<String> mainAccount,
        String newId,
        LocalDate today,
        Instant now) {

    /** The running review; empty where none runs. */
    public Optional<Review> review() {
        return latest.filter(review -> review.current().isPresent());
    }

    /** A proposal waits for its decision. */
    public boolean changeWaits() {
        return review().filter(Facts::isChange).isPresent();
    }

    /** It waits, or was returned for changes and not given up. */
    public boolean changeOpen() {
        return openChange().isPresent();
    }

    Optional<Review> openChange() {
        return latest.filter(Facts::isChange).filter(Review::open);
    }

    private static boolean isChange(Review review) {
        return review.subject() == Review.Subject.CHANGE;
    }

    /** @param steps those ahead with their units, the following one first; empty where nobody can take one */
    Facts withStepsAhead(List<Optional<Step>> steps) {
        var following = steps.isEmpty() ? Optional.<Step>empty() : steps.getFirst();
        var first = policy.chain().size() - steps.size() + 1;
        var nobody = steps.indexOf(Optional.<Step>empty());
        return with(
                policy,
                onBehalfOf,
                ahead,
                following,
                moreSteps,
                nobody < 0 ? OptionalInt.empty() : OptionalInt.of(first + nobody),
                references,
                addressFault);
    }

    /** @param taken the step that is decided, in person where it isn't the current one; the chain goes on behind it */
    Facts deciding(Step taken) {
        return with(
                policy,
                taken.equals(review().flatMap(Review::current).orElse(null)) ? onBehalfOf : Optional.empty(),
                Optional.of(taken),
                Optional.empty(),
                taken.no() < policy.chain().size(),
                OptionalInt.empty(),
                references,
                addressFault);
    }

    /** The step that is decided: the current one, or the one ahead. */
    Step decided() {
        return ahead.orElseGet(() -> review().flatMap(Review::current).orElseThrow());
    }

    Facts under(Policy other) {
        return with(other, onBehalfOf, ahead, next, moreSteps, undecidable, references, addressFault);
    }

    Facts withNext(Optional<Step> step) {
        return with(policy, onBehalfOf, ahead, step, moreSteps, undecidable, references, addressFault);
    }

    Facts withReferences(List<FieldError> errors) {
        return with(policy, onBehalfOf, ahead, next, moreSteps, undecidable, errors, addressFault);
    }

    Facts withAddressFault(String fault) {
        return with(policy, onBehalfOf, ahead, next, moreSteps, undecidable, references, fault);
    }

    /** The same but for what a command asks about. */
    private Facts with(
            Policy policy,
            Optional<String> onBehalfOf,
            Optional<Step> ahead,
            Optional<Step> next,
            boolean moreSteps,
            OptionalInt undecidable,
            List<FieldError> references,
            String addressFault) {
        return new Facts(
                actor,
                organisation,
                units,
                relations,
                policy,
                inForce,
                platforms,
                onBehalfOf,
                ahead,
                latest,
                proposal,
                next,
                moreSteps,
                undecidable,
                references,
                addressFault,
                expertHasLeft,
                verification,
                mainAccount,
                newId,
                today,
                now);
    }
}
