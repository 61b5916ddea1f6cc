package kanava.approval;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import kanava.identity.Role;

/** Who holds a role where. */
public interface RoleHolders {

    /** People by unit; units in which nobody holds the role are absent. */
    Map<String, Set<String>> holders(String organisationId, Role role, Collection<String> unitIds);
}
