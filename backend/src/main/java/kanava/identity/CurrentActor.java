package kanava.identity;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.utils.SecurityService;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Collectors;
import kanava.server.problem.ProblemType;
import kanava.server.problem.Refusal;

/**
 * Who sends the request being answered. The token says which person or client of which organisation; what they may do is
 * read from the database each time, so that a role taken away is gone at once, and so is whoever has been
 * archived, and a client that has ended.
 */
@Singleton
public class CurrentActor {

    /** Name of the token's claim that holds the organisation's id; the subject is the person's or the client's id. */
    public static final String ORGANISATION_CLAIM = "org";

    private final SecurityService security;
    private final RoleAssignments assignments;
    private final ApiClients clients;
    private final StandIns standIns;
    private final HttpClientAddressResolver addresses;
    private final Clock clock;

    public CurrentActor(
            SecurityService security,
            RoleAssignments assignments,
            ApiClients clients,
            StandIns standIns,
            HttpClientAddressResolver addresses,
            Clock clock) {
        this.security = security;
        this.assignments = assignments;
        this.clients = clients;
        this.standIns = standIns;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException where nobody is signed in; the contract's roles keep that out */
    public Actor get() {
        var authentication = security.getAuthentication().orElseThrow();
        var organisationId = (String) authentication.getAttributes().get(ORGANISATION_CLAIM);
        var origin =
                ServerRequestContext.currentRequest().map(addresses::resolve).orElse(null);
        return authentication.getAttributes().get(AccessTokens.SECRET_CLAIM) instanceof Number secretNo
                ? Actor.client(client(organisationId, authentication.getName(), secretNo.intValue()), origin)
                : person(
                        organisationId,
                        authentication.getName(),
                        (String) authentication.getAttributes().get(AccessTokens.SIGN_IN_CLAIM),
                        origin);
    }

    /** Whoever was archived or has signed out is nobody from that moment on. */
    private Actor person(String organisationId, String id, String signInId, String origin) {
        var held = assignments
                .ofSignedIn(organisationId, id, signInId)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_SIGNED_IN));
        var standsInFor = standIns.standsInFor(organisationId, id, clock.instant()).stream()
                .collect(Collectors.toMap(absent -> absent, absent -> assignments.of(organisationId, absent)));
        return new Actor(Actor.Kind.PERSON, id, id, organisationId, held, origin, standsInFor);
    }

    /** One that was ended, has expired or got another secret is nobody from that moment on. */
    private ApiClient client(String organisationId, String id, int secretNo) {
        return clients.find(organisationId, id)
                .filter(client -> client.state(clock.instant()) == ApiClient.State.ACTIVE)
                .filter(client -> client.secretNo() == secretNo)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_SIGNED_IN));
    }
}
