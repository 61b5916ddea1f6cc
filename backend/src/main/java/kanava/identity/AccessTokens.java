package kanava.identity;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** Short-lived proof of who is signed in. Its roles open an operation; what may be done there is read anew each time. */
@Singleton
public class AccessTokens {

    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private final TokenGenerator generator;
    private final RoleAssignments assignments;

    public AccessTokens(TokenGenerator generator, RoleAssignments assignments) {
        this.generator = generator;
        this.assignments = assignments;
    }

    public String issue(String organisationId, String personId) {
        var roles = assignments.of(organisationId, personId).stream()
                .map(assignment -> assignment.role().name())
                .distinct()
                .toList();
        var who = Authentication.build(personId, roles, Map.of(CurrentActor.ORGANISATION_CLAIM, organisationId));
        return generator.generateToken(who, (int) LIFETIME.toSeconds()).orElseThrow();
    }
}
