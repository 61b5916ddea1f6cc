package kanava.identity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts: a person with the roles they hold at this moment, a client, or the system itself.
 *
 * @param id the person's or client's id; null for the system
 * @param personId in whose name they act: the person themselves, or a client's contact; null for the system
 * @param origin network address the request came from; null for the system
 * @param standsInFor the roles of those the person stands in for at this moment, by their id
 */
public record Actor(
        Kind kind,
        String id,
        String personId,
        String organisationId,
        Set<RoleAssignment> assignments,
        String origin,
        Map<String, Set<RoleAssignment>> standsInFor) {

    public Actor(
            Kind kind,
            String id,
            String personId,
            String organisationId,
            Set<RoleAssignment> assignments,
            String origin) {
        this(kind, id, personId, organisationId, assignments, origin, Map.of());
    }

    public enum Kind {
        PERSON,
        CLIENT,
        SYSTEM
    }

    public static Actor system(String organisationId) {
        return new Actor(Kind.SYSTEM, null, null, organisationId, Set.of(), null);
    }

    public static Actor person(String id, String organisationId, Set<RoleAssignment> assignments, String origin) {
        return new Actor(Kind.PERSON, id, id, organisationId, assignments, origin);
    }

    /** Without its contact's roles: its scopes open what it may do, and nothing that a role would open besides. */
    public static Actor client(ApiClient client, String origin) {
        return new Actor(Kind.CLIENT, client.id(), client.contactId(), client.organisationId(), Set.of(), origin);
    }

    public boolean has(Role role) {
        return assignments.stream().anyMatch(assignment -> assignment.role() == role);
    }

    public boolean hasAny(Role... roles) {
        return Set.of(roles).stream().anyMatch(this::has);
    }

    public Set<String> unitsAs(Role... roles) {
        var wanted = Set.of(roles);
        return assignments.stream()
                .filter(assignment -> wanted.contains(assignment.role()))
                .map(RoleAssignment::unitId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Own roles and those of the people the actor stands in for: whoever decides must see what there is to decide. */
    public Actor withThoseStoodInFor() {
        if (standsInFor.isEmpty()) {
            return this;
        }
        var all = new HashSet<>(assignments);
        standsInFor.values().forEach(all::addAll);
        return new Actor(kind, id, personId, organisationId, all, origin, standsInFor);
    }

    public boolean holds(Role role, String unitId) {
        return assignments.contains(new RoleAssignment(role, unitId));
    }
}
