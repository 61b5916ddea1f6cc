package kanava.publication.web;

import jakarta.inject.Singleton;
import kanava.identity.CurrentActor;
import kanava.publication.Version;
import kanava.publication.Versions;
import kanava.server.contract.Existence;

/** A list there never was is 404, whatever else is wrong with the request. */
@Singleton
class VersionExistence implements Existence {

    private final Versions versions;
    private final CurrentActor currentActor;

    VersionExistence(Versions versions, CurrentActor currentActor) {
        this.versions = versions;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/publication/versions/{id}";
    }

    @Override
    public boolean exists(String id) {
        return versions.find(currentActor.get().organisationId(), Version.number(id))
                .isPresent();
    }
}
