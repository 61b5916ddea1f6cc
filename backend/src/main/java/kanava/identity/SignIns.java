package kanava.identity;

import java.util.Optional;

/** User names and password hashes of people who sign in. */
public interface SignIns {

    /** @param oneTime somebody else has seen the password: it opens nothing but its change */
    record SignIn(String organisationId, String personId, String passwordHash, boolean oneTime) {

        /** With a password of one's own. */
        public SignIn(String organisationId, String personId, String passwordHash) {
            this(organisationId, personId, passwordHash, false);
        }
    }

    /** One with its user name. */
    record Named(String username, SignIn signIn) {}

    /** @param username upper and lower case are the same */
    Optional<SignIn> find(String username);

    Optional<Named> of(String organisationId, String personId);

    /** @throws UsernameTaken when somebody has the name, of whatever organisation */
    void add(String username, SignIn signIn);

    /**
     * Replaces the password.
     *
     * @param formerHash the password that is replaced
     * @return false where it was replaced by another one meanwhile
     */
    boolean replace(SignIn signIn, String formerHash);

    /** Replaces the password, whatever it is by now. */
    void reset(SignIn signIn);

    void end(String organisationId, String personId);

    final class UsernameTaken extends RuntimeException {}
}
