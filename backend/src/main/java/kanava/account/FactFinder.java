package kanava.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kanava.approval.Deciders;
import kanava.approval.Review;
import kanava.approval.Reviews;
import kanava.approval.Step;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.organisation.Organisations;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.platform.PlatformCatalogue;
import kanava.platform.Platforms;
import kanava.platform.address.ProfileAddress;
import kanava.policy.Policy;
import kanava.policy.RulesInForce;
import kanava.server.id.Ids;

/** Gathers what a decision needs to know. Reads only; everything it finds goes into {@link Facts}. */
@Singleton
public class FactFinder {

    private final Accounts accounts;
    private final Reviews reviews;
    private final Proposals proposals;
    private final Verifications verifications;
    private final RulesInForce rules;
    private final Organisations organisations;
    private final Units units;
    private final Deciders deciders;
    private final References references;
    private final Platforms platforms;
    private final MainAccounts mainAccounts;
    private final Ids ids;
    private final Clock clock;

    public FactFinder(
            Accounts accounts,
            Reviews reviews,
            Proposals proposals,
            Verifications verifications,
            RulesInForce rules,
            Organisations organisations,
            Units units,
            Deciders deciders,
            References references,
            Platforms platforms,
            MainAccounts mainAccounts,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.reviews = reviews;
        this.proposals = proposals;
        this.verifications = verifications;
        this.rules = rules;
        this.organisations = organisations;
        this.units = units;
        this.deciders = deciders;
        this.references = references;
        this.platforms = platforms;
        this.mainAccounts = mainAccounts;
        this.ids = ids;
        this.clock = clock;
    }

    /** The same at another time: the demonstration tells its history at times of its own. */
    FactFinder at(Clock other) {
        return new FactFinder(
                accounts,
                reviews,
                proposals,
                verifications,
                rules,
                organisations,
                units,
                deciders,
                references,
                platforms,
                mainAccounts,
                ids,
                other);
    }

