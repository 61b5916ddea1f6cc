package kanava.notedaddress.web;

import jakarta.inject.Singleton;
import kanava.identity.CurrentActor;
import kanava.notedaddress.NotedAddresses;
import kanava.server.contract.Existence;

/** Another organisation's note is 404, whatever else is wrong with the request. */
@Singleton
class NotedAddressExistence implements Existence {

    private final NotedAddresses notes;
    private final CurrentActor currentActor;

    NotedAddressExistence(NotedAddresses notes, CurrentActor currentActor) {
        this.notes = notes;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/noted-addresses/{id}";
    }

    @Override
    public boolean exists(String id) {
        return notes.find(currentActor.get().organisationId(), id).isPresent();
    }
}
