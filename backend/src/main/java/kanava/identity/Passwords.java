package kanava.identity;

import jakarta.inject.Singleton;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

/** Passwords are kept as Argon2id hashes; the hash names its own method, so that the method can change later. */
@Singleton
public class Passwords {

    private final DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    /** A hash that no password fits: an unknown user costs as much time as a wrong password. */
    private final String nobody = encoder.encode("nobody");

    public String hash(String password) {
        return encoder.encode(password);
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes the time of a comparison and says no. */
    public boolean matchesNobody(String password) {
        encoder.matches(password, nobody);
        return false;
    }
}
