package kanava.bootstrap;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kanava.identity.Passwords;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.identity.RoleAssignments;
import kanava.identity.SignIns;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.Text;
import kanava.organisation.Unit;
import kanava.organisation.UnitLevel;
import kanava.organisation.Units;
import kanava.policy.Policies;
import kanava.policy.Policy;
import kanava.policy.PolicyStep;
import kanava.policy.StepAct;
import kanava.server.Settings;
import kanava.server.id.Ids;

/** An organisation with the product's default rules and one administrator, whose password is kept only as a hash. */
@Singleton
class Founding {

    static final String ADMINISTRATOR = "administrator";
    private static final String SLUG = "organisation";
    private static final Text NAME = new Text("Oma organisaatio", "Egen organisation", "Own organisation");
    private static final Text STEP = new Text("Esihenkilön päätös", "Chefens beslut", "Supervisor's decision");

    private final Settings settings;
    private final Organisations organisations;
    private final Units units;
    private final People people;
    private final RoleAssignments assignments;
    private final SignIns signIns;
    private final Passwords passwords;
    private final Policies policies;
    private final Ids ids;
    private final Clock clock;

    Founding(
            Settings settings,
            Organisations organisations,
            Units units,
            People people,
            RoleAssignments assignments,
            SignIns signIns,
            Passwords passwords,
            Policies policies,
            Ids ids,
            Clock clock) {
        this.settings = settings;
        this.organisations = organisations;
        this.units = units;
        this.people = people;
        this.assignments = assignments;
        this.signIns = signIns;
        this.passwords = passwords;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the administrator's password; empty where there is an organisation already */
    @Transactional
    Optional<String> found() {
        if (!organisations.all().isEmpty()) {
            return Optional.empty();
        }
        var organisation = new Organisation(
                ids.next(),
                SLUG,
                NAME,
                ZoneId.of("Europe/Helsinki"),
                publicPage(),
                settings.publicUrl().toString());
        organisations.add(organisation);
        var unit = new Unit(ids.next(), null, UnitLevel.ORGANISATION, NAME);
        units.add(organisation.id(), unit);
        policies.add(organisation.id(), new Policy(1, organisation.today(clock), defaults()));
        var person = new Person(ids.next(), "Administrator", unit.id());
        people.add(organisation.id(), person);
        assignments.add(organisation.id(), person.id(), new RoleAssignment(Role.ADMINISTRATOR, unit.id()));
        var password = password();
        signIns.add(ADMINISTRATOR, new SignIns.SignIn(organisation.id(), person.id(), passwords.hash(password)));
        return Optional.of(password);
    }

    private String publicPage() {
        return settings.publicUrl().resolve("/public/" + SLUG).toString();
    }

    /** What holds where an organisation's guideline says nothing. */
    private Policy.Document defaults() {
        return new Policy.Document(
                List.of(new PolicyStep(StepAct.DECIDE, Role.SUPERVISOR, UnitLevel.UNIT, STEP)),
                30,
                2,
                null,
                List.of(settings.publicUrl().getHost()),
                30,
                null,
                List.of());
    }

    /** 144 random bits: not to be guessed. */
    private static String password() {
        var random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
