package kanava.platform.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import kanava.api.PlatformApi;
import kanava.api.model.PlatformList;
import kanava.identity.CurrentActor;
import kanava.platform.Platforms;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PlatformController implements PlatformApi {

    private final Platforms platforms;
    private final CurrentActor currentActor;

    PlatformController(Platforms platforms, CurrentActor currentActor) {
        this.platforms = platforms;
        this.currentActor = currentActor;
    }

    @Override
    public PlatformList listPlatforms() {
        var catalogue = platforms.of(currentActor.get().organisationId());
        return new PlatformList(
                catalogue.all().stream().map(PlatformMapper::platform).toList());
    }
}
