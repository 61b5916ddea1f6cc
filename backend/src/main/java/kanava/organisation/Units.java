package kanava.organisation;

import java.util.Optional;

public interface Units {

    /** All of them, archived ones too: accounts and reviews of earlier days speak of those. */
    UnitTree of(String organisationId);

    /** The parent must be there before. */
    void add(String organisationId, Unit unit);

    /**
     * Writes the unit at the next version.
     *
     * @return false where it is no longer at the given one
     */
    boolean save(String organisationId, Unit unit);

    /** The unit, kept from being archived until the running transaction ends. */
    Optional<Unit> holdOpen(String organisationId, String id);

    /** Waits for everybody who holds the unit open, and lets nobody do so until the running transaction ends. */
    void holdShut(String organisationId, String id);
}
