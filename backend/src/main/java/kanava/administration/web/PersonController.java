package kanava.administration.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kanava.administration.PeopleRegister;
import kanava.administration.PersonFacts;
import kanava.api.PersonApi;
import kanava.api.model.Person;
import kanava.api.model.PersonRequest;
import kanava.api.model.RolesRequest;
import kanava.identity.CurrentActor;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.organisation.Language;
import kanava.organisation.People;
import kanava.organisation.PersonKind;
import kanava.server.locking.ETags;
import kanava.server.problem.NotFound;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonController implements PersonApi {

    private final PeopleRegister register;
    private final People people;
    private final PersonView view;
    private final CurrentActor currentActor;

    PersonController(PeopleRegister register, People people, PersonView view, CurrentActor currentActor) {
        this.register = register;
        this.people = people;
        this.view = view;
        this.currentActor = currentActor;
    }

    @Override
    public HttpResponse<Person> createPerson(PersonRequest request) {
        var actor = currentActor.get();
        var person = register.create(actor, facts(request));
        return HttpResponse.created(
                view.of(actor.organisationId(), person), URI.create("/api/v1/people/" + person.id()));
    }

    @Override
    @Transactional
    public Person getPerson(String id) {
        var organisationId = currentActor.get().organisationId();
        return Optional.ofNullable(people.find(organisationId, List.of(id)).get(id))
                .map(person -> view.of(organisationId, person))
                .orElseThrow(NotFound::new);
    }

    @Override
    public Person changePerson(String id, String ifMatch, PersonRequest request) {
        var actor = currentActor.get();
        return view.of(actor.organisationId(), register.change(actor, id, ETags.version(ifMatch), facts(request)));
    }

    @Override
    public Person changeRoles(String id, String ifMatch, RolesRequest request) {
        var actor = currentActor.get();
        var roles = request.getRoles().stream()
                .map(held -> new RoleAssignment(Role.valueOf(held.getRole().name()), held.getUnitId()))
                .toList();
        return view.of(actor.organisationId(), register.changeRoles(actor, id, ETags.version(ifMatch), roles));
    }

    @Override
    public Person archivePerson(String id, String ifMatch) {
        var actor = currentActor.get();
        return view.of(actor.organisationId(), register.archive(actor, id, ETags.version(ifMatch)));
    }

    private static PersonFacts facts(PersonRequest request) {
        return new PersonFacts(
                request.getName(),
                request.getTitle(),
                request.getEmail(),
                request.getUnitId(),
                Language.valueOf(request.getLanguage().name()),
                PersonKind.valueOf(request.getKind().name()));
    }
}
