package kanava.platform.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import kanava.api.PlatformApi;
import kanava.api.model.Platform;
import kanava.api.model.PlatformList;
import kanava.api.model.PlatformRequest;
import kanava.identity.CurrentActor;
import kanava.platform.PlatformRegister;
import kanava.platform.Platforms;
import kanava.server.locking.ETags;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PlatformController implements PlatformApi {

    private final PlatformRegister register;
    private final Platforms platforms;
    private final CurrentActor currentActor;

    PlatformController(PlatformRegister register, Platforms platforms, CurrentActor currentActor) {
        this.register = register;
        this.platforms = platforms;
        this.currentActor = currentActor;
    }

    @Override
    public PlatformList listPlatforms() {
        var catalogue = platforms.of(currentActor.get().organisationId());
        return new PlatformList(
                catalogue.entries().stream().map(PlatformMapper::platform).toList());
    }

    @Override
    public Platform getPlatform(String id) {
        return PlatformMapper.platform(register.get(currentActor.get(), id));
    }

    @Override
    public HttpResponse<Platform> addPlatform(PlatformRequest request) {
        var added = register.add(currentActor.get(), PlatformMapper.facts(request));
        return HttpResponse.created(
                PlatformMapper.platform(added),
                URI.create("/api/v1/platforms/" + added.platform().id()));
    }

    @Override
    public Platform changePlatform(String id, String ifMatch, PlatformRequest request) {
        return PlatformMapper.platform(
                register.change(currentActor.get(), id, ETags.version(ifMatch), PlatformMapper.facts(request)));
    }

    @Override
    public Platform archivePlatform(String id, String ifMatch) {
        return PlatformMapper.platform(register.archive(currentActor.get(), id, ETags.version(ifMatch), true));
    }

    @Override
    public Platform restorePlatform(String id, String ifMatch) {
        return PlatformMapper.platform(register.archive(currentActor.get(), id, ETags.version(ifMatch), false));
    }
}
