package kanava.inspection.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kanava.api.InspectionApi;
import kanava.api.model.InspectionDone;
import kanava.api.model.InspectionKind;
import kanava.api.model.InspectionList;
import kanava.api.model.InspectionRecord;
import kanava.api.model.InspectionStanding;
import kanava.identity.Actor;
import kanava.identity.CurrentActor;
import kanava.inspection.Inspection;
import kanava.inspection.InspectionRegister;
import kanava.inspection.Schedule;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.time.Wire;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class InspectionController implements InspectionApi {

    private final InspectionRegister register;
    private final People people;
    private final Units units;
    private final CurrentActor currentActor;

    InspectionController(InspectionRegister register, People people, Units units, CurrentActor currentActor) {
        this.register = register;
        this.people = people;
        this.units = units;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional
    public InspectionList listInspections(String id) {
        return list(id, currentActor.get());
    }

    @Override
    @Transactional
    public HttpResponse<InspectionList> recordInspection(String id, InspectionRecord record) {
        var actor = currentActor.get();
        register.record(
                actor,
                id,
                Inspection.Kind.valueOf(record.getKind().name()),
                record.getNote().strip(),
                record.getNextOn());
        return HttpResponse.created(list(id, actor));
    }

    private InspectionList list(String id, Actor reader) {
        var shelf = register.shelf(reader, id);
        var tree = units.of(reader.organisationId());
        var names = people.find(
                reader.organisationId(),
                shelf.items().stream()
                        .map(Schedule.Standing::last)
                        .filter(Objects::nonNull)
                        .map(Inspection::personId)
                        .collect(Collectors.toSet()));
        return new InspectionList(
                shelf.items().stream()
                        .map(one -> standing(one, names, tree).due(one.due(shelf.today())))
                        .toList(),
                shelf.recordable());
    }

    private static InspectionStanding standing(Schedule.Standing standing, Map<String, Person> names, UnitTree tree) {
        return new InspectionStanding(InspectionKind.valueOf(standing.kind().name()), false)
                .dueOn(standing.dueOn())
                .everyDays(standing.everyDays())
                .section(standing.section())
                .last(standing.last() == null ? null : done(standing.last(), names, tree));
    }

    private static InspectionDone done(Inspection last, Map<String, Person> names, UnitTree tree) {
        return new InspectionDone(
                        OrganisationMapper.person(names, last.personId(), tree), Wire.at(last.at()), last.note())
                .nextOn(last.nextOn());
    }
}
