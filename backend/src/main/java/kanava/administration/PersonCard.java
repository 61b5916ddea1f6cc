package kanava.administration;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.identity.RoleAssignments;
import kanava.identity.SignIns;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.server.problem.ChangedMeanwhile;
import kanava.server.problem.NotFound;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/** What all commands on a person have in common: facts, roles and sign-in are one item with one version. */
@Singleton
class PersonCard {

    private final People people;
    private final RoleAssignments assignments;
    private final SignIns signIns;
    private final AuditLog audit;
    private final Clock clock;

    PersonCard(People people, RoleAssignments assignments, SignIns signIns, AuditLog audit, Clock clock) {
        this.people = people;
        this.assignments = assignments;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ChangedMeanwhile where somebody was faster */
    Person at(Actor actor, String id, long expectedVersion) {
        var person = now(actor, id);
        if (person.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        return person;
    }

    Person live(Actor actor, String id, long expectedVersion) {
        var person = at(actor, id, expectedVersion);
        if (person.archived()) {
            throw new Refusal(ProblemType.ALREADY_ARCHIVED);
        }
        return person;
    }

    Person now(Actor actor, String id) {
        var person = people.find(actor.organisationId(), List.of(id)).get(id);
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Also where only roles or sign-in change: the version stands for all of it. */
    void save(Actor actor, Person person) {
        if (!people.save(actor.organisationId(), person)) {
            throw new ChangedMeanwhile();
        }
    }

    /** Somebody must be left who can sign in and give roles; the organisation is held, so two can't go at once. */
    void keepsAnAdministrator(Actor actor, String id, Set<RoleAssignment> after) {
        var organisationId = actor.organisationId();
        var isOne = assignments.of(organisationId, id).stream().anyMatch(PersonCard::administers)
                && signIns.of(organisationId, id).isPresent();
        if (isOne
                && after.stream().noneMatch(PersonCard::administers)
                && !assignments.anotherCanActAs(Role.ADMINISTRATOR, organisationId, id)) {
            throw new Refusal(ProblemType.LAST_ADMINISTRATOR);
        }
    }

    void tell(Actor actor, AuditAction action, String id, Map<String, String> before, Map<String, String> after) {
        audit.append(AuditEvent.about(now(), actor, action, new Subject(Subject.Kind.PERSON, id), before, after));
    }

    /**
     * What the log keeps of a person. It stays for ever, so names and addresses don't go there: of those it says only
     * which were changed.
     *
     * @param before null where there is nothing to compare with
     */
    static Map<String, String> state(Person person, Person before) {
        var state = new HashMap<String, String>();
        state.put("unit", person.unitId());
        state.put("kind", person.kind().name());
        state.put("language", person.language().code());
        state.put(
                "archivedAt",
                person.archivedAt() == null ? null : person.archivedAt().toString());
        if (before != null) {
            state.put(
                    "changed",
                    Stream.of(
                                    differs("name", person.name(), before.name()),
                                    differs("title", person.title(), before.title()),
                                    differs("email", person.email(), before.email()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.collectingAndThen(
                                    Collectors.joining(" "), fields -> fields.isEmpty() ? null : fields)));
        }
        return state;
    }

    /** Roles with their units, in an order of their own. */
    static String written(Set<RoleAssignment> roles) {
        return roles.stream()
                .map(role -> role.role() + "@" + role.unitId())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String differs(String field, String one, String other) {
        return Objects.equals(one, other) ? null : field;
    }

    private static boolean administers(RoleAssignment held) {
        return held.role() == Role.ADMINISTRATOR;
    }
}
