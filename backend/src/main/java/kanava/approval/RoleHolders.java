package kanava.approval;

import java.util.Collection;
import java.util.Set;
import kanava.identity.Role;

/** Who holds a role where. */
public interface RoleHolders {

    /** Those of the units in which somebody other than these people holds the role. */
    Set<String> unitsWithHolder(
            String organisationId, Role role, Collection<String> unitIds, Collection<String> otherThan);
}
