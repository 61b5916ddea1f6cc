package kanava.account.db;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.account.AccountStatus;
import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.organisation.Units;
import kanava.server.db.Sql;

/**
 * Who sees which accounts of their organisation; the one place where this stands. A draft is its requester's. A request is
 * seen by those it names, by those who decide in its unit or above, by those whose step it is or was wherever their unit,
 * and by those whose work is the whole register. From approval on everybody sees it.
 */
@Singleton
class Visibility {

    private static final Role[] WHOLE_REGISTER = {
        Role.COMMUNICATIONS, Role.WEB_EDITOR, Role.SECURITY, Role.AUDITOR, Role.ADMINISTRATOR
    };
    private static final Role[] OWN_UNITS = {Role.SUPERVISOR, Role.MANAGEMENT};

    private static final String KNOWN_TO_ALL = AccountStatus.KNOWN_TO_ALL.stream()
            .map(status -> "'" + status.name() + "'")
            .collect(Collectors.joining(", "));

    private final Units units;

    Visibility(Units units) {
        this.units = units;
    }

    /** Adds the condition on the table alias `a`. */
    void restrict(Sql sql, Actor person) {
        var reader = person.withThoseStoodInFor();
        sql.add(" AND (a.status IN (" + KNOWN_TO_ALL + ") OR a.requester_id = ?", reader.personId());
        if (reader.hasAny(WHOLE_REGISTER)) {
            sql.add(" OR a.status <> 'DRAFT'");
        } else {
            sql.add(" OR (a.status <> 'DRAFT' AND (a.responsible_id = ?", reader.personId());
            sql.add(
                    " OR EXISTS (SELECT 1 FROM account_updater u WHERE u.organisation_id = a.organisation_id"
                            + " AND u.account_id = a.id AND u.person_id = ?)",
                    reader.personId());
            var overseen = overseen(reader);
            if (!overseen.isEmpty()) {
                sql.add(" OR a.unit_id IN ").list(overseen);
            }
            if (!reader.assignments().isEmpty()) {
                deciding(sql, reader);
            }
            sql.add("))");
        }
        sql.add(")");
    }

    /** Another unit's people may have been asked to decide (IIS-3.1f). */
    private static void deciding(Sql sql, Actor reader) {
        sql.add(" OR EXISTS (SELECT 1 FROM review r WHERE r.organisation_id = a.organisation_id"
                + " AND r.account_id = a.id AND (r.step_role, r.step_unit_id) IN (");
        var separator = "";
        for (var held : reader.assignments()) {
            sql.add(separator + "(?, ?)", held.role().name(), held.unitId());
            separator = ", ";
        }
        sql.add("))");
        sql.add(
                " OR EXISTS (SELECT 1 FROM review r JOIN review_decision d ON d.organisation_id = r.organisation_id"
                        + " AND d.review_id = r.id WHERE r.organisation_id = a.organisation_id AND r.account_id = a.id"
                        + " AND (d.person_id = ? OR d.on_behalf_of_id = ?))",
                reader.personId(),
                reader.personId());
    }

    private Set<String> overseen(Actor reader) {
        var roots = reader.unitsAs(OWN_UNITS);
        return roots.isEmpty() ? Set.of() : units.of(reader.organisationId()).subtrees(roots);
    }
}
