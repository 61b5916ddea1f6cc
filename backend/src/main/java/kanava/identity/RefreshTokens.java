package kanava.identity;

import java.time.Instant;
import java.util.Optional;

/** What lets a browser stay signed in. Only hashes of tokens are kept. */
public interface RefreshTokens {

    /** @param family the sign-in all its successors belong to */
    record RefreshToken(
            String hash,
            String organisationId,
            String personId,
            String family,
            Instant issuedAt,
            Instant expiresAt,
            Optional<Instant> usedAt) {}

    void add(RefreshToken token);

    /** The token, held against everybody else until the transaction ends. */
    Optional<RefreshToken> claim(String hash);

    void markUsed(String hash, Instant at);

    void endFamily(String family);

    /** Ends everything the person is signed in with. */
    void endAllOf(String organisationId, String personId);

    void forgetExpired(Instant now);
}
