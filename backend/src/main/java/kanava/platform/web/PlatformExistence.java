package kanava.platform.web;

import jakarta.inject.Singleton;
import kanava.identity.CurrentActor;
import kanava.platform.Platforms;
import kanava.server.contract.Existence;

/** A platform that the organisation doesn't know is 404, whatever else is wrong with the request. */
@Singleton
class PlatformExistence implements Existence {

    private final Platforms platforms;
    private final CurrentActor currentActor;

    PlatformExistence(Platforms platforms, CurrentActor currentActor) {
        this.platforms = platforms;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/platforms/{id}";
    }

    @Override
    public boolean exists(String id) {
        return platforms.of(currentActor.get().organisationId()).entry(id).isPresent();
    }
}
