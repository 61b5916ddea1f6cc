package kanava.administration.web;

import jakarta.inject.Singleton;
import kanava.identity.CurrentActor;
import kanava.organisation.Units;
import kanava.server.contract.Existence;

/** A unit of another organisation is 404, whatever else is wrong with the request. */
@Singleton
class UnitExistence implements Existence {

    private final Units units;
    private final CurrentActor currentActor;

    UnitExistence(Units units, CurrentActor currentActor) {
        this.units = units;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/units/{id}";
    }

    @Override
    public boolean exists(String id) {
        return units.of(currentActor.get().organisationId()).find(id).isPresent();
    }
}
