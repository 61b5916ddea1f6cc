package kanava.identity;

import java.security.SecureRandom;
import java.util.Base64;
import kanava.server.id.Fingerprint;

/**
 * Something only its holder knows: 256 random bits. Nobody guesses those, however fast the hash: SHA-256 is enough to keep
 * it by, where a password that a person made up needs one that is slow.
 */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param prefix by which a scanner finds it where it should not be; may be empty */
    public static Secret random(String prefix) {
        var random = new byte[32];
        RANDOM.nextBytes(random);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public String hash() {
        return Fingerprint.of(text);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
