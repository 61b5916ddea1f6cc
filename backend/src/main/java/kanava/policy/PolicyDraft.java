package kanava.policy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The version that is being prepared: one at a time in an organisation.
 *
 * @param version counts its changes
 * @param inForceOn null until it is told
 */
public record PolicyDraft(
        String organisationId, long version, LocalDate inForceOn, PolicyDocument document, Instant changedAt) {}
