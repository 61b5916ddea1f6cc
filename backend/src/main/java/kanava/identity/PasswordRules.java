package kanava.identity;

import java.util.Locale;
import java.util.Optional;

/** What a password of one's own must be, beyond the length that the contract asks for. */
public final class PasswordRules {

    /** Shorter parts of a user name stand in half of all words. */
    private static final int TELLING = 4;

    private PasswordRules() {}

    /** @return a code of the catalogue, or empty where nothing is wrong with it */
    public static Optional<String> fault(String username, String formerPassword, String password) {
        if (password.equals(formerPassword)) {
            return Optional.of("same-as-before");
        }
        var name = username.toLowerCase(Locale.ROOT);
        var local = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        var written = password.toLowerCase(Locale.ROOT);
        var like = written.contains(name) || local.length() >= TELLING && written.contains(local);
        return like ? Optional.of("like-username") : Optional.empty();
    }
}
