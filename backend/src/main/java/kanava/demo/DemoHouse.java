package kanava.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;

/** One organisation of the demonstration while it is built: its ids by the keys of the files. */
final class DemoHouse {

    private final String organisationId;
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, Actor> people = new HashMap<>();

    DemoHouse(String organisationId) {
        this.organisationId = organisationId;
    }

    String organisationId() {
        return organisationId;
    }

    void unit(String key, String id) {
        units.put(key, id);
    }

    String unit(String key) {
        return units.get(key);
    }

    Actor person(String key, String id, Map<Role, List<String>> roles) {
        Set<RoleAssignment> assignments = roles.entrySet().stream()
                .flatMap(role -> role.getValue().stream().map(unit -> new RoleAssignment(role.getKey(), unit(unit))))
                .collect(Collectors.toUnmodifiableSet());
        var actor = Actor.person(id, organisationId, assignments, null);
        people.put(key, actor);
        return actor;
    }

    Actor person(String key) {
        return people.get(key);
    }

    /** Somebody who takes the step, and had no part in it before. */
    Actor holder(Role role, String unitId, Set<String> takenPart) {
        return people.values().stream()
                .filter(person -> person.holds(role, unitId) && !takenPart.contains(person.id()))
                .findFirst()
                .orElseThrow();
    }
}
