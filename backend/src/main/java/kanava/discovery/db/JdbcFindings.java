package kanava.discovery.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanava.discovery.Finding;
import kanava.discovery.Finding.Report;
import kanava.discovery.Findings;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcFindings implements Findings {

    private static final int MOST_SHOWN = 1000;

    /** Values in one statement that come from outside. */
    private static final int MOST_ASKED = 1000;

    private final JdbcOperations jdbc;

    JdbcFindings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> all(String organisationId) {
        return read(new Sql(
                "SELECT * FROM finding WHERE organisation_id = ?"
                        + " ORDER BY state <> 'OPEN', last_seen_at DESC, id LIMIT ?",
                organisationId,
                MOST_SHOWN));
    }

    @Override
    public Optional<Finding> find(String organisationId, String id) {
        return read(new Sql("SELECT * FROM finding WHERE organisation_id = ? AND id = ?", organisationId, id)).stream()
                .findFirst();
    }

    @Override
    public Optional<Finding> at(String organisationId, String address) {
        return read(new Sql("SELECT * FROM finding WHERE organisation_id = ? AND address = ?", organisationId, address))
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, Finding> at(String organisationId, Collection<String> addresses) {
        var some = addresses.size() > MOST_ASKED ? addressesAmong(organisationId, addresses) : addresses;
        return some.isEmpty()
                ? Map.of()
                : read(new Sql("SELECT * FROM finding WHERE organisation_id = ? AND address IN ", organisationId)
                                .list(some))
                        .stream()
                        .collect(Collectors.toMap(Finding::address, Function.identity()));
    }

    /** Pages may link to any number of profiles; of findings there are fewer. */
    private Set<String> addressesAmong(String organisationId, Collection<String> addresses) {
        var ours = new HashSet<>(new Sql("SELECT address FROM finding WHERE organisation_id = ?", organisationId)
                .read(jdbc, row -> row.getString(1)));
        ours.retainAll(Set.copyOf(addresses));
        return ours;
    }

    @Override
    public List<Finding> onPages(String organisationId) {
        return read(new Sql(
                "SELECT * FROM finding f WHERE f.organisation_id = ? AND EXISTS (SELECT 1 FROM finding_page p"
                        + " WHERE p.organisation_id = f.organisation_id AND p.finding_id = f.id)",
                organisationId));
    }

    private List<Finding> read(Sql sql) {
        var rows = sql.read(jdbc, row -> finding(row, List.of()));
        if (rows.isEmpty()) {
            return rows;
        }
        var pages = new Sql(
                        "SELECT finding_id, url FROM finding_page WHERE organisation_id = ? AND finding_id IN ",
                        rows.getFirst().organisationId())
                        .list(rows.stream().map(Finding::id).toList())
                        .add(" ORDER BY finding_id, no")
                        .read(jdbc, row -> Map.entry(row.getString("finding_id"), row.getString("url")))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows.stream()
                .map(one -> one.on(pages.getOrDefault(one.id(), List.of())))
                .toList();
    }

    @Override
    public Map<String, List<Report>> reports(String organisationId, Collection<String> findingIds) {
        return findingIds.isEmpty()
                ? Map.of()
                : new Sql("SELECT * FROM finding_report WHERE organisation_id = ? AND finding_id IN ", organisationId)
                                .list(findingIds)
                                .add(" ORDER BY finding_id, no")
                                .read(
                                        jdbc,
                                        row -> Map.entry(
                                                row.getString("finding_id"),
                                                new Report(row.getString("words"), Times.instant(row, "reported_at"))))
                                .stream()
                                .collect(Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public int waiting(String organisationId) {
        return count("", organisationId);
    }

    @Override
    public int waitingReported(String organisationId) {
        return count(" AND reports > 0", organisationId);
    }

    private int count(String more, String organisationId) {
        return new Sql(
                        "SELECT COUNT(*) FROM finding WHERE organisation_id = ? AND state = 'OPEN'" + more,
                        organisationId)
                .read(jdbc, row -> row.getInt(1))
                .getFirst();
    }

    @Override
    public Optional<Instant> waitingSince(String organisationId) {
        return new Sql(
                        "SELECT first_seen_at FROM finding WHERE organisation_id = ? AND state = 'OPEN'"
                                + " ORDER BY first_seen_at LIMIT 1",
                        organisationId)
                .read(jdbc, row -> Times.instant(row, "first_seen_at")).stream().findFirst();
    }

    @Override
    public void add(Finding finding) {
        new Sql(
                        "INSERT INTO finding (organisation_id, id, version, platform, address, state, reports, first_seen_at,"
                                + " last_seen_at) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?)",
                        finding.organisationId(),
                        finding.id(),
                        finding.platform(),
                        finding.address(),
                        finding.state().name(),
                        finding.reports(),
                        Times.toUtc(finding.firstSeenAt()),
                        Times.toUtc(finding.lastSeenAt()))
                .write(jdbc);
        writePages(finding);
    }

    @Override
    public boolean save(Finding finding) {
        var saved = new Sql(
                                "UPDATE finding SET state = ?, reports = ?, last_seen_at = ?, note = ?, settled_at = ?,"
                                        + " noted_id = ?, request_id = ?, version = version + 1"
                                        + " WHERE organisation_id = ? AND id = ? AND version = ?",
                                finding.state().name(),
                                finding.reports(),
                                Times.toUtc(finding.lastSeenAt()),
                                finding.note(),
                                finding.settledAt() == null ? null : Times.toUtc(finding.settledAt()),
                                finding.notedId(),
                                finding.requestId(),
                                finding.organisationId(),
                                finding.id(),
                                finding.version())
                        .write(jdbc)
                == 1;
        if (saved) {
            writePages(finding);
        }
        return saved;
    }

    @Override
    public void touch(Finding finding) {
        new Sql(
                        "UPDATE finding SET reports = ?, last_seen_at = ? WHERE organisation_id = ? AND id = ?",
                        finding.reports(),
                        Times.toUtc(finding.lastSeenAt()),
                        finding.organisationId(),
                        finding.id())
                .write(jdbc);
        writePages(finding);
    }

    private void writePages(Finding finding) {
        new Sql(
                        "DELETE FROM finding_page WHERE organisation_id = ? AND finding_id = ?",
                        finding.organisationId(),
                        finding.id())
                .write(jdbc);
        int no = 0;
        for (var url : finding.pages()) {
            new Sql(
                            "INSERT INTO finding_page (organisation_id, finding_id, no, url) VALUES (?, ?, ?, ?)",
                            finding.organisationId(),
                            finding.id(),
                            no++,
                            url)
                    .write(jdbc);
        }
    }

    @Override
    public void addReport(Finding finding, Report report) {
        new Sql(
                        "INSERT INTO finding_report (organisation_id, finding_id, no, words, reported_at)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        finding.organisationId(),
                        finding.id(),
                        finding.reports(),
                        report.words(),
                        Times.toUtc(report.at()))
                .write(jdbc);
    }

    @Override
    public boolean giveWay(String organisationId) {
        var oldest = new Sql(
                        "SELECT f.id FROM finding f WHERE f.organisation_id = ? AND f.state = 'OPEN' AND f.reports > 0"
                                + " AND NOT EXISTS (SELECT 1 FROM finding_page p WHERE p.organisation_id = f.organisation_id"
                                + " AND p.finding_id = f.id) ORDER BY f.last_seen_at, f.id LIMIT 1",
                        organisationId)
                .read(jdbc, row -> row.getString(1));
        oldest.forEach(id -> delete(organisationId, id));
        return !oldest.isEmpty();
    }

    private void delete(String organisationId, String id) {
        new Sql("DELETE FROM finding_report WHERE organisation_id = ? AND finding_id = ?", organisationId, id)
                .write(jdbc);
        new Sql("DELETE FROM finding WHERE organisation_id = ? AND id = ?", organisationId, id).write(jdbc);
    }

    @Override
    public int forgetReports(Instant before, int atMost) {
        return new Sql(
                        "DELETE FROM finding_report WHERE reported_at < ? AND NOT EXISTS (SELECT 1 FROM finding f"
                                + " WHERE f.organisation_id = finding_report.organisation_id"
                                + " AND f.id = finding_report.finding_id AND f.settled_at >= ?)"
                                + " ORDER BY reported_at LIMIT ?",
                        Times.toUtc(before),
                        Times.toUtc(before),
                        atMost)
                .write(jdbc);
    }

    @Override
    public Map<String, String> addresses(String organisationId, Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : new Sql("SELECT id, address FROM finding WHERE organisation_id = ? AND id IN ", organisationId)
                        .list(ids).read(jdbc, row -> Map.entry(row.getString("id"), row.getString("address"))).stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<String, Known> known(String organisationId, Collection<String> addresses) {
        return addresses.isEmpty()
                ? Map.of()
                : new Sql(
                                "SELECT id, name, address FROM account WHERE organisation_id = ? AND address IN ",
                                organisationId)
                                .list(addresses)
                                .read(
                                        jdbc,
                                        row -> Map.entry(
                                                row.getString("address"),
                                                new Known(row.getString("id"), row.getString("name"))))
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Finding finding(ResultSet row, List<String> pages) throws SQLException {
        return new Finding(
                row.getString("organisation_id"),
                row.getString("id"),
                row.getString("platform"),
                row.getString("address"),
                Finding.State.valueOf(row.getString("state")),
                pages,
                row.getInt("reports"),
                Times.instant(row, "first_seen_at"),
                Times.instant(row, "last_seen_at"),
                row.getString("note"),
                Times.instant(row, "settled_at"),
                row.getString("noted_id"),
                row.getString("request_id"),
                row.getLong("version"));
    }
}
