package kanava.webpage.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.account.AccountStatus;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.verification.LinkingPage;
import kanava.verification.RecordedPages;
import kanava.webpage.LinkWork;
import kanava.webpage.LinkedAccount;
import kanava.webpage.LinkedAccount.Link;
import kanava.webpage.PageLinks;

@Singleton
@Transactional
class JdbcPageLinks implements PageLinks, RecordedPages {

    /** Accounts that speak for the organisation, from approval until they close. */
    private static final String LIVING =
            "a.kind IN ('OWNED', 'EXPERT') AND a.status IN ('APPROVED', 'ACTIVE', 'RETIRING')";

    /** Nobody puts a link to what somebody else has (ID-PIN). */
    private static final String OURS = " AND NOT EXISTS (SELECT 1 FROM identity_case i"
            + " WHERE i.organisation_id = a.organisation_id AND i.account_id = a.id AND i.open = 1"
            + " AND i.kind = 'TAKEN_OVER')";

    private static final String EVIDENCE =
            " evidence e ON e.organisation_id = a.organisation_id AND e.account_id = a.id AND e.check_kind = ";

    private static final String ON_PAGE = EVIDENCE + "'PAGE_LINKS_TO_ACCOUNT' AND e.page_id = p.id";

    private static final String ON_LIST = EVIDENCE + "'LIST_PAGE_LINKS_TO_ACCOUNT'";

    /** Of closed accounts, what was seen on a page before. */
    private static final String CLOSED =
            " WHERE a.organisation_id = ? AND a.status = 'RETIRED' AND e.level = 'MACHINE_CHECKED'";

    /** What an account's row of work needs; then since when it waits. */
    private static final String WORK = "SELECT a.id, a.name, a.platform, a.unit_id, a.requester_id, ";

    private final JdbcOperations jdbc;
    private final Clock clock;

