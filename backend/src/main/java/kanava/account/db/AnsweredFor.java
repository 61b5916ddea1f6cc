package kanava.account.db;

import kanava.identity.Actor;
import kanava.identity.Role;
import kanava.server.db.Sql;

/**
 * Whose work an account `a` is, as a condition. Where nobody of those it falls to can sign in, communications stands in;
 * `notification/Audience` tells the same people.
 */
public final class AnsweredFor {

    private static final String UPDATES = "EXISTS (SELECT 1 FROM account_updater u"
            + " WHERE u.organisation_id = a.organisation_id AND u.account_id = a.id AND u.duty = 'UPDATER' AND u.person_id = ";

    private static final String NOBODY_CAN_SIGN_IN =
            " OR NOT EXISTS (SELECT 1 FROM sign_in s WHERE s.organisation_id = a.organisation_id AND ";

    private AnsweredFor() {}

    /** What the responsible person sees to. */
    public static Sql byResponsible(Sql sql, Actor actor) {
        sql.add("(a.responsible_id = ?", actor.id());
        if (actor.has(Role.COMMUNICATIONS)) {
            sql.add(NOBODY_CAN_SIGN_IN + "s.person_id = a.responsible_id)");
        }
        return sql.add(")");
    }

    /**
     * What whoever runs the account sees to: the responsible person and the updaters.
     *
     * @param butNot the column with the person who doesn't see to this one
     */
    public static Sql byWhoRunsIt(Sql sql, Actor actor, String butNot) {
        sql.add("(a.responsible_id = ? OR " + UPDATES + "?)", actor.id(), actor.id());
        if (actor.has(Role.COMMUNICATIONS)) {
            sql.add(NOBODY_CAN_SIGN_IN + "s.person_id <> " + butNot + " AND (s.person_id = a.responsible_id OR "
                    + UPDATES + "s.person_id)))");
        }
        return sql.add(")");
    }
}
