package kanava.verification.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import kanava.api.CheckRunApi;
import kanava.api.model.CheckRun;
import kanava.api.model.CheckRunAccountPage;
import kanava.api.model.CheckRunList;
import kanava.api.model.CheckRunRequest;
import kanava.api.model.CheckRunResult;
import kanava.identity.CurrentActor;
import kanava.verification.CheckRun.Result;
import kanava.verification.RoundsOfChecks;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class CheckRunController implements CheckRunApi {

    private final RoundsOfChecks rounds;
    private final CheckRunView view;
    private final CurrentActor currentActor;

    CheckRunController(RoundsOfChecks rounds, CheckRunView view, CurrentActor currentActor) {
        this.rounds = rounds;
        this.view = view;
        this.currentActor = currentActor;
    }

    @Override
    public CheckRunList listCheckRuns() {
        return view.newest(currentActor.get().organisationId());
    }

    @Override
    public HttpResponse<CheckRun> startCheckRun(CheckRunRequest request) {
        var actor = currentActor.get();
        var id = rounds.start(actor, request.getUnitId());
        return HttpResponse.created(view.of(actor.organisationId(), id), URI.create("/api/v1/check-runs/" + id));
    }

    @Override
    public CheckRun getCheckRun(String id) {
        return view.of(currentActor.get().organisationId(), id);
    }

    @Override
    public CheckRunAccountPage listCheckRunAccounts(String id, CheckRunResult result, Integer limit, String cursor) {
        return view.accounts(
                currentActor.get().organisationId(),
                id,
                Optional.ofNullable(result).map(only -> Result.valueOf(only.name())),
                limit,
                Optional.ofNullable(cursor));
    }
}
