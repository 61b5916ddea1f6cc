package kanava.identity;

import java.util.Set;

public interface RoleAssignments {

    Set<RoleAssignment> of(String organisationId, String personId);

    void add(String organisationId, String personId, RoleAssignment assignment);
}
