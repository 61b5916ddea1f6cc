package kanava.identity;

import java.util.Optional;

/** User names and password hashes of people who sign in. */
public interface SignIns {

    record SignIn(String organisationId, String personId, String passwordHash) {}

    /** @param username upper and lower case are the same */
    Optional<SignIn> find(String username);

    void add(String username, SignIn signIn);
}
