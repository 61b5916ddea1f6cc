package kanava.tasks;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.account.web.ActorMapper;
import kanava.api.TaskApi;
import kanava.api.model.StepAct;
import kanava.api.model.Summary;
import kanava.api.model.TaskKind;
import kanava.api.model.TaskList;
import kanava.identity.CurrentActor;
import kanava.organisation.People;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.time.Wire;

/** "My tasks": the first page of everybody. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class TaskController implements TaskApi {

    private static final int MOST = 100;

    private final TaskQueries tasks;
    private final Figures figures;
    private final Units units;
    private final People people;
    private final CurrentActor currentActor;

    TaskController(TaskQueries tasks, Figures figures, Units units, People people, CurrentActor currentActor) {
        this.tasks = tasks;
        this.figures = figures;
        this.units = units;
        this.people = people;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional
    public TaskList listTasks() {
        var actor = currentActor.get();
        var mine = tasks.of(actor, MOST);
        var tree = units.of(actor.organisationId());
        var named = people.find(
                actor.organisationId(),
                mine.stream()
                        .flatMap(task -> Stream.of(task.requesterId(), task.onBehalfOfId()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return new TaskList(mine.stream()
                .map(task -> task(task, tree)
                        .requester(ActorMapper.name(task.requesterId(), named))
                        .onBehalfOf(ActorMapper.name(task.onBehalfOfId(), named)))
                .toList());
    }

    @Override
    @Transactional
    public Summary getSummary() {
        return figures.of(currentActor.get().organisationId());
    }

    private static kanava.api.model.Task task(Task task, UnitTree units) {
        return new kanava.api.model.Task(TaskKind.valueOf(task.kind().name()), Wire.at(task.since()))
                .accountId(task.accountId())
                .accountName(task.accountName().isEmpty() ? null : task.accountName())
                .platform(task.platform().isEmpty() ? null : task.platform())
                .unit(OrganisationMapper.unitRef(units, task.unitId()))
                .role(
                        task.role() == null
                                ? null
                                : kanava.api.model.Role.valueOf(task.role().name()))
                .act(task.act() == null ? null : StepAct.valueOf(task.act().name()))
                .page(task.page());
    }
}
