package kanava.administration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.organisation.UnitTree;

/** What a person's facts and roles must be. */
final class PersonRules {

    /** Their work is the whole register or the whole installation; to hold them for a part of it would promise too much. */
    private static final Set<Role> WHOLE_HOUSE = Set.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.OPERATOR);

    private PersonRules() {}

    static Rules of(UnitTree tree, PersonFacts facts) {
        return unit(new Rules().written("/name", facts.name()), "/unitId", tree, facts.unitId());
    }

    /** @param roles as they were sent: faults name their places */
    static Rules ofRoles(UnitTree tree, Actor actor, Set<RoleAssignment> before, List<RoleAssignment> roles) {
        var rules = new Rules();
        for (int i = 0; i < roles.size(); i++) {
            var role = roles.get(i);
            unit(rules, "/roles/" + i + "/unitId", tree, role.unitId());
            if (WHOLE_HOUSE.contains(role.role()) && !tree.root().id().equals(role.unitId())) {
                rules.broken("/roles/" + i + "/unitId", "only-at-the-top");
            }
            if (role.role() == Role.OPERATOR && !before.contains(role) && !actor.has(Role.OPERATOR)) {
                rules.broken("/roles/" + i + "/role", "operator-only");
            }
        }
        var taken = new HashSet<>(before);
        roles.forEach(taken::remove);
        if (taken.stream().anyMatch(role -> role.role() == Role.OPERATOR) && !actor.has(Role.OPERATOR)) {
            rules.broken("/roles", "operator-only");
        }
        return rules;
    }

    private static Rules unit(Rules rules, String pointer, UnitTree tree, String id) {
        var unit = tree.find(id);
        if (unit.isEmpty()) {
            return rules.broken(pointer, "unknown-unit");
        }
        return unit.get().archived() ? rules.broken(pointer, "archived-unit") : rules;
    }
}
