package kanava.account;

import java.util.Optional;

/** Where suspensions are kept, also those that have ended: their post-mortems are there to learn from. */
public interface Suspensions {

    /** The one that holds, or the last one that did. */
    Optional<Suspension> latest(String organisationId, String accountId);

    /** Begun, proposed to be lifted, or ended. */
    void save(String organisationId, String accountId, Suspension suspension);
}
