package kanava.account;

import java.util.EnumSet;
import java.util.Set;

/** Where an account stands in its life. Verification is a second, independent fact. */
public enum AccountStatus {
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    REJECTED,
    WITHDRAWN,
    /** What was wanted goes on the main account instead (RAU-umbrella). */
    PASSED_ON,
    APPROVED,
    ACTIVE,
    SUSPENDED,
    RETIRING,
    RETIRED;

    /** From approval on an account is known to everybody in the house; before, to those concerned. */
    public static final Set<AccountStatus> KNOWN_TO_ALL = EnumSet.of(APPROVED, ACTIVE, SUSPENDED, RETIRING, RETIRED);

    /** From opening on: it has been in use, if it isn't any more. */
    public static final Set<AccountStatus> EVER_IN_USE = EnumSet.of(ACTIVE, SUSPENDED, RETIRING, RETIRED);

    /** In use: the links between account and organisation are expected to hold. */
    public static final Set<AccountStatus> IN_USE = EnumSet.of(ACTIVE, RETIRING);
}
