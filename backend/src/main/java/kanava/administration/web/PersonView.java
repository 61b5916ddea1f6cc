package kanava.administration.web;

import jakarta.inject.Singleton;
import java.util.Comparator;
import kanava.administration.Holdings;
import kanava.api.model.AccountStatus;
import kanava.api.model.Holding;
import kanava.api.model.HoldingAs;
import kanava.api.model.Language;
import kanava.api.model.PersonKind;
import kanava.api.model.Role;
import kanava.api.model.RoleAssignment;
import kanava.api.model.SignIn;
import kanava.identity.RoleAssignments;
import kanava.identity.SignIns;
import kanava.organisation.Person;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.organisation.web.OrganisationMapper;
import kanava.server.locking.ETags;
import kanava.server.time.Wire;

/** A person as administrators see them: facts, roles, sign-in and what they are named in. */
@Singleton
class PersonView {

    private static final int MOST_HOLDINGS = 100;

    private final Units units;
    private final RoleAssignments assignments;
    private final SignIns signIns;
    private final Holdings holdings;

    PersonView(Units units, RoleAssignments assignments, SignIns signIns, Holdings holdings) {
        this.units = units;
        this.assignments = assignments;
        this.signIns = signIns;
        this.holdings = holdings;
    }

    kanava.api.model.Person of(String organisationId, Person person) {
        var tree = units.of(organisationId);
        return new kanava.api.model.Person(
                        person.id(),
                        ETags.of(person.version()),
                        person.name(),
                        OrganisationMapper.unitRef(tree, person.unitId()),
                        Language.valueOf(person.language().name()),
                        PersonKind.valueOf(person.kind().name()),
                        assignments.of(organisationId, person.id()).stream()
                                .sorted(Comparator.comparing(kanava.identity.RoleAssignment::role)
                                        .thenComparing(kanava.identity.RoleAssignment::unitId))
                                .map(held -> role(held, tree))
                                .toList(),
                        holdings.ofPerson(organisationId, person.id()).stream()
                                .limit(MOST_HOLDINGS)
                                .map(PersonView::holding)
                                .toList())
                .title(person.title())
                .email(person.email())
                .signIn(signIns.of(organisationId, person.id())
                        .map(named ->
                                new SignIn(named.username(), named.signIn().oneTime()))
                        .orElse(null))
                .archivedAt(Wire.at(person.archivedAt()));
    }

    private static RoleAssignment role(kanava.identity.RoleAssignment held, UnitTree tree) {
        return new RoleAssignment(Role.valueOf(held.role().name()), OrganisationMapper.unitRef(tree, held.unitId()));
    }

    private static Holding holding(Holdings.Holding holding) {
        return new Holding(
                        holding.accountId(),
                        AccountStatus.valueOf(holding.status().name()),
                        HoldingAs.valueOf(holding.as().name()))
                .endsWithPerson(holding.endsWithPerson() ? true : null)
                .accountName(holding.accountName().isEmpty() ? null : holding.accountName());
    }
}
