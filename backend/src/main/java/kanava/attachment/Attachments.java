package kanava.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of the files beside requests. */
public interface Attachments {

    /** Those beside the request and its decisions that are there, oldest first. */
    List<Attachment> of(String organisationId, String accountId);

    /** The pictures of these attestations. */
    List<Attachment> picturesOf(String organisationId, Collection<String> attestationIds);

    Optional<Attachment> find(String organisationId, String accountId, String id);

    void add(Attachment attachment);

    /** The row stays and says when it went. */
    void remove(Attachment attachment, Instant at);

    /** Until the transaction ends nobody else adds to the account or takes away from it, and its state stays. */
    void hold(String organisationId, String accountId);

    /** Of these ids those whose content is needed: it is there, or went only after that time. */
    Set<String> needed(String organisationId, Collection<String> ids, Instant removedAfter);
}
