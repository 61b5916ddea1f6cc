package kanava.approval;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A step waits longer than the rules give it. Told inside the transaction that writes the audit event of it.
 *
 * @param eventId the audit event
 * @param days how long it has waited, where that is to be said
 * @param alsoTo whom to tell beside those who may take the step
 */
public record StepOverdue(
        String organisationId,
        String accountId,
        long eventId,
        Instant at,
        Stage stage,
        OptionalInt days,
        Set<String> alsoTo) {

    public enum Stage {
        REMINDED,
        ESCALATED
    }
}
