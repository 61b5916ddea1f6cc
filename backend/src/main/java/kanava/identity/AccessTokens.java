package kanava.identity;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanava.server.contract.ContractSecurityRule;

/** Short-lived proof of who is signed in. Its roles open an operation; what may be done there is read anew each time. */
@Singleton
public class AccessTokens {

    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private final TokenGenerator generator;
    private final RoleAssignments assignments;
    private final SignIns signIns;

    public AccessTokens(TokenGenerator generator, RoleAssignments assignments, SignIns signIns) {
        this.generator = generator;
        this.assignments = assignments;
        this.signIns = signIns;
    }

    /** Name of the claim with the number of the secret that a client has come with. */
    static final String SECRET_CLAIM = "secret";

    /** Name of the claim with the sign-in that a person's token belongs to. */
    static final String SIGN_IN_CLAIM = "sid";

    /** @param scopes some of the client's */
    public String issue(ApiClient client, Set<Scope> scopes) {
        return issue(
                client.id(),
                List.of(),
                Map.of(
                        CurrentActor.ORGANISATION_CLAIM,
                        client.organisationId(),
                        ContractSecurityRule.SCOPE_CLAIM,
                        Scope.text(scopes),
                        SECRET_CLAIM,
                        client.secretNo()));
    }

    /** @param signInId without which the token is none any more; null for a token of no sign-in */
    public String issue(String organisationId, String personId, String signInId) {
        var roles = assignments.of(organisationId, personId).stream()
                .map(assignment -> assignment.role().name())
                .distinct()
                .toList();
        var claims = new HashMap<String, Object>(Map.of(CurrentActor.ORGANISATION_CLAIM, organisationId));
        if (signInId != null) {
            claims.put(SIGN_IN_CLAIM, signInId);
        }
        if (hasOneTimePassword(organisationId, personId)) {
            claims.put(ContractSecurityRule.ONE_TIME_CLAIM, true);
        }
        return issue(personId, roles, claims);
    }

    private String issue(String id, List<String> roles, Map<String, Object> claims) {
        var who = Authentication.build(id, roles, claims);
        return generator.generateToken(who, (int) LIFETIME.toSeconds()).orElseThrow();
    }

    private boolean hasOneTimePassword(String organisationId, String personId) {
        return signIns.of(organisationId, personId)
                .filter(named -> named.signIn().oneTime())
                .isPresent();
    }
}
