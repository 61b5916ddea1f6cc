package kanava.organisation.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanava.api.OrganisationApi;
import kanava.api.model.Me;
import kanava.api.model.Permission;
import kanava.api.model.PersonPage;
import kanava.api.model.UnitList;
import kanava.identity.Actor;
import kanava.identity.CurrentActor;
import kanava.identity.RoleAssignment;
import kanava.identity.SignIns;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.server.Settings;
import kanava.server.contract.Contract;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class OrganisationController implements OrganisationApi {

    /** Each permission with an operation that stands for the page it opens. */
    private static final Map<Permission, String> OPENED_BY = new EnumMap<>(Map.ofEntries(
            Map.entry(Permission.REQUEST_ACCOUNT, "createAccount"),
            Map.entry(Permission.READ_AUDIT, "listAuditEvents"),
            Map.entry(Permission.MANAGE_UNITS, "createUnit"),
            Map.entry(Permission.MANAGE_PEOPLE, "createPerson"),
            Map.entry(Permission.MANAGE_ORGANISATION, "changeOrganisation"),
            Map.entry(Permission.MANAGE_POLICY, "publishPolicy"),
            Map.entry(Permission.MANAGE_ORGANISATIONS, "foundOrganisation"),
            Map.entry(Permission.READ_MESSAGES, "listMessageTemplates"),
            Map.entry(Permission.MANAGE_CLIENTS, "createClient"),
            Map.entry(Permission.STAND_IN, "beginStandingIn"),
            Map.entry(Permission.MANAGE_PLATFORMS, "addPlatform"),
            Map.entry(Permission.EXPORT_LIST, "publishList"),
            Map.entry(Permission.KEEP_TERMS, "moveTerms"),
            Map.entry(Permission.KEEP_WEB_PAGES, "addWebPage"),
            Map.entry(Permission.TRIAGE_FINDINGS, "listFindings")));

    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final Units units;
    private final People people;
    private final SignIns signIns;
    private final Contract contract;
    private final Settings settings;
    private final Clock clock;

    OrganisationController(
            CurrentActor currentActor,
            Organisations organisations,
            Units units,
            People people,
            SignIns signIns,
            Contract contract,
            Settings settings,
            Clock clock) {
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.units = units;
        this.people = people;
        this.signIns = signIns;
        this.contract = contract;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Me getMe() {
        var actor = currentActor.get();
        var organisation = organisations.byId(actor.organisationId());
        var tree = units.of(actor.organisationId());
        return new Me(
                actor.id(),
                people.find(actor.organisationId(), List.of(actor.id()))
                        .get(actor.id())
                        .name(),
                OrganisationMapper.organisation(organisation),
                roles(actor, tree),
                permissions(actor),
                signIns.of(actor.organisationId(), actor.id())
                        .filter(named -> named.signIn().oneTime())
                        .isPresent(),
                settings.demo(),
                organisation.today(clock));
    }

    @Override
    @Transactional
    public UnitList listUnits() {
        var tree = units.of(currentActor.get().organisationId());
        return new UnitList(
                tree.parentsFirst().stream().map(OrganisationMapper::unit).toList());
    }

    @Override
    @Transactional
    public PersonPage listPeople(String search, Boolean archived, Integer limit, String cursor) {
        var organisationId = currentActor.get().organisationId();
        var tree = units.of(organisationId);
        var page = people.page(
                        organisationId, Optional.ofNullable(search), archived, limit, Optional.ofNullable(cursor))
                .map(person -> OrganisationMapper.person(person, tree));
        return new PersonPage(page.items()).nextCursor(page.nextCursor().orElse(null));
    }

    private static List<kanava.api.model.RoleAssignment> roles(Actor actor, UnitTree tree) {
        return actor.assignments().stream()
                .sorted(Comparator.comparing(RoleAssignment::role).thenComparing(RoleAssignment::unitId))
                .map(assignment -> new kanava.api.model.RoleAssignment(
                        kanava.api.model.Role.valueOf(assignment.role().name()),
                        OrganisationMapper.unitRef(tree, assignment.unitId())))
                .toList();
    }

    /** What the contract's roles open beside single accounts; the browser builds its navigation from it. */
    private List<Permission> permissions(Actor actor) {
        var held = actor.assignments().stream()
                .map(assignment -> assignment.role().name())
                .toList();
        var permissions = new ArrayList<Permission>();
        OPENED_BY.forEach((permission, operation) -> {
            if (contract.operation(operation).allows(held)) {
                permissions.add(permission);
            }
        });
        return permissions;
    }
}
