package kanava.notedaddress;

import java.util.List;
import java.util.Optional;

/** Where notes about addresses are kept. */
public interface NotedAddresses {

    /** Those that hold before those that ended, the newest first; of the ended ones as many as anybody reads. */
    List<NotedAddress> all(String organisationId);

    /** Those that hold, of all organisations: what they say is public. */
    List<NotedAddress> holding();

    Optional<NotedAddress> find(String organisationId, String id);

    /** Whether an account that isn't closed stands there, whosever it is. */
    boolean accountAt(String canonical);

    void add(NotedAddress note);

    /**
     * Writes the note at the next version.
     *
     * @return false where it is no longer at the given one
     */
    boolean save(NotedAddress note);
}
