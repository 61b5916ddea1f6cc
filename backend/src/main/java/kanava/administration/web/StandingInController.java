package kanava.administration.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanava.administration.StandingIn;
import kanava.administration.StandingInRegister;
import kanava.api.StandingInApi;
import kanava.api.model.StandingInList;
import kanava.api.model.StandingInPeriod;
import kanava.identity.CurrentActor;
import kanava.organisation.People;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class StandingInController implements StandingInApi {

    private final StandingInRegister register;
    private final CurrentActor currentActor;
    private final People people;
    private final Units units;

    StandingInController(StandingInRegister register, CurrentActor currentActor, People people, Units units) {
        this.register = register;
        this.currentActor = currentActor;
        this.people = people;
        this.units = units;
    }

    @Override
    @Transactional
    public StandingInList listStandingIn() {
        var reader = currentActor.get();
        return new StandingInList(views(reader.organisationId(), register.living(reader)));
    }

    @Override
    @Transactional
    public HttpResponse<kanava.api.model.StandingIn> beginStandingIn(StandingInPeriod asked) {
        var actor = currentActor.get();
        var period = register.begin(
                actor,
                Optional.ofNullable(asked.getAbsentId()).orElse(actor.id()),
                asked.getStandInId(),
                asked.getFromOn(),
                asked.getToOn());
        return HttpResponse.created(
                views(actor.organisationId(), List.of(period)).getFirst());
    }

    @Override
    public HttpResponse<Void> endStandingIn(String id) {
        register.end(currentActor.get(), id);
        return HttpResponse.noContent();
    }

    private List<kanava.api.model.StandingIn> views(String organisationId, List<StandingIn> periods) {
        var names = people.find(
                organisationId,
                periods.stream()
                        .flatMap(period -> Stream.of(period.absentId(), period.standInId()))
                        .toList());
        var tree = units.of(organisationId);
        return periods.stream()
                .map(period -> new kanava.api.model.StandingIn(
                        period.id(),
                        OrganisationMapper.person(names, period.absentId(), tree),
                        OrganisationMapper.person(names, period.standInId(), tree),
                        period.fromOn(),
                        period.toOn()))
                .toList();
    }
}
