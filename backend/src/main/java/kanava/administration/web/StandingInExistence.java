package kanava.administration.web;

import jakarta.inject.Singleton;
import kanava.administration.StandingInRegister;
import kanava.administration.StandingIns;
import kanava.identity.CurrentActor;
import kanava.server.contract.Existence;

/** A period that doesn't concern the reader is 404. */
@Singleton
class StandingInExistence implements Existence {

    private final StandingIns periods;
    private final StandingInRegister register;
    private final CurrentActor currentActor;

    StandingInExistence(StandingIns periods, StandingInRegister register, CurrentActor currentActor) {
        this.periods = periods;
        this.register = register;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/standing-in/{id}";
    }

    @Override
    public boolean exists(String id) {
        var reader = currentActor.get();
        return periods.find(reader.organisationId(), id)
                .filter(period -> register.concerns(reader, period))
                .isPresent();
    }
}
