package kanava.discovery.web;

import jakarta.inject.Singleton;
import kanava.discovery.Findings;
import kanava.identity.CurrentActor;
import kanava.server.contract.Existence;

/** Another organisation's finding is 404, whatever else is wrong with the request. */
@Singleton
class FindingExistence implements Existence {

    private final Findings findings;
    private final CurrentActor currentActor;

    FindingExistence(Findings findings, CurrentActor currentActor) {
        this.findings = findings;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/findings/{id}";
    }

    @Override
    public boolean exists(String id) {
        return findings.find(currentActor.get().organisationId(), id).isPresent();
    }
}
