package kanava.audit;

import java.util.Optional;
import java.util.function.Consumer;
import kanava.server.paging.Page;

/** The append-only log. */
public interface AuditLog {

    /**
     * Writes the event in the running transaction: no audit row, no change.
     *
     * @return the event's id
     */
    long append(AuditEvent event);

    Optional<AuditEntry> find(String organisationId, long id);

    /** Newest first. */
    Page<AuditEntry> page(String organisationId, AuditFilter filter, int limit, Optional<String> cursor);

    /** All of them, oldest first, read in batches. */
    void forEach(String organisationId, AuditFilter filter, Consumer<AuditEntry> reader);
}
