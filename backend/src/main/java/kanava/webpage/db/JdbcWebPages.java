package kanava.webpage.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.webpage.WebPage;
import kanava.webpage.WebPages;

@Singleton
@Transactional
class JdbcWebPages implements WebPages {

    private final JdbcOperations jdbc;

    JdbcWebPages(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WebPage> all(String organisationId) {
        return read(
                new Sql("SELECT * FROM web_page WHERE organisation_id = ? ORDER BY url, id", organisationId),
                new Sql("SELECT page_id, account_id FROM account_page WHERE organisation_id = ?", organisationId));
    }

    @Override
    public Optional<WebPage> find(String organisationId, String id) {
        return read(
                        new Sql("SELECT * FROM web_page WHERE organisation_id = ? AND id = ?", organisationId, id),
                        new Sql(
                                "SELECT page_id, account_id FROM account_page WHERE organisation_id = ? AND page_id = ?",
                                organisationId,
                                id))
                .stream()
                .findFirst();
    }

    private List<WebPage> read(Sql pages, Sql linked) {
        Map<String, Set<String>> accounts =
                linked.read(jdbc, row -> Map.entry(row.getString(1), row.getString(2))).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return pages.read(
                jdbc,
                row -> new WebPage(
                        row.getString("id"),
                        row.getString("url"),
                        row.getString("unit_id"),
                        row.getBoolean("whole_unit"),
                        accounts.getOrDefault(row.getString("id"), Set.of()),
                        Times.instant(row, "since"),
                        row.getLong("version")));
    }

    @Override
    public void add(String organisationId, WebPage page) {
        new Sql(
                        "INSERT INTO web_page (organisation_id, id, version, url, unit_id, whole_unit, since)"
                                + " VALUES (?, ?, 0, ?, ?, ?, ?)",
                        organisationId,
                        page.id(),
                        page.url(),
                        page.unitId(),
                        page.wholeUnit(),
                        Times.toUtc(page.since()))
                .write(jdbc);
        link(organisationId, page.id(), page.accountIds());
    }

    @Override
    public boolean save(String organisationId, WebPage page) {
        var saved = new Sql(
                                "UPDATE web_page SET url = ?, unit_id = ?, whole_unit = ?, since = ?, version = version + 1"
                                        + " WHERE organisation_id = ? AND id = ? AND version = ?",
                                page.url(),
                                page.unitId(),
                                page.wholeUnit(),
                                Times.toUtc(page.since()),
                                organisationId,
                                page.id(),
                                page.version())
                        .write(jdbc)
                == 1;
        if (saved) {
            unlink(organisationId, page.id());
            link(organisationId, page.id(), page.accountIds());
        }
        return saved;
    }

    @Override
    public void remove(String organisationId, String id) {
        unlink(organisationId, id);
        new Sql("DELETE FROM evidence WHERE organisation_id = ? AND page_id = ?", organisationId, id).write(jdbc);
        new Sql("DELETE FROM web_page WHERE organisation_id = ? AND id = ?", organisationId, id).write(jdbc);
    }

    private void link(String organisationId, String id, Set<String> accountIds) {
        accountIds.forEach(accountId -> new Sql(
                        "INSERT INTO account_page (organisation_id, page_id, account_id) VALUES (?, ?, ?)",
                        organisationId,
                        id,
                        accountId)
                .write(jdbc));
    }

    private void unlink(String organisationId, String id) {
        new Sql("DELETE FROM account_page WHERE organisation_id = ? AND page_id = ?", organisationId, id).write(jdbc);
    }
}
