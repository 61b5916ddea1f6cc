package kanava.account;

import java.util.Optional;
import kanava.approval.Review;
import kanava.audit.AuditEvent;

/** The answer to a command: a value, complete in itself. */
public sealed interface Decision {

    /**
     * @param review what becomes of the review; empty where the command doesn't touch it
     * @param proposal to be kept with the review; empty unless one is made
     * @param ended what else ended by it, told before it; empty where nothing did
     */
    record Accepted(
            Account account,
            Optional<Review> review,
            Optional<Proposal> proposal,
            Optional<AuditEvent> ended,
            AuditEvent event)
            implements Decision {}

    record Refused(Refusal why) implements Decision {}
}
