package kanava.identity;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts: a person with the roles they hold at this moment, or the system itself.
 *
 * @param id the person's id; null for the system
 * @param origin network address the request came from; null for the system
 */
public record Actor(Kind kind, String id, String organisationId, Set<RoleAssignment> assignments, String origin) {

    public enum Kind {
        PERSON,
        CLIENT,
        SYSTEM
    }

    public static Actor system(String organisationId) {
        return new Actor(Kind.SYSTEM, null, organisationId, Set.of(), null);
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

    public boolean holds(Role role, String unitId) {
        return assignments.contains(new RoleAssignment(role, unitId));
    }
}
