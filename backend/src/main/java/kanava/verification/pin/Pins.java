package kanava.verification.pin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanava.verification.pin.Comparison.State;

/** Where approved identities are kept, how the last comparison went, and the cases. */
public interface Pins {

    /**
     * @param state null before the first comparison, as comparedAt
     * @param goneSince the first look in a row that found nobody; null where the last one found somebody
     */
    record LastLook(State state, Instant comparedAt, Instant goneSince) {

        public static final LastLook NONE = new LastLook(null, null, null);
    }

    /** The one that holds. */
    Optional<Baseline> current(String organisationId, String accountId);

    /** Newest first. */
    List<Baseline> history(String organisationId, String accountId, int limit);

    /** Takes the place of the one that holds. */
    void pin(String organisationId, String accountId, Baseline next);

    /** Adds to the one that holds what it didn't know. */
    void complete(String organisationId, String accountId, Identity known);

    LastLook lastLook(String organisationId, String accountId);

    void looked(String organisationId, String accountId, LastLook look);

    Optional<IdentityCase> openCase(String organisationId, String accountId);

    Optional<IdentityCase> find(String organisationId, String caseId);

    void add(IdentityCase opened);

    /** @return false where somebody else was faster */
    boolean save(IdentityCase changed);
}
