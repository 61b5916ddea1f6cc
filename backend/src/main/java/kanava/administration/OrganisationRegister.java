package kanava.administration;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;
import kanava.identity.Administrator;
import kanava.identity.HashingGate;
import kanava.identity.OneTimePassword;
import kanava.identity.Passwords;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.identity.SignIns;
import kanava.organisation.OfficialChannel;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.Person;
import kanava.organisation.PersonKind;
import kanava.organisation.Text;
import kanava.organisation.Unit;
import kanava.organisation.UnitLevel;
import kanava.policy.Adoption;
import kanava.policy.Policy;
import kanava.policy.PolicyDocument;
import kanava.policy.Presets;
import kanava.server.id.Ids;
import kanava.server.problem.ChangedMeanwhile;
import kanava.verification.Asks;

/** Organisations: founded by operators, each kept by its own administrators. */
@Singleton
public class OrganisationRegister {

    /** @param password of the first administrator; shown once and kept only as a hash */
    public record Founded(Organisation organisation, String username, String password) {}

    private final Organisations organisations;
    private final Founding founding;
    private final Presets presets;
    private final Adoption adoption;
    private final Passwords passwords;
    private final HashingGate gate;
    private final Asks asks;
    private final AuditLog audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Clock clock;

    OrganisationRegister(
            Organisations organisations,
            Founding founding,
            Presets presets,
            Adoption adoption,
            Passwords passwords,
            HashingGate gate,
            Asks asks,
            AuditLog audit,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Clock clock) {
        this.organisations = organisations;
        this.founding = founding;
        this.presets = presets;
        this.adoption = adoption;
        this.passwords = passwords;
        this.gate = gate;
        this.asks = asks;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public List<Organisation> all(Actor actor) {
        Administrator.isNeeded(actor, Role.OPERATOR);
        return organisations.all();
    }

    @Transactional
    public Organisation change(
            Actor actor,
            long expectedVersion,
            Text name,
            String homeUrl,
            String listPageUrl,
            List<OfficialChannel> officialChannels) {
        Administrator.isNeeded(actor);
        var before = organisations.byId(actor.organisationId());
        if (before.version() != expectedVersion) {
            throw new ChangedMeanwhile();
        }
        var rules = new Rules().named("/name", name).page("/homeUrl", homeUrl).page("/listPageUrl", listPageUrl);
        for (int i = 0; i < officialChannels.size(); i++) {
            var at = "/officialChannels/" + i;
            rules.named(at + "/name", officialChannels.get(i).name())
                    .page(at + "/url", officialChannels.get(i).url());
        }
        rules.hold();
        var moved = !listPageUrl.equals(before.listPageUrl()) || !homeUrl.equals(before.homeUrl());
        var after = new Organisation(
                before.id(),
                before.slug(),
                name,
                before.zone(),
                listPageUrl,
                homeUrl,
                officialChannels,
                moved ? clock.instant().truncatedTo(ChronoUnit.MICROS) : before.pagesSince(),
                before.version());
        if (!organisations.save(after)) {
            throw new ChangedMeanwhile();
        }
        tell(actor, AuditAction.ORGANISATION_CHANGED, after, state(before), state(after));
        if (moved) {
            asks.askAfterMove(actor.organisationId());
        }
        return organisations.byId(after.id());
    }

    /** Both logs tell of it: the operator's, and as its first entry the new organisation's own. */
    public Founded found(Actor actor, FoundingFacts facts) {
        Administrator.isNeeded(actor, Role.OPERATOR);
        rules(facts).hold();
        var password = OneTimePassword.next();
        var hash = gate.through(() -> passwords.hash(password));
        return transactions.executeWrite(status -> {
            var organisation = new Organisation(
                    ids.next(),
                    facts.slug(),
                    facts.name(),
                    ZoneId.of(facts.zone()),
                    facts.listPageUrl(),
                    facts.homeUrl());
            build(organisation, facts, hash);
            var state = state(organisation);
            state.put("preset", facts.preset());
            tell(actor, AuditAction.ORGANISATION_FOUNDED, organisation, Map.of(), state);
            tell(Actor.system(organisation.id()), AuditAction.ORGANISATION_FOUNDED, organisation, Map.of(), state);
            return new Founded(organisation, facts.administrator().username(), password);
        });
    }

    private void build(Organisation organisation, FoundingFacts facts, String hash) {
        var first = facts.administrator();
        var top = new Unit(ids.next(), null, UnitLevel.ORGANISATION, organisation.name());
        var policy = new Policy(1, organisation.today(clock), starting(organisation, facts.preset(), top));
        try {
            founding.found(organisation, List.of(top), policy);
        } catch (Organisations.SlugTaken taken) {
            new Rules().broken("/slug", "slug-taken").hold();
        }
        var person = new Person(
                ids.next(),
                first.name(),
                top.id(),
                null,
                first.email(),
                first.language(),
                PersonKind.EMPLOYEE,
                null,
                0);
        try {
            founding.settle(
                    person,
                    Set.of(new RoleAssignment(Role.ADMINISTRATOR, top.id())),
                    first.username(),
                    new SignIns.SignIn(organisation.id(), person.id(), hash, true));
        } catch (SignIns.UsernameTaken taken) {
            new Rules().broken("/administrator/username", "username-taken").hold();
        }
    }

    private PolicyDocument starting(Organisation organisation, String preset, Unit top) {
        var own = presets.startingFor(organisation.homeUrl());
        return Optional.ofNullable(preset)
                .flatMap(code -> adoption.of(code, own, List.of(top)))
                .orElse(own);
    }

    private static Rules rules(FoundingFacts facts) {
        var rules = new Rules()
                .named("/name", facts.name())
                .page("/homeUrl", facts.homeUrl())
                .page("/listPageUrl", facts.listPageUrl())
                .written("/administrator/name", facts.administrator().name());
        try {
            ZoneId.of(facts.zone());
        } catch (DateTimeException unknown) {
            rules.broken("/zone", "unknown-zone");
        }
        return rules;
    }

    private void tell(
            Actor actor,
            AuditAction action,
            Organisation organisation,
            Map<String, String> before,
            Map<String, String> after) {
        audit.append(AuditEvent.about(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                action,
                new Subject(Subject.Kind.ORGANISATION, organisation.id()),
                before,
                after));
    }

    private static HashMap<String, String> state(Organisation organisation) {
        var state = new HashMap<String, String>();
        state.put("slug", organisation.slug());
        state.put("nameFi", organisation.name().fi());
        state.put("nameSv", organisation.name().sv());
        state.put("nameEn", organisation.name().en());
        state.put("homeUrl", organisation.homeUrl());
        state.put("listPageUrl", organisation.listPageUrl());
        state.put("officialChannels", OfficialChannel.write(organisation.officialChannels()));
        state.put("zone", organisation.zone().getId());
        return state;
    }
}
