package kanava.administration.web;

import jakarta.inject.Singleton;
import java.util.List;
import kanava.identity.CurrentActor;
import kanava.organisation.People;
import kanava.server.contract.Existence;

/** A person of another organisation is 404, whatever else is wrong with the request. */
@Singleton
class PersonExistence implements Existence {

    private final People people;
    private final CurrentActor currentActor;

    PersonExistence(People people, CurrentActor currentActor) {
        this.people = people;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/people/{id}";
    }

    @Override
    public boolean exists(String id) {
        return people.find(currentActor.get().organisationId(), List.of(id)).containsKey(id);
    }
}
