package kanava.client.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kanava.api.ClientApi;
import kanava.api.model.ApiClientPage;
import kanava.api.model.ClientState;
import kanava.api.model.ClientWithSecret;
import kanava.api.model.NewClient;
import kanava.api.model.Rotation;
import kanava.client.ClientService;
import kanava.client.ClientService.Issued;
import kanava.identity.ApiClient;
import kanava.identity.ApiClients;
import kanava.identity.CurrentActor;
import kanava.identity.Scope;
import kanava.organisation.People;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.locking.ETags;
import kanava.server.time.Wire;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class ClientController implements ClientApi {

    private final ClientService service;
    private final ApiClients clients;
    private final People people;
    private final Units units;
    private final CurrentActor currentActor;
    private final Clock clock;

    ClientController(
            ClientService service,
            ApiClients clients,
            People people,
            Units units,
            CurrentActor currentActor,
            Clock clock) {
        this.service = service;
        this.clients = clients;
        this.people = people;
        this.units = units;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ApiClientPage listClients(Integer limit, String cursor) {
        var organisationId = currentActor.get().organisationId();
        var page = clients.page(organisationId, limit, Optional.ofNullable(cursor));
        return new ApiClientPage(onTheWire(organisationId, page.items()))
                .nextCursor(page.nextCursor().orElse(null));
    }

    @Override
    @Transactional
    public kanava.api.model.ApiClient getClient(String id) {
        return onTheWire(service.get(currentActor.get(), id));
    }

    @Override
    public HttpResponse<ClientWithSecret> createClient(NewClient asked) {
        var scopes = asked.getScopes().stream()
                .map(scope -> Scope.valueOf(scope.name()))
                .collect(Collectors.toUnmodifiableSet());
        var issued = service.create(
                currentActor.get(), asked.getName().strip(), scopes, asked.getContactId(), asked.getExpiresOn());
        return HttpResponse.created(
                withSecret(issued),
                URI.create("/api/v1/clients/" + issued.client().id()));
    }

    @Override
    public ClientWithSecret rotateSecret(String id, String ifMatch, Rotation rotation) {
        return withSecret(service.rotate(currentActor.get(), id, ETags.version(ifMatch), rotation.getExpiresOn()));
    }

    @Override
    public kanava.api.model.ApiClient endClient(String id, String ifMatch) {
        return onTheWire(service.end(currentActor.get(), id, ETags.version(ifMatch)));
    }

    private ClientWithSecret withSecret(Issued issued) {
        return new ClientWithSecret(onTheWire(issued.client()), issued.secret().text());
    }

    private kanava.api.model.ApiClient onTheWire(ApiClient client) {
        return onTheWire(client.organisationId(), List.of(client)).getFirst();
    }

    private List<kanava.api.model.ApiClient> onTheWire(String organisationId, List<ApiClient> some) {
        var contacts = people.find(
                organisationId, some.stream().map(ApiClient::contactId).collect(Collectors.toSet()));
        var tree = units.of(organisationId);
        var now = clock.instant();
        return some.stream()
                .map(client -> new kanava.api.model.ApiClient(
                                client.id(),
                                ETags.of(client.version()),
                                client.name(),
                                client.scopes().stream()
                                        .sorted()
                                        .map(scope -> kanava.api.model.Scope.valueOf(scope.name()))
                                        .toList(),
                                OrganisationMapper.person(contacts, client.contactId(), tree),
                                client.expiresOn(),
                                ClientState.valueOf(client.state(now).name()),
                                Wire.at(client.createdAt()),
                                Wire.at(client.secretSince()))
                        .endedAt(Wire.at(client.endedAt())))
                .toList();
    }
}
