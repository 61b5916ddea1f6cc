package kanava.approval;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import kanava.identity.Role;

/** Who can act in a role where: a holder who can't sign in decides nothing, and a step doesn't wait for them. */
public interface RoleHolders {

    /** People by unit; units in which nobody can act in the role are absent. */
    Map<String, Set<String>> holders(String organisationId, Role role, Collection<String> unitIds);
}
