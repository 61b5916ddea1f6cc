package kanava.identity;

import java.util.Optional;
import java.util.Set;

public interface RoleAssignments {

    Set<RoleAssignment> of(String organisationId, String personId);

    /**
     * Those of a person who is there; empty where they have been archived, or have signed out.
     *
     * @param signInId null where no sign-in is asked for
     */
    Optional<Set<RoleAssignment>> ofSignedIn(String organisationId, String personId, String signInId);

    void add(String organisationId, String personId, RoleAssignment assignment);

    /** These and no others. */
    void replace(String organisationId, String personId, Set<RoleAssignment> assignments);

    /** Whether anybody else with a sign-in holds the role. */
    boolean anotherCanActAs(Role role, String organisationId, String personId);
}
