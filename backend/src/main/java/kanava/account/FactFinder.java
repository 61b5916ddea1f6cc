package kanava.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import kanava.approval.Deciders;
import kanava.approval.Review;
import kanava.approval.Reviews;
import kanava.approval.Step;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.Unit;
import kanava.organisation.Units;
import kanava.platform.PlatformCatalogue;
import kanava.platform.address.ProfileAddress;
import kanava.policy.Policy;
import kanava.policy.RulesInForce;
import kanava.server.id.Ids;

/** Gathers what a decision needs to know. Reads only; everything it finds goes into {@link Facts}. */
@Singleton
public class FactFinder {

    private final Accounts accounts;
    private final Reviews reviews;
    private final Verifications verifications;
    private final RulesInForce rules;
    private final Organisations organisations;
    private final Units units;
    private final People people;
    private final Deciders deciders;
    private final PlatformChoice platforms;
    private final Ids ids;
    private final Clock clock;

    public FactFinder(
            Accounts accounts,
            Reviews reviews,
            Verifications verifications,
            RulesInForce rules,
            Organisations organisations,
            Units units,
            People people,
            Deciders deciders,
            PlatformChoice platforms,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.reviews = reviews;
        this.verifications = verifications;
        this.rules = rules;
        this.organisations = organisations;
        this.units = units;
        this.people = people;
        this.deciders = deciders;
        this.platforms = platforms;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is known without a command: enough for the actions to offer. */
    public Facts about(Account account, Actor actor) {
        var organisation = organisations.byId(account.organisationId());
        var today = organisation.today(clock);
        var latest = reviews.latest(account.organisationId(), account.id());
        var review = latest.filter(running -> running.current().isPresent());
        var policy = policy(account, review);
        var ahead = stepAhead(account, actor, policy, review);
        return new Facts(
                actor,
                organisation,
                relations(account, actor, review, ahead),
                policy,
                platforms.catalogue(account.organisationId()),
                onBehalfOf(actor, account, review),
                ahead,
                latest,
                Optional.empty(),
                stepsDone(review) < policy.chain().size(),
                OptionalInt.empty(),
                List.of(),
                false,
                verifications.summary(account.organisationId(), account.id()),
                ids.next(),
                today,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Policy policy(Account account, Optional<Review> review) {
        var unit = account.request().unitId();
        return review.map(running ->
                        rules.version(account.organisationId(), running.policyNo(), unit, running.submittedAt()))
                .orElseGet(() -> rules.at(account.organisationId(), unit, clock.instant()));
    }

    /** The same with what this command asks about. */
    public Facts about(Account account, Actor actor, Command command) {
        var facts = about(account, actor);
        return switch (command) {
            case Command.Submit submit ->
                facts.withStepsAhead(stepsAhead(account, facts)).withReferences(lastLook(account, facts));
            case Command.Approve approve ->
                // Whoever could also decide a later step now decides the current one.
                facts.review()
                        .flatMap(Review::current)
                        .map(facts::deciding)
                        .orElse(facts)
                        .withStepsAhead(stepsAhead(account, facts));
            case Command.DecideAhead ahead ->
                facts.ahead()
                        .map(step ->
                                facts.deciding(step).withStepsAhead(stepsAhead(account, facts.policy(), step.no())))
                        .orElse(facts);
            case Command.EscalateStep escalate -> facts.withNext(above(account, facts));
            case Command.Edit edit -> facts.withReferences(unknownReferences(account.organisationId(), edit.request()));
            case Command.Open open -> facts.withAddressTaken(taken(open.address(), account, facts.platforms()));
            case Command.CorrectAddress correct ->
                facts.withAddressTaken(taken(correct.address(), account, facts.platforms()));
            default -> facts;
        };
    }

    /** Ids in a request that are nobody and nothing of the organisation. */
    public List<FieldError> unknownReferences(String organisationId, AccountRequest request) {
        var errors = new ArrayList<FieldError>();
        if (request.platform() != null) {
            platforms.unknown(organisationId, request.platform()).ifPresent(errors::add);
        }
        unit(errors, "/unitId", organisationId, request.unitId());
        var asked = new ArrayList<>(request.updaterIds());
        if (request.responsibleId() != null) {
            asked.add(request.responsibleId());
        }
        asked.addAll(request.deputyIds());
        var known = people.find(organisationId, asked);
        if (request.responsibleId() != null && !isHere(known.get(request.responsibleId()))) {
            errors.add(FieldError.of("/responsibleId", "unknown-person"));
        }
        for (int i = 0; i < request.updaterIds().size(); i++) {
            if (!isHere(known.get(request.updaterIds().get(i)))) {
                errors.add(FieldError.of("/updaterIds/" + i, "unknown-person"));
            }
        }
        for (int i = 0; i < request.deputyIds().size(); i++) {
            if (!isHere(known.get(request.deputyIds().get(i)))) {
                errors.add(FieldError.of("/deputyIds/" + i, "unknown-person"));
            }
        }
        unit(errors, "/plan/decidingUnitId", organisationId, request.plan().decidingUnitId());
        return errors;
    }

    private void unit(List<FieldError> errors, String pointer, String organisationId, String id) {
        if (id != null) {
            units.of(organisationId)
                    .find(id)
                    .map(FactFinder::closedUnit)
                    .orElse(Optional.of("unknown-unit"))
                    .ifPresent(code -> errors.add(FieldError.of(pointer, code)));
        }
    }

    /** Units and people go while a draft lies; from here on the unit stays until the request is in review. */
    private List<FieldError> lastLook(Account account, Facts facts) {
        var request = account.request();
        var errors = new ArrayList<>(unknownReferences(account.organisationId(), request));
        errors.addAll(platforms.faults(
                account.organisationId(), request, facts.policy().document(), facts.today()));
        // Archived in this very moment: the lock sees what the transaction's own view of the tree doesn't.
        if (request.unitId() != null
                && errors.stream().noneMatch(error -> error.pointer().equals("/unitId"))) {
            units.holdOpen(account.organisationId(), request.unitId())
                    .flatMap(FactFinder::closedUnit)
                    .ifPresent(code -> errors.add(FieldError.of("/unitId", code)));
        }
        return errors;
    }

    private static Optional<String> closedUnit(Unit unit) {
        return unit.archived() ? Optional.of("archived-unit") : Optional.empty();
    }

    private static boolean isHere(Person person) {
        return person != null && !person.archived();
    }

    private static Set<Relation> relations(
            Account account, Actor actor, Optional<Review> review, Optional<Step> ahead) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return EnumSet.of(Relation.CLOCK);
        }
        var relations = EnumSet.noneOf(Relation.class);
        if (actor.personId().equals(account.requesterId())) {
            relations.add(Relation.REQUESTER);
        }
        if (actor.personId().equals(account.request().responsibleId())) {
            relations.add(Relation.RESPONSIBLE);
        }
        if (account.request().updaterIds().contains(actor.personId())) {
            relations.add(Relation.UPDATER);
        }
        if (actor.has(Role.COMMUNICATIONS)) {
            relations.add(Relation.COMMUNICATIONS);
        }
        if (actor.has(Role.WEB_EDITOR)) {
            relations.add(Relation.WEB_EDITOR);
        }
        review.flatMap(Review::current)
                .filter(step -> actor.holds(step.role(), step.unitId())
                        || stoodInFor(actor, account, step).isPresent())
                .ifPresent(step -> relations.add(Relation.DECIDER));
        ahead.ifPresent(step -> relations.add(Relation.LATER_DECIDER));
        return relations;
    }

    private static Optional<String> onBehalfOf(Actor actor, Account account, Optional<Review> review) {
        return review.flatMap(Review::current)
                .filter(step -> !actor.holds(step.role(), step.unitId()))
                .flatMap(step -> stoodInFor(actor, account, step));
    }

    /** Somebody absent who could take the step themselves: never the requester, who decides nothing here. */
    private static Optional<String> stoodInFor(Actor actor, Account account, Step step) {
        return actor.standsInFor().entrySet().stream()
                .filter(absent -> !absent.getKey().equals(account.requesterId()))
                .filter(absent -> absent.getValue().contains(new RoleAssignment(step.role(), step.unitId())))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** The first later step that is the actor's; looked for only where they hold such a role at all. */
    private Optional<Step> stepAhead(Account account, Actor actor, Policy policy, Optional<Review> review) {
        var done = stepsDone(review);
        if (done == 0 || policy.chain().stream().skip(done).noneMatch(step -> actor.has(step.role()))) {
            return Optional.empty();
        }
        return stepsAhead(account, policy, done).stream()
                .flatMap(Optional::stream)
                .filter(step -> actor.holds(step.role(), step.unitId()))
                .findFirst();
    }

    private Optional<Step> above(Account account, Facts facts) {
        return facts.review()
                .flatMap(Review::current)
                .flatMap(step -> deciders.above(
                        account.organisationId(), units.of(account.organisationId()), step, account.requesterId()));
    }

    private static int stepsDone(Optional<Review> review) {
        return review.flatMap(Review::current).map(Step::no).orElse(0);
    }

    /** All of them, so that a request which could not be finished is not begun. */
    private List<Optional<Step>> stepsAhead(Account account, Facts facts) {
        return stepsAhead(account, facts.policy(), stepsDone(facts.review()));
    }

    private List<Optional<Step>> stepsAhead(Account account, Policy policy, int done) {
        var chain = policy.chain();
        if (account.request().unitId() == null) {
            return List.of();
        }
        var tree = units.of(account.organisationId());
        return IntStream.rangeClosed(done + 1, chain.size())
                .mapToObj(no -> deciders.resolve(
                        account.organisationId(),
                        tree,
                        chain,
                        no,
                        decidingUnit(account.request(), no),
                        account.requesterId()))
                .toList();
    }

    /** Another supervisor than the unit's may be central: the request then says whose unit, and why. */
    private static String decidingUnit(AccountRequest request, int step) {
        var chosen = request.plan().decidingUnitId();
        return step == 1 && chosen != null ? chosen : request.unitId();
    }

    private boolean taken(String typed, Account account, PlatformCatalogue platforms) {
        return ProfileAddress.read(typed, platforms.own()) instanceof ProfileAddress.Profile profile
                && accounts.addressTaken(profile.canonical(), account.id());
    }
}
