package kanava.verification.web;

import jakarta.inject.Singleton;
import kanava.identity.CurrentActor;
import kanava.server.contract.Existence;
import kanava.verification.CheckRuns;

/** Another organisation's round of checks is 404, whatever else is wrong with the request. */
@Singleton
class CheckRunExistence implements Existence {

    private final CheckRuns runs;
    private final CurrentActor currentActor;

    CheckRunExistence(CheckRuns runs, CurrentActor currentActor) {
        this.runs = runs;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/check-runs/{id}";
    }

    @Override
    public boolean exists(String id) {
        return runs.exists(currentActor.get().organisationId(), id);
    }
}