    /** What is known without a command: enough for the actions to offer. */
    public Facts about(Account account, Actor actor) {
        var organisation = organisations.byId(account.organisationId());
        var tree = units.of(organisation.id());
        var today = organisation.today(clock);
        var latest = reviews.latest(account.organisationId(), account.id());
        var review = latest.filter(running -> running.current().isPresent());
        var proposal = latest.filter(one -> one.subject() == Review.Subject.CHANGE)
                .flatMap(one -> proposals.of(account.organisationId(), one.id()));
        var asked = asked(account, latest, proposal);
        var inForce = rules.at(organisation, tree, account.request().unitId(), clock.instant());
        var policy = review.map(running -> rules.version(
                        organisation, tree, running.policyNo(), asked.request().unitId(), running.submittedAt()))
                .orElse(inForce);
        var catalogue = platforms.of(account.organisationId());
        var ahead = stepAhead(asked, tree, actor, policy, review);
        return new Facts(
                actor,
                organisation,
                tree,
                relations(account, asked, actor, review, ahead),
                policy,
                inForce,
                catalogue,
                onBehalfOf(actor, asked, review),
                ahead,
                latest,
                proposal,
                Optional.empty(),
                stepsDone(review) < policy.chain().size(),
                OptionalInt.empty(),
                List.of(),
                null,
                account.status() == AccountStatus.RETIRING && references.expertHasLeft(account),
                verifications.summary(account.organisationId(), account.id()),
                mainAccounts.insteadOf(account, inForce.document(), catalogue),
                ids.next(),
                today,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** What is to be decided, and for whom: the account itself, or while one is open a change of it. */
    private record Asked(String organisationId, AccountRequest request, String requesterId, Set<String> decided) {

        /** Whoever asked, and whoever has decided a step, takes no other (SOD-1). */
        Set<String> barred() {
            var people = new HashSet<>(decided);
            people.add(requesterId);
            return people;
        }

        /** Once the actor has decided. */
        Asked without(Actor actor, Facts facts) {
            var all = new HashSet<>(decided);
            all.add(actor.personId());
            facts.onBehalfOf().ifPresent(all::add);
            return new Asked(organisationId, request, requesterId, all);
        }
    }

    private static Asked asked(Account account, Optional<Review> latest, Optional<Proposal> proposal) {
        var decided = latest.filter(running -> running.current().isPresent())
                .map(Review::deciders)
                .orElse(Set.of());
        return latest.filter(Review::open)
                .flatMap(review -> proposal.map(change ->
                        new Asked(account.organisationId(), change.proposed(), review.requesterId(), decided)))
                .orElseGet(
                        () -> new Asked(account.organisationId(), account.request(), account.requesterId(), decided));
    }

    /** The same with what this command asks about. */
    public Facts about(Account account, Actor actor, Command command) {
        var facts = about(account, actor);
        var asked = asked(account, facts.latest(), facts.proposal());
        return switch (command) {
            case Command.Submit submit ->
                facts.withStepsAhead(stepsAhead(asked, facts))
                        .withReferences(references.lastLook(
                                account.organisationId(),
                                account.request(),
                                facts.policy().document(),
                                facts.today()));
            case Command.ProposeChange change -> {
                var wanted = new Asked(account.organisationId(), change.request(), actor.personId(), Set.of());
                // The unit that is to own the account decides, under its own rules.
                var policy = rules.at(
                        facts.organisation(), facts.units(), change.request().unitId(), clock.instant());
                yield facts.under(policy)
                        .withStepsAhead(stepsAhead(wanted, facts.units(), policy, 0))
                        .withReferences(ChangeRules.changeable(
                                references.lastLook(
                                        account.organisationId(), change.request(), policy.document(), facts.today()),
                                account.request(),
                                change.request()));
            }
            case Command.Approve approve ->
                // Whoever could also decide a later step now decides the current one.
                lookedAt(
                        account,
                        asked,
                        facts.review()
                                .flatMap(Review::current)
                                .map(facts::deciding)
                                .orElse(facts)
                                .withStepsAhead(stepsAhead(asked.without(actor, facts), facts)));
            case Command.DecideAhead ahead ->
                lookedAt(
                        account,
                        asked,
                        facts.ahead()
                                .map(step -> facts.deciding(step)
                                        .withStepsAhead(stepsAhead(
                                                asked.without(actor, facts), facts.units(), facts.policy(), step.no())))
                                .orElse(facts));
            case Command.EscalateStep escalate -> facts.withNext(above(asked, facts));
            case Command.Edit edit ->
                facts.withReferences(references.unknown(account.organisationId(), edit.request()));
            case Command.Open open -> facts.withAddressFault(addressFault(open.address(), account, facts.platforms()));
            case Command.AnnounceRetirement announce ->
                facts.withReferences(references.unknownUnit(
                        "/custodianUnitId", account.organisationId(), announce.custodianUnitId()));
            case Command.Park park ->
                facts.withReferences(references.unknownUnit("/unitId", account.organisationId(), park.unitId()));
            case Command.CorrectAddress correct ->
                facts.withAddressFault(addressFault(correct.address(), account, facts.platforms()));
            case Command.MoveAddress move ->
                facts.withAddressFault(addressFault(move.address(), account, facts.platforms()));
            default -> facts;
        };
    }

    /** Before a change is applied: units and people go while it waits. */
    private Facts lookedAt(Account account, Asked asked, Facts facts) {
        return facts.changeWaits() && !facts.moreSteps()
                ? facts.withReferences(ChangeRules.changeable(
                        references.held(asked.organisationId(), asked.request()), account.request(), asked.request()))
                : facts;
    }

    private static Set<Relation> relations(
            Account account, Asked asked, Actor actor, Optional<Review> review, Optional<Step> ahead) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return EnumSet.of(Relation.CLOCK);
        }
        var relations = EnumSet.noneOf(Relation.class);
        if (actor.personId().equals(asked.requesterId())) {
            relations.add(Relation.REQUESTER);
        }
        if (actor.personId().equals(account.request().responsibleId())) {
            relations.add(Relation.RESPONSIBLE);
        }
        if (account.request().updaterIds().contains(actor.personId())) {
            relations.add(Relation.UPDATER);
        }
        if (account.request().deputyIds().contains(actor.personId())) {
            relations.add(Relation.DEPUTY);
        }
        if (actor.has(Role.ADMINISTRATOR)) {
            relations.add(Relation.ADMINISTRATOR);
        }
        if (actor.has(Role.SECURITY)) {
            relations.add(Relation.SECURITY);
        }
        if (actor.has(Role.COMMUNICATIONS)) {
            relations.add(Relation.COMMUNICATIONS);
        }
        if (actor.has(Role.WEB_EDITOR)) {
            relations.add(Relation.WEB_EDITOR);
        }
        review.flatMap(Review::current)
                .filter(step -> actor.holds(step.role(), step.unitId())
                        || stoodInFor(actor, asked, step).isPresent())
                .ifPresent(step -> relations.add(Relation.DECIDER));
        ahead.ifPresent(step -> relations.add(Relation.LATER_DECIDER));
        return relations;
    }

