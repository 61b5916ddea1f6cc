package kanava.verification.web;

import jakarta.inject.Singleton;
import kanava.identity.CurrentActor;
import kanava.server.contract.Existence;
import kanava.verification.IdentityDesk;

/** What isn't the reader's to see is 404, whatever else is wrong with the request. */
@Singleton
class IdentityCaseExistence implements Existence {

    private final IdentityDesk desk;
    private final CurrentActor currentActor;

    IdentityCaseExistence(IdentityDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/identity-cases/{id}";
    }

    @Override
    public boolean exists(String id) {
        return desk.find(currentActor.get(), id).isPresent();
    }
}
