package kanava.discovery.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import kanava.account.AccountStatus;
import kanava.account.ChannelKind;
import kanava.approval.Reasons;
import kanava.discovery.Difference;
import kanava.discovery.KnownProfiles.Own;
import kanava.discovery.Looks;
import kanava.discovery.PageComparison;
import kanava.discovery.PageComparisons;
import kanava.discovery.SeenPage;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcPageComparisons implements PageComparisons {

    /** As the lookup warns of it (MODE-RED, ID-PIN). */
    private static final String HIJACKED = "(EXISTS (SELECT 1 FROM suspension s"
            + " WHERE s.organisation_id = a.organisation_id AND s.account_id = a.id AND s.ended_at IS NULL"
            + " AND s.reason_key = '" + Reasons.COMPROMISED + "') OR EXISTS (SELECT 1 FROM identity_case i"
            + " WHERE i.organisation_id = a.organisation_id AND i.account_id = a.id AND i.open = 1"
            + " AND i.kind = 'TAKEN_OVER'))";

    /** Pages may link to profiles by the hundred thousand; a statement has no room for them all. */
    private static final int ADDRESSES_AT_ONCE = 1000;

    /** A look is due again when it was to be, or sooner where that was asked for after it began. Before `asked_at` is emptied. */
    private static final String DUE_AGAIN =
            "due_at = CASE WHEN due_at > asked_at AND due_at <= ? THEN due_at ELSE ? END, asked_at = NULL";

    private final JdbcOperations jdbc;

    JdbcPageComparisons(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PageComparison> find(String organisationId) {
        return new Sql("SELECT * FROM page_comparison WHERE organisation_id = ?", organisationId)
                        .read(
                                jdbc,
                                row -> new PageComparison(
                                        Times.instant(row, "asked_at"),
                                        row.getInt("pages_so_far"),
                                        Times.instant(row, "compared_at"),
                                        row.getBoolean("complete"),
                                        Times.instant(row, "due_at")))
                        .stream()
                        .findFirst();
    }

    @Override
    public List<SeenPage> pages(String organisationId) {
        return new Sql("SELECT url, outcome FROM own_page WHERE organisation_id = ? ORDER BY no", organisationId)
                .read(
                        jdbc,
                        row -> new SeenPage(
                                row.getString("url"),
                                SeenPage.Outcome.valueOf(row.getString("outcome")),
                                false,
                                List.of()));
    }

    @Override
    public List<Difference> differences(String organisationId) {
        return new Sql("SELECT * FROM page_difference WHERE organisation_id = ? ORDER BY no", organisationId)
                .read(jdbc, JdbcPageComparisons::difference);
    }

    @Override
    public void begin(String organisationId, Instant dueAt) {
        new Sql(
                        "INSERT INTO page_comparison (organisation_id, due_at) VALUES (?, ?)"
                                + " ON DUPLICATE KEY UPDATE organisation_id = organisation_id",
                        organisationId,
                        Times.toUtc(dueAt))
                .write(jdbc);
    }

    @Override
    public List<String> withoutRow(int limit) {
        return new Sql(
                        "SELECT o.id FROM organisation o LEFT JOIN page_comparison c ON c.organisation_id = o.id"
                                + " WHERE c.organisation_id IS NULL LIMIT ?",
                        limit)
                .read(jdbc, row -> row.getString(1));
    }

    @Override
    public List<String> due(Instant now, Instant lostBefore, int limit) {
        return new Sql(
                        "SELECT organisation_id FROM page_comparison WHERE due_at <= ?"
                                + " AND (asked_at IS NULL OR asked_at < ?)"
                                // Sooner than its turn is what was brought forward.
                                + " ORDER BY COALESCE(due_at < compared_at + INTERVAL ? SECOND, FALSE) DESC, due_at LIMIT ?",
                        Times.toUtc(now),
                        Times.toUtc(lostBefore),
                        Looks.EVERY.toSeconds(),
                        limit)
                .read(jdbc, row -> row.getString(1));
    }

    @Override
    public boolean asked(String organisationId, Instant at, Instant lostBefore) {
        return new Sql(
                                "UPDATE page_comparison SET asked_at = ?, pages_so_far = 0 WHERE organisation_id = ?"
                                        + " AND (asked_at IS NULL OR asked_at < ?)",
                                Times.toUtc(at),
                                organisationId,
                                Times.toUtc(lostBefore))
                        .write(jdbc)
                == 1;
    }

    @Override
    public boolean hold(String organisationId, Instant askedAt) {
        return !new Sql(
                        "SELECT 1 FROM page_comparison WHERE organisation_id = ? AND asked_at = ? FOR UPDATE",
                        organisationId,
                        Times.toUtc(askedAt))
                .read(jdbc, row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public void progress(String organisationId, int pages) {
        new Sql("UPDATE page_comparison SET pages_so_far = ? WHERE organisation_id = ?", pages, organisationId)
                .write(jdbc);
    }

    @Override
    public void write(
            String organisationId,
            List<SeenPage> pages,
            boolean complete,
            List<Difference> differences,
            Instant now,
            Instant dueAt) {
        new Sql("DELETE FROM own_page WHERE organisation_id = ?", organisationId).write(jdbc);
        int no = 0;
        for (var page : pages) {
            new Sql(
                            "INSERT INTO own_page (organisation_id, no, url, outcome) VALUES (?, ?, ?, ?)",
                            organisationId,
                            no++,
                            page.url(),
                            page.outcome().name())
                    .write(jdbc);
        }
        new Sql("DELETE FROM page_difference WHERE organisation_id = ?", organisationId).write(jdbc);
        no = 0;
        for (var difference : differences) {
            add(organisationId, no++, difference);
        }
        new Sql(
                        "UPDATE page_comparison SET " + DUE_AGAIN + ", compared_at = ?, complete = ?"
                                + " WHERE organisation_id = ?",
                        Times.toUtc(now),
                        Times.toUtc(dueAt),
                        Times.toUtc(now),
                        complete,
                        organisationId)
                .write(jdbc);
    }

    private void add(String organisationId, int no, Difference difference) {
        new Sql(
                        "INSERT INTO page_difference (organisation_id, no, kind, platform, address, written, instead, page,"
                                + " pages, account_id, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        organisationId,
                        no,
                        difference.kind().name(),
                        difference.platform(),
                        difference.address(),
                        difference.written(),
                        difference.instead(),
                        difference.page(),
                        difference.pages(),
                        difference.accountId(),
                        Times.toUtc(difference.since()))
                .write(jdbc);
    }

    @Override
    public void giveUp(String organisationId, Instant now, Instant dueAt) {
        new Sql(
                        "UPDATE page_comparison SET " + DUE_AGAIN + " WHERE organisation_id = ?",
                        Times.toUtc(now),
                        Times.toUtc(dueAt),
                        organisationId)
                .write(jdbc);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean turnedAt(String organisationId, String accountId, Instant at) {
        var then = Times.toUtc(at);
        return !new Sql(
                        "SELECT 1 FROM suspension WHERE organisation_id = ? AND account_id = ? AND reason_key = ?"
                                + " AND (since >= ? OR ended_at >= ?)",
                        organisationId,
                        accountId,
                        Reasons.COMPROMISED,
                        then,
                        then)
                .add(
                        " UNION ALL SELECT 1 FROM identity_case WHERE organisation_id = ? AND account_id = ?"
                                + " AND kind = 'TAKEN_OVER' AND (opened_at >= ? OR closed_at >= ?)",
                        organisationId,
                        accountId,
                        then,
                        then)
                .read(jdbc, row -> row.getInt(1))
                .isEmpty();
    }

    /** What waits for its turn already goes before the others: it counts as due since the look before. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void soon(String organisationId, Instant dueAt) {
        new Sql(
                        "UPDATE page_comparison SET due_at = CASE WHEN asked_at IS NULL AND due_at <= ?"
                                + " THEN COALESCE(compared_at, due_at) ELSE ? END WHERE organisation_id = ?",
                        Times.toUtc(dueAt),
                        Times.toUtc(dueAt),
                        organisationId)
                .write(jdbc);
    }

    @Override
    public List<Own> own(String organisationId) {
        var former = new Sql(
                        "SELECT DISTINCT account_id, address FROM listing_period WHERE organisation_id = ?",
                        organisationId)
                .read(jdbc, row -> Map.entry(row.getString("account_id"), row.getString("address"))).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return new Sql(
                        "SELECT a.id, a.kind, a.platform, a.address, a.status, a.successor_url, " + HIJACKED
                                + " AS hijacked FROM account a WHERE a.organisation_id = ? AND a.address IS NOT NULL",
                        organisationId)
                .read(jdbc, row -> own(row, former.getOrDefault(row.getString("id"), Set.of())));
    }

    private static Own own(ResultSet row, Set<String> addresses) throws SQLException {
        var former = new HashSet<>(addresses);
        former.remove(row.getString("address"));
        return new Own(
                row.getString("id"),
                row.getString("platform"),
                row.getString("address"),
                AccountStatus.valueOf(row.getString("status")),
                row.getBoolean("hijacked"),
                ChannelKind.valueOf(row.getString("kind")).speaks(),
                former,
                row.getString("successor_url"));
    }

    @Override
    public Set<String> ofOthers(String organisationId, Set<String> addresses) {
        return addresses.stream()
                .gather(Gatherers.windowFixed(ADDRESSES_AT_ONCE))
                .flatMap(some -> new Sql(
                                "SELECT address FROM account WHERE organisation_id <> ? AND address IN ",
                                organisationId)
                        .list(some).read(jdbc, row -> row.getString(1)).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> planned(String organisationId) {
        return new Sql(
                        "SELECT planned_address FROM account WHERE organisation_id = ? AND planned_address <> ''"
                                + " AND status IN ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED')",
                        organisationId)
                .read(jdbc, row -> row.getString(1));
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                Difference.Kind.valueOf(row.getString("kind")),
                row.getString("platform"),
                row.getString("address"),
                row.getString("written"),
                row.getString("instead"),
                row.getString("page"),
                row.getInt("pages"),
                row.getString("account_id"),
                Times.instant(row, "since"));
    }
}
