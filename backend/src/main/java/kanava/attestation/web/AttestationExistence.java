package kanava.attestation.web;

import jakarta.inject.Singleton;
import kanava.attestation.AttestationDesk;
import kanava.identity.CurrentActor;
import kanava.server.contract.Existence;

/** What isn't the reader's to see is 404, whatever else is wrong with the request. */
@Singleton
class AttestationExistence implements Existence {

    private final AttestationDesk desk;
    private final CurrentActor currentActor;

    AttestationExistence(AttestationDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/attestations/{id}";
    }

    @Override
    public boolean exists(String id) {
        return desk.find(currentActor.get(), id).isPresent();
    }
}
