package kanava.verification.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kanava.api.model.CheckRunAccount;
import kanava.api.model.CheckRunAccountPage;
import kanava.api.model.CheckRunList;
import kanava.api.model.CheckRunResult;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.problem.NotFound;
import kanava.server.time.Wire;
import kanava.verification.CheckRun;
import kanava.verification.CheckRun.Result;
import kanava.verification.CheckRuns;

/** Rounds of checks as the contract writes them. */
@Singleton
class CheckRunView {

    private static final int NEWEST = 50;

    private final CheckRuns runs;
    private final People people;
    private final Units units;

    CheckRunView(CheckRuns runs, People people, Units units) {
        this.runs = runs;
        this.people = people;
        this.units = units;
    }

    @Transactional
    CheckRunList newest(String organisationId) {
        return new CheckRunList(runs(organisationId, runs.newest(organisationId, NEWEST)));
    }

    @Transactional
    kanava.api.model.CheckRun of(String organisationId, String id) {
        var run = runs.find(organisationId, id).orElseThrow(NotFound::new);
        return runs(organisationId, List.of(run)).getFirst();
    }

    @Transactional
    CheckRunAccountPage accounts(
            String organisationId, String id, Optional<Result> result, int limit, Optional<String> cursor) {
        if (!runs.exists(organisationId, id)) {
            throw new NotFound();
        }
        var page = runs.accounts(organisationId, id, result, limit, cursor);
        return new CheckRunAccountPage(
                        page.items().stream().map(CheckRunView::account).toList())
                .nextCursor(page.nextCursor().orElse(null));
    }

    private List<kanava.api.model.CheckRun> runs(String organisationId, List<CheckRun> some) {
        var starters = some.stream().map(CheckRun::startedBy).collect(Collectors.toSet());
        var names = people.find(organisationId, starters);
        var tree = units.of(organisationId);
        return some.stream().map(run -> run(run, names, tree)).toList();
    }

    private static kanava.api.model.CheckRun run(CheckRun run, Map<String, Person> names, UnitTree tree) {
        var progress = run.progress();
        return new kanava.api.model.CheckRun(
                        run.id(),
                        OrganisationMapper.person(names, run.startedBy(), tree),
                        Wire.at(run.startedAt()),
                        progress.total(),
                        progress.waiting(),
                        progress.verified(),
                        progress.missing(),
                        progress.unknown(),
                        progress.leftOut())
                .unit(OrganisationMapper.unitRef(tree, run.unitId()))
                .endedAt(Wire.at(run.endedAt()));
    }

    private static CheckRunAccount account(CheckRun.Checked checked) {
        return new CheckRunAccount(
                        checked.accountId(),
                        checked.name(),
                        checked.platform(),
                        CheckRunResult.valueOf(checked.result().name()))
                .address(checked.address())
                .checkedAt(Wire.at(checked.checkedAt()));
    }
}
