package kanava.bootstrap;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanava.administration.Founding;
import kanava.identity.OneTimePassword;
import kanava.identity.Passwords;
import kanava.identity.Role;
import kanava.identity.RoleAssignment;
import kanava.identity.SignIns;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.Person;
import kanava.organisation.Text;
import kanava.organisation.Unit;
import kanava.organisation.UnitLevel;
import kanava.policy.Policy;
import kanava.policy.Presets;
import kanava.server.Settings;
import kanava.server.id.Ids;

/**
 * The first organisation of an installation, and somebody who can set everything up in the browser: administrator there,
 * and operator, who founds the others.
 */
@Singleton
class FirstOrganisation {

    static final String ADMINISTRATOR = "administrator";
    private static final String SLUG = "organisation";
    private static final Text NAME = new Text("Oma organisaatio", "Egen organisation", "Own organisation");

    private final Settings settings;
    private final Organisations organisations;
    private final Founding founding;
    private final Presets presets;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;

    FirstOrganisation(
            Settings settings,
            Organisations organisations,
            Founding founding,
            Presets presets,
            Passwords passwords,
            Ids ids,
            Clock clock) {
        this.settings = settings;
        this.organisations = organisations;
        this.founding = founding;
        this.presets = presets;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the administrator's password, for the first sign-in only; empty where there is an organisation already */
    @Transactional
    Optional<String> found() {
        if (!organisations.all().isEmpty()) {
            return Optional.empty();
        }
        var home = settings.publicUrl().toString();
        var organisation = new Organisation(ids.next(), SLUG, NAME, ZoneId.of("Europe/Helsinki"), publicPage(), home);
        var top = new Unit(ids.next(), null, UnitLevel.ORGANISATION, NAME);
        founding.found(organisation, List.of(top), new Policy(1, organisation.today(clock), presets.startingFor(home)));
        var password = OneTimePassword.next();
        var person = new Person(ids.next(), "Administrator", top.id());
        founding.settle(
                person,
                Set.of(new RoleAssignment(Role.ADMINISTRATOR, top.id()), new RoleAssignment(Role.OPERATOR, top.id())),
                ADMINISTRATOR,
                new SignIns.SignIn(organisation.id(), person.id(), passwords.hash(password), true));
        return Optional.of(password);
    }

    private String publicPage() {
        return settings.publicUrl().resolve("/public/" + SLUG).toString();
    }
}
