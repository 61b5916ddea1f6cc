package kanava.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kanava.account.Account;
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

    /** Where none of them can sign in, communications stands in, and they are told all the same; as `AnsweredFor` has it. */
    default Set<String> withStandIns(Account account, List<String> theirs) {
        var whom = new LinkedHashSet<>(theirs);
        if (withSignIn(account.organisationId(), whom).isEmpty()) {
            whom.addAll(holders(account.organisationId(), Role.COMMUNICATIONS));
        }
        return whom;
    }

    /** The responsible person first, then the updaters. */
    static List<String> maintainers(Account account) {
        var ids = new LinkedHashSet<>(responsible(account));
        ids.addAll(account.request().updaterIds());
        return List.copyOf(ids);
    }

    static List<String> responsible(Account account) {
        return Stream.ofNullable(account.request().responsibleId()).toList();
    }
}
