package kanava.administration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import kanava.identity.RoleAssignment;
import kanava.identity.RoleAssignments;
import kanava.identity.SignIns;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.Unit;
import kanava.organisation.Units;
import kanava.policy.Policies;
import kanava.policy.Policy;

/**
 * The one place where organisations come from: those an operator founds, the first one of an installation, and the
 * demonstration's.
 */
@Singleton
public class Founding {

    private final Organisations organisations;
    private final Units units;
    private final Policies policies;
    private final People people;
    private final RoleAssignments assignments;
    private final SignIns signIns;

    Founding(
            Organisations organisations,
            Units units,
            Policies policies,
            People people,
            RoleAssignments assignments,
            SignIns signIns) {
        this.organisations = organisations;
        this.units = units;
        this.policies = policies;
        this.people = people;
        this.assignments = assignments;
        this.signIns = signIns;
    }

    /** @param tree parents before children */
    @Transactional
    public void found(Organisation organisation, List<Unit> tree, Policy policy) {
        organisations.add(organisation);
        tree.forEach(unit -> units.add(organisation.id(), unit));
        policies.add(organisation.id(), policy);
    }

    @Transactional
    public void settle(Person person, Set<RoleAssignment> roles, String username, SignIns.SignIn signIn) {
        people.add(signIn.organisationId(), person);
        roles.forEach(role -> assignments.add(signIn.organisationId(), person.id(), role));
        signIns.add(username, signIn);
    }
}
