package kanava.administration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanava.audit.AuditAction;
import kanava.client.ClientService;
import kanava.identity.Actor;
import kanava.identity.Administrator;
import kanava.identity.RefreshTokens;
import kanava.identity.RoleAssignment;
import kanava.identity.RoleAssignments;
import kanava.identity.SignIns;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.Units;
import kanava.server.id.Ids;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** The people of an organisation and their roles, kept by administrators. */
@Singleton
public class PeopleRegister {

    private final Organisations organisations;
    private final Units units;
    private final People people;
    private final RoleAssignments assignments;
    private final SignIns signIns;
    private final RefreshTokens tokens;
    private final ClientService clients;
    private final Holdings holdings;
    private final LeavingExperts experts;
    private final PersonCard card;
    private final Ids ids;

    PeopleRegister(
            Organisations organisations,
            Units units,
            People people,
            RoleAssignments assignments,
            SignIns signIns,
            RefreshTokens tokens,
            ClientService clients,
            Holdings holdings,
            LeavingExperts experts,
            PersonCard card,
            Ids ids) {
        this.organisations = organisations;
        this.units = units;
        this.people = people;
        this.assignments = assignments;
        this.signIns = signIns;
        this.tokens = tokens;
        this.clients = clients;
        this.holdings = holdings;
        this.experts = experts;
        this.card = card;
        this.ids = ids;
    }

    @Transactional
    public Person create(Actor actor, PersonFacts facts) {
        Administrator.isNeeded(actor);
        organisations.hold(actor.organisationId());
        PersonRules.of(units.of(actor.organisationId()), facts).hold();
        var person = person(ids.next(), facts, 0);
        people.add(actor.organisationId(), person);
        card.tell(actor, AuditAction.PERSON_CREATED, person.id(), Map.of(), PersonCard.state(person, null));
        return person;
    }

    @Transactional
    public Person change(Actor actor, String id, long expectedVersion, PersonFacts facts) {
        Administrator.isNeeded(actor);
        organisations.hold(actor.organisationId());
        var before = card.live(actor, id, expectedVersion);
        PersonRules.of(units.of(actor.organisationId()), facts).hold();
        var after = person(id, facts, before.version());
        card.save(actor, after);
        card.tell(
                actor, AuditAction.PERSON_CHANGED, id, PersonCard.state(before, null), PersonCard.state(after, before));
        return card.now(actor, id);
    }

    /** All roles at once. They count from the next command on, also for steps that wait already. */
    @Transactional
    public Person changeRoles(Actor actor, String id, long expectedVersion, List<RoleAssignment> roles) {
        Administrator.isNeeded(actor);
        organisations.hold(actor.organisationId());
        var person = card.live(actor, id, expectedVersion);
        var before = assignments.of(actor.organisationId(), id);
        var after = Set.copyOf(new HashSet<>(roles));
        PersonRules.ofRoles(units.of(actor.organisationId()), actor, before, roles)
                .hold();
        card.keepsAnAdministrator(actor, id, after);
        assignments.replace(actor.organisationId(), id, after);
        card.save(actor, person);
        card.tell(
                actor,
                AuditAction.ROLES_CHANGED,
                id,
                Map.of("roles", PersonCard.written(before)),
                Map.of("roles", PersonCard.written(after)));
        return card.now(actor, id);
    }

    /**
     * Ends roles, sign-in and the clients they answer for too, and begins to close their expert accounts. Whoever is still
     * named in something else is not let go in silence.
     */
    @Transactional
    public Person archive(Actor actor, String id, long expectedVersion) {
        Administrator.isNeeded(actor);
        organisations.hold(actor.organisationId());
        people.holdBack(actor.organisationId(), id);
        var before = card.live(actor, id, expectedVersion);
        card.keepsAnAdministrator(actor, id, Set.of());
        var named = holdings.ofPerson(actor.organisationId(), id);
        var held = named.stream().filter(holding -> !holding.endsWithPerson()).toList();
        if (!held.isEmpty()) {
            throw new Refusal(ProblemType.PERSON_IN_USE, Holdings.counted(held), List.of());
        }
        var roles = PersonCard.written(assignments.of(actor.organisationId(), id));
        assignments.replace(actor.organisationId(), id, Set.of());
        signIns.end(actor.organisationId(), id);
        tokens.endAllOf(actor.organisationId(), id);
        clients.endAllOf(actor, id);
        var after = before.archived(card.now());
        card.save(actor, after);
        var stateBefore = PersonCard.state(before, null);
        stateBefore.put("roles", roles);
        card.tell(actor, AuditAction.PERSON_ARCHIVED, id, stateBefore, PersonCard.state(after, null));
        experts.close(actor.organisationId(), after, named);
        return card.now(actor, id);
    }

    private static Person person(String id, PersonFacts facts, long version) {
        return new Person(
                id,
                facts.name().strip(),
                facts.unitId(),
                facts.title(),
                facts.email(),
                facts.language(),
                facts.kind(),
                null,
                version);
    }
}
