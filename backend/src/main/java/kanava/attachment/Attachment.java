package kanava.attachment;

import java.time.Instant;
import java.util.Map;

/**
 * A file beside a request. What it holds is in the {@link FileStore}; this is what is known of it, and never changes but
 * for being taken away.
 *
 * @param reviewId the review it was added to by whoever decided; null where it belongs to the request
 * @param attestationId the attestation whose picture it is; null where it belongs to the request or a decision
 * @param sha256 of the content, in hexadecimal
 */
public record Attachment(
        String organisationId,
        String id,
        String accountId,
        String reviewId,
        String attestationId,
        String uploaderId,
        String name,
        FileKind kind,
        long size,
        String sha256,
        Instant addedAt) {

    /** The picture of what somebody saw, whose content is in the store already. */
    public static Attachment picture(
            String organisationId, String accountId, String attestationId, String uploaderId, Stored file, Instant at) {
        return new Attachment(
                organisationId,
                file.id(),
                accountId,
                null,
                attestationId,
                uploaderId,
                file.name(),
                file.kind(),
                file.size(),
                file.sha256(),
                at);
    }

    /** Under which the content is kept. Its own for each: nothing is shared between organisations. */
    public String key() {
        return key(organisationId, id);
    }

    static String key(String organisationId, String id) {
        return organisationId + "/" + id;
    }

    public Map<String, String> auditState() {
        return Map.of("attachment", name, "mediaType", kind.mediaType(), "size", Long.toString(size), "sha256", sha256);
    }
}