    private static Optional<String> onBehalfOf(Actor actor, Asked asked, Optional<Review> review) {
        return review.flatMap(Review::current)
                .filter(step -> !actor.holds(step.role(), step.unitId()))
                .filter(step -> !asked.requesterId().equals(actor.personId()))
                .flatMap(step -> stoodInFor(actor, asked, step));
    }

    /** Somebody absent who could take the step themselves: neither who asked nor who has decided another. */
    private static Optional<String> stoodInFor(Actor actor, Asked asked, Step step) {
        return actor.standsInFor().entrySet().stream()
                .filter(absent -> !asked.barred().contains(absent.getKey()))
                .filter(absent -> absent.getValue().contains(new RoleAssignment(step.role(), step.unitId())))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** The first later step that is the actor's; looked for only where they hold such a role at all. */
    private Optional<Step> stepAhead(Asked asked, UnitTree tree, Actor actor, Policy policy, Optional<Review> review) {
        var done = stepsDone(review);
        if (done == 0 || policy.chain().stream().skip(done).noneMatch(step -> actor.has(step.role()))) {
            return Optional.empty();
        }
        return stepsAhead(asked, tree, policy, done).stream()
                .flatMap(Optional::stream)
                .filter(step -> actor.holds(step.role(), step.unitId()))
                .findFirst();
    }

    private Optional<Step> above(Asked asked, Facts facts) {
        return facts.review()
                .flatMap(Review::current)
                .flatMap(step -> deciders.above(
                        asked.organisationId(),
                        facts.units(),
                        facts.policy().chain(),
                        step,
                        no -> decidingUnit(asked.request(), no),
                        asked.barred()));
    }

    private static int stepsDone(Optional<Review> review) {
        return review.flatMap(Review::current).map(Step::no).orElse(0);
    }

    /** All of them, so that a request which could not be finished is not begun. */
    private List<Optional<Step>> stepsAhead(Asked asked, Facts facts) {
        return stepsAhead(asked, facts.units(), facts.policy(), stepsDone(facts.review()));
    }

    private List<Optional<Step>> stepsAhead(Asked asked, UnitTree tree, Policy policy, int done) {
        var chain = policy.chain();
        if (asked.request().unitId() == null) {
            return List.of();
        }
        return deciders.way(
                asked.organisationId(), tree, chain, done + 1, no -> decidingUnit(asked.request(), no), asked.barred());
    }

    /** Another supervisor than the unit's may be central: the request then says whose unit, and why. */
    private static String decidingUnit(AccountRequest request, int step) {
        var chosen = request.plan().decidingUnitId();
        return step == 1 && chosen != null ? chosen : request.unitId();
    }

    /** Nobody opens what their own organisation warns of: first the note is ended, by whoever keeps it. */
    private String addressFault(String typed, Account account, PlatformCatalogue platforms) {
        if (!(ProfileAddress.read(typed, platforms.own()) instanceof ProfileAddress.Profile profile)) {
            return null;
        }
        if (accounts.addressTaken(profile.canonical(), account.id())) {
            return "address-taken";
        }
        return accounts.addressDisowned(account.organisationId(), profile.canonical()) ? "address-noted" : null;
    }
}
