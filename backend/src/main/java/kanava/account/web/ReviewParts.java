package kanava.account.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import kanava.account.Facts;
import kanava.account.Proposals;
import kanava.api.model.Change;
import kanava.api.model.ChangeState;
import kanava.api.model.PersonRef;
import kanava.api.model.ReviewStep;
import kanava.approval.Review;
import kanava.approval.Reviews;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.web.OrganisationMapper;
import kanava.policy.RulesInForce;
import kanava.server.time.Wire;

/** The ways through the approval chain as the contract writes them: of the opening, and of a change. */
@Singleton
class ReviewParts {

    private final RulesInForce rules;
    private final Reviews reviews;
    private final Proposals proposals;
    private final Differences differences;
    private final RequestMapper requests;

    ReviewParts(
            RulesInForce rules, Reviews reviews, Proposals proposals, Differences differences, RequestMapper requests) {
        this.rules = rules;
        this.reviews = reviews;
        this.proposals = proposals;
        this.differences = differences;
        this.requests = requests;
    }

    kanava.api.model.Review opening(Review review, Facts known, Map<String, Person> names, UnitTree tree) {
        var changes = reviews.beforeLatest(review.organisationId(), review.accountId(), Review.Subject.OPEN)
                .map(before -> differences.between(review.organisationId(), before.submitted(), review.submitted()))
                .orElse(List.of());
        return new kanava.api.model.Review(Wire.at(review.submittedAt()), steps(review, known, names, tree), changes);
    }

    Change change(Review review, Facts known, Map<String, Person> names, UnitTree tree) {
        var proposal = known.proposal()
                .or(() -> proposals.of(review.organisationId(), review.id()))
                .orElseThrow();
        var proposed = proposal.proposed();
        return new Change(
                        ChangeState.valueOf(review.state().name()),
                        OrganisationMapper.person(names, review.requesterId(), tree),
                        requests.request(proposed),
                        people(proposed.updaterIds(), names, tree),
                        people(proposed.deputyIds(), names, tree),
                        Wire.at(review.submittedAt()),
                        steps(review, known, names, tree),
                        differences.between(
                                review.organisationId(), proposal.approved().auditState(), proposed.auditState()))
                .responsible(OrganisationMapper.person(names, proposed.responsibleId(), tree))
                .founder(OrganisationMapper.person(names, proposed.plan().founderId(), tree));
    }

    private static List<PersonRef> people(List<String> ids, Map<String, Person> names, UnitTree tree) {
        return ids.stream()
                .map(id -> OrganisationMapper.person(names, id, tree))
                .toList();
    }

    private List<ReviewStep> steps(Review review, Facts known, Map<String, Person> names, UnitTree tree) {
        var policy = review.policyNo() == known.policy().no()
                ? known.policy()
                : rules.version(known.organisation(), known.units(), review.policyNo(), null, review.submittedAt());
        return ReviewSteps.of(review, policy, known.onBehalfOf(), names, tree);
    }
}
