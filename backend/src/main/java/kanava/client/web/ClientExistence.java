package kanava.client.web;

import jakarta.inject.Singleton;
import kanava.identity.ApiClients;
import kanava.identity.CurrentActor;
import kanava.server.contract.Existence;

/** Another organisation's client is 404, whatever else is wrong with the request. */
@Singleton
class ClientExistence implements Existence {

    private final ApiClients clients;
    private final CurrentActor currentActor;

    ClientExistence(ApiClients clients, CurrentActor currentActor) {
        this.clients = clients;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/clients/{id}";
    }

    @Override
    public boolean exists(String id) {
        return clients.find(currentActor.get().organisationId(), id).isPresent();
    }
}
