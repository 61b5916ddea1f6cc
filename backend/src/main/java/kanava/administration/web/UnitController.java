package kanava.administration.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.net.URI;
import kanava.administration.UnitFacts;
import kanava.administration.UnitRegister;
import kanava.api.UnitApi;
import kanava.api.model.Unit;
import kanava.api.model.UnitRequest;
import kanava.identity.CurrentActor;
import kanava.organisation.UnitLevel;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.locking.ETags;
import kanava.server.problem.NotFound;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class UnitController implements UnitApi {

    private final UnitRegister register;
    private final Units units;
    private final CurrentActor currentActor;

    UnitController(UnitRegister register, Units units, CurrentActor currentActor) {
        this.register = register;
        this.units = units;
        this.currentActor = currentActor;
    }

    @Override
    public HttpResponse<Unit> createUnit(UnitRequest request) {
        var unit = register.create(currentActor.get(), facts(request));
        return HttpResponse.created(OrganisationMapper.unit(unit), URI.create("/api/v1/units/" + unit.id()));
    }

    @Override
    @Transactional
    public Unit getUnit(String id) {
        return units.of(currentActor.get().organisationId())
                .find(id)
                .map(OrganisationMapper::unit)
                .orElseThrow(NotFound::new);
    }

    @Override
    public Unit changeUnit(String id, String ifMatch, UnitRequest request) {
        return OrganisationMapper.unit(register.change(currentActor.get(), id, ETags.version(ifMatch), facts(request)));
    }

    @Override
    public Unit archiveUnit(String id, String ifMatch) {
        return OrganisationMapper.unit(register.archive(currentActor.get(), id, ETags.version(ifMatch)));
    }

    private static UnitFacts facts(UnitRequest request) {
        return new UnitFacts(
                OrganisationMapper.text(request.getName()),
                UnitLevel.valueOf(request.getLevel().name()),
                request.getParentId());
    }
}
