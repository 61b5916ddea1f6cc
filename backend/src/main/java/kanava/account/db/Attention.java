package kanava.account.db;

/** Which accounts need attention: the one rule of the list that shows them and of the figure that leads to it. */
public final class Attention {

    /**
     * A profile in use that is not verified at present, or an account out of use until somebody brings it back. What others
     * run has no address, so nothing of it is checked. On the aliases `a` (account) and `v` (verification); takes the present.
     */
    public static final String NEEDED = "(a.status = 'SUSPENDED' OR a.status IN ('ACTIVE', 'RETIRING')"
            + " AND a.address IS NOT NULL AND (v.verified_until IS NULL OR v.verified_until <= ?))";

    private Attention() {}
}
