package kanava.administration.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import kanava.account.AccountStatus;
import kanava.administration.Holdings;
import kanava.server.db.Sql;

/**
 * Drafts hold nothing: nobody but their requester sees them, and what they name is looked at again when they are submitted.
 * What has ended holds nothing either.
 */
@Singleton
@Transactional
class JdbcHoldings implements Holdings {

    private static final String OPEN_REQUEST = "a.status IN ('IN_REVIEW', 'CHANGES_REQUESTED')";
    /** After that the account is there, whoever founded it. */
    private static final String TO_BE_FOUNDED = "a.status IN ('IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED')";

    private static final String HOLDS = "a.status NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN', 'PASSED_ON', 'RETIRED')";

    /** Closed accounts that the unit keeps for another; what it had itself goes into nobody's way (ID-PARK). */
    private static final String PARKED_ELSEWHERE =
            "custody c JOIN account a ON a.organisation_id = c.organisation_id AND a.id = c.account_id"
                    + " WHERE c.organisation_id = ? AND c.unit_id = ? AND a.unit_id <> c.unit_id"
                    + " AND a.status IN ('RETIRED', 'RETIRING') AND c.handle <> 'DELETED'";

    private static final String ENDS =
            "(a.kind = 'EXPERT' AND a.status IN ('ACTIVE', 'RETIRING') AND a.responsible_id = ?)";

    private final JdbcOperations jdbc;

    JdbcHoldings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OfUnit ofUnit(String organisationId, String unitId) {
        return new OfUnit(
                count(
                                "account a WHERE a.organisation_id = ? AND a.unit_id = ? AND " + HOLDS + " AND NOT "
                                        + OPEN_REQUEST,
                                organisationId,
                                unitId)
                        + count(PARKED_ELSEWHERE, organisationId, unitId),
                count(
                        "account a WHERE a.organisation_id = ? AND a.unit_id = ? AND " + OPEN_REQUEST,
                        organisationId,
                        unitId),
                count(
                        "unit WHERE organisation_id = ? AND parent_id = ? AND archived_at IS NULL",
                        organisationId,
                        unitId),
                count(
                        "review WHERE organisation_id = ? AND step_unit_id = ? AND state = 'WAITING'",
                        organisationId,
                        unitId),
                count(
                        "person p WHERE p.organisation_id = ? AND p.archived_at IS NULL AND (p.unit_id = ? OR EXISTS"
                                + " (SELECT 1 FROM role_assignment r WHERE r.organisation_id = p.organisation_id"
                                + " AND r.person_id = p.id AND r.unit_id = ?))",
                        organisationId,
                        unitId,
                        unitId));
    }

    @Override
    public List<Holding> ofPerson(String organisationId, String personId) {
        return new Sql(
                        "SELECT a.id, a.name, a.status, n.named_as, " + ENDS + " AS ends FROM account a JOIN ("
                                + "SELECT id, 'REQUESTER' AS named_as FROM account a WHERE organisation_id = ? AND requester_id = ?"
                                + " AND " + OPEN_REQUEST
                                + " UNION ALL SELECT id, 'FOUNDER' FROM account a WHERE organisation_id = ?"
                                + " AND JSON_UNQUOTE(JSON_EXTRACT(plan, '$.founderId')) = ? AND " + TO_BE_FOUNDED
                                + " UNION ALL SELECT id, 'RESPONSIBLE' FROM account WHERE organisation_id = ? AND responsible_id = ?"
                                + " UNION ALL SELECT account_id, duty FROM account_updater"
                                + " WHERE organisation_id = ? AND person_id = ?) n ON n.id = a.id"
                                + " WHERE a.organisation_id = ? AND " + HOLDS + " ORDER BY a.name, a.id, n.named_as",
                        personId,
                        organisationId,
                        personId,
                        organisationId,
                        personId,
                        organisationId,
                        personId,
                        organisationId,
                        personId,
                        organisationId)
                .read(
                        jdbc,
                        row -> new Holding(
                                row.getString("id"),
                                row.getString("name"),
                                AccountStatus.valueOf(row.getString("status")),
                                As.valueOf(row.getString("named_as")),
                                row.getBoolean("ends")));
    }

    private int count(String of, Object... values) {
        return new Sql("SELECT COUNT(*) FROM " + of, values)
                .read(jdbc, row -> row.getInt(1))
                .getFirst();
    }
}
