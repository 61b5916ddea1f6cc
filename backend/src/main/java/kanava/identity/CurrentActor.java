package kanava.identity;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.utils.SecurityService;
import jakarta.inject.Singleton;

/**
 * Who sends the request being answered. The token says which person of which organisation; what they may do is read
 * from the database each time, so that a role taken away is gone at once.
 */
@Singleton
public class CurrentActor {

    /** Name of the token's claim that holds the organisation's id; the subject is the person's id. */
    public static final String ORGANISATION_CLAIM = "org";

    private final SecurityService security;
    private final RoleAssignments assignments;
    private final HttpClientAddressResolver addresses;

    public CurrentActor(SecurityService security, RoleAssignments assignments, HttpClientAddressResolver addresses) {
        this.security = security;
        this.assignments = assignments;
        this.addresses = addresses;
    }

    /** @throws java.util.NoSuchElementException where nobody is signed in; the contract's roles keep that out */
    public Actor get() {
        var authentication = security.getAuthentication().orElseThrow();
        var organisationId = (String) authentication.getAttributes().get(ORGANISATION_CLAIM);
        var personId = authentication.getName();
        var origin =
                ServerRequestContext.currentRequest().map(addresses::resolve).orElse(null);
        return new Actor(Actor.Kind.PERSON, personId, organisationId, assignments.of(organisationId, personId), origin);
    }
}