    JdbcPageLinks(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a table of page_id, account_id and whether the account is named: the accounts that are named, and those of the
     * unit where the page links to all of them. This rule stands here alone.
     *
     * @param named what is wanted of the first, as `l`; ofUnit the same of the second, as `w` and `u`
     */
    private static Sql linked(Sql sql, String organisationId, String named, String ofUnit, Object... wanted) {
        return sql.add(
                        "(SELECT page_id, account_id, MAX(chosen) AS chosen FROM"
                                + " (SELECT l.page_id, l.account_id, 1 AS chosen FROM account_page l"
                                + " WHERE l.organisation_id = ?",
                        organisationId)
                .add(named, wanted)
                .add(
                        " UNION ALL SELECT w.id, u.id, 0 FROM web_page w"
                                + " JOIN account u ON u.organisation_id = w.organisation_id AND u.unit_id = w.unit_id"
                                + " WHERE w.organisation_id = ? AND w.whole_unit",
                        organisationId)
                .add(ofUnit, wanted)
                .add(") both_kinds GROUP BY page_id, account_id)");
    }

    @Override
    public List<LinkingPage> of(String organisationId, String accountId) {
        return linked(new Sql("SELECT p.* FROM "), organisationId, " AND l.account_id = ?", " AND u.id = ?", accountId)
                .add(" k JOIN web_page p ON p.organisation_id = ? AND p.id = k.page_id ORDER BY p.url", organisationId)
                .read(
                        jdbc,
                        row -> new LinkingPage(
                                row.getString("id"),
                                row.getString("url"),
                                row.getString("unit_id"),
                                Times.instant(row, "since")));
    }

    @Override
    public Set<String> accountsOn(String organisationId, String pageId) {
        return new HashSet<>(linked(
                        new Sql("SELECT k.account_id FROM "),
                        organisationId,
                        " AND l.page_id = ?",
                        " AND w.id = ?",
                        pageId)
                .add(" k JOIN account a ON a.organisation_id = ? AND a.id = k.account_id", organisationId)
                .add(
                        " WHERE a.kind IN ('OWNED', 'EXPERT') AND a.status IN ('APPROVED', 'ACTIVE', 'RETIRING', 'RETIRED')")
                .read(jdbc, row -> row.getString(1)));
    }

    @Override
    public Map<String, List<LinkedAccount>> all(String organisationId) {
        return linked(
                        new Sql("SELECT p.id AS page_id, p.url, a.id, a.name, a.platform, a.status, k.chosen,"
                                + " e.level, e.page, e.valid_until FROM "),
                        organisationId,
                        "",
                        "")
                .add(" k JOIN web_page p ON p.organisation_id = ? AND p.id = k.page_id", organisationId)
                .add(" JOIN account a ON a.organisation_id = p.organisation_id AND a.id = k.account_id")
                .add(" LEFT JOIN" + ON_PAGE + " WHERE (" + LIVING + ")")
                .add(" OR (a.status = 'RETIRED' AND e.level = 'MACHINE_CHECKED') ORDER BY a.name, a.id")
                .read(jdbc, row -> Map.entry(row.getString("page_id"), account(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private LinkedAccount account(ResultSet row) throws SQLException {
        var status = AccountStatus.valueOf(row.getString("status"));
        var until = Times.instant(row, "valid_until");
        var seen = until != null
                && until.isAfter(clock.instant())
                && row.getString("url").equals(row.getString("page"));
        return new LinkedAccount(
                row.getString("id"),
                row.getString("name"),
                row.getString("platform"),
                status,
                row.getBoolean("chosen"),
                status == AccountStatus.RETIRED ? Link.TO_REMOVE : seen ? Link.SEEN : Link.TO_PUT);
    }

    @Override
    public Set<String> linkable(String organisationId, Collection<String> accountIds) {
        return accountIds.isEmpty()
                ? Set.of()
                : new HashSet<>(new Sql(
                                "SELECT a.id FROM account a WHERE a.organisation_id = ? AND " + LIVING
                                        + " AND a.id IN ",
                                organisationId)
                        .list(accountIds)
                        .read(jdbc, row -> row.getString(1)));
    }

    @Override
    public List<LinkWork> work(String organisationId, int limit) {
        return Stream.of(
                        toPutOnList(organisationId, limit),
                        toPut(organisationId, limit),
                        toRemoveFromList(organisationId, limit),
                        toRemove(organisationId, limit),
                        left(organisationId, limit))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(LinkWork::since))
                .limit(limit)
                .toList();
    }

    private List<LinkWork> toPutOnList(String organisationId, int limit) {
        return new Sql(
                        WORK + "GREATEST(a.changed_at, o.pages_since) AS since, o.list_page_url AS url FROM account a"
                                + " JOIN organisation o ON o.id = a.organisation_id WHERE a.organisation_id = ? AND "
                                + LIVING
                                + OURS
                                + " AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.organisation_id = a.organisation_id"
                                + " AND e.account_id = a.id AND e.check_kind = 'LIST_PAGE_LINKS_TO_ACCOUNT'"
                                + " AND e.page = o.list_page_url AND e.valid_until > ?) ORDER BY since LIMIT ?",
                        organisationId,
                        Times.toUtc(clock.instant()),
                        limit)
                .read(jdbc, row -> work(Link.TO_PUT, true, row));
    }

    private List<LinkWork> toPut(String organisationId, int limit) {
        return linked(new Sql(WORK + "GREATEST(a.changed_at, p.since) AS since, p.url FROM "), organisationId, "", "")
                .add(" k JOIN web_page p ON p.organisation_id = ? AND p.id = k.page_id", organisationId)
                .add(" JOIN account a ON a.organisation_id = p.organisation_id AND a.id = k.account_id AND " + LIVING
                        + OURS)
                .add(
                        " WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.organisation_id = a.organisation_id"
                                + " AND e.account_id = a.id AND e.check_kind = 'PAGE_LINKS_TO_ACCOUNT' AND e.page_id = p.id"
                                + " AND e.page = p.url AND e.valid_until > ?) ORDER BY since LIMIT ?",
                        Times.toUtc(clock.instant()),
                        limit)
                .read(jdbc, row -> work(Link.TO_PUT, false, row));
    }

    private List<LinkWork> toRemoveFromList(String organisationId, int limit) {
        var from = "a.retired_at AS since, o.list_page_url AS url FROM account a"
                + " JOIN organisation o ON o.id = a.organisation_id JOIN" + ON_LIST + CLOSED;
        return toRemove(true, from, organisationId, limit);
    }

    private List<LinkWork> toRemove(String organisationId, int limit) {
        var from = "a.retired_at AS since, p.url FROM account a"
                + " JOIN web_page p ON p.organisation_id = a.organisation_id JOIN" + ON_PAGE + CLOSED;
        return toRemove(false, from, organisationId, limit);
    }

    private List<LinkWork> left(String organisationId, int limit) {
        var from = "l.since, l.url FROM link_left l"
                + " JOIN account a ON a.organisation_id = l.organisation_id AND a.id = l.account_id"
                + " WHERE l.organisation_id = ?";
        return toRemove(false, from, organisationId, limit);
    }

    private List<LinkWork> toRemove(boolean listPage, String from, String organisationId, int limit) {
        return new Sql(WORK + from + " ORDER BY since LIMIT ?", organisationId, limit)
                .read(jdbc, row -> work(Link.TO_REMOVE, listPage, row));
    }

    private static LinkWork work(Link what, boolean listPage, ResultSet row) throws SQLException {
        return new LinkWork(
                what,
                listPage,
                row.getString("url"),
                row.getString("id"),
                row.getString("name"),
                row.getString("platform"),
                row.getString("unit_id"),
                row.getString("requester_id"),
                Times.instant(row, "since"));
    }
}
