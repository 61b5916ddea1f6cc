package kanava.notification;

import java.util.Collection;
import java.util.Set;
import kanava.approval.Step;
import kanava.identity.Role;

/** Who somebody is, by what they are to an account or in the organisation. */
public interface Recipients {

    /**
     * All who may take the step at the moment, with those who stand in for one of them.
     *
     * @param barred who asked, and who has decided another step
     */
    Set<String> deciders(String organisationId, Step step, Set<String> barred);

    /** All who hold the role in this very unit. */
    Set<String> holders(String organisationId, Role role, String unitId);

    /** All who hold the role anywhere in the organisation. */
    Set<String> holders(String organisationId, Role role);

    /** Those of the people who can sign in. */
    Set<String> withSignIn(String organisationId, Collection<String> personIds);
}
