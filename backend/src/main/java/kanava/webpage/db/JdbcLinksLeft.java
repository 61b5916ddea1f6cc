package kanava.webpage.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.webpage.LinksLeft;

@Singleton
@Transactional
class JdbcLinksLeft implements LinksLeft {

    private final JdbcOperations jdbc;

    JdbcLinksLeft(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void leave(String organisationId, String pageId, Collection<String> accountIds, Instant now) {
        if (!accountIds.isEmpty()) {
            new Sql(
                            "INSERT INTO link_left (organisation_id, id, account_id, url, since, looked_at)"
                                    + " SELECT organisation_id, UUID(), account_id, page, ?, ? FROM evidence"
                                    + " WHERE organisation_id = ? AND page_id = ? AND level = 'MACHINE_CHECKED' AND account_id IN ",
                            Times.toUtc(now),
                            Times.toUtc(now),
                            organisationId,
                            pageId)
                    .list(accountIds)
                    .write(jdbc);
        }
    }

    @Override
    public void takeBack(String organisationId, String url, Collection<String> accountIds) {
        if (!accountIds.isEmpty()) {
            new Sql(
                            "DELETE FROM link_left WHERE organisation_id = ? AND url = ? AND account_id IN ",
                            organisationId,
                            url)
                    .list(accountIds)
                    .write(jdbc);
        }
    }

    @Override
    public List<Left> toLookAt(Instant since, int pages) {
        return new Sql(
                        "SELECT l.organisation_id, l.id, l.url, a.address FROM (SELECT organisation_id, url FROM link_left"
                                + " WHERE looked_at < ? GROUP BY organisation_id, url ORDER BY MIN(looked_at) LIMIT ?) p"
                                + " JOIN link_left l ON l.organisation_id = p.organisation_id AND l.url = p.url"
                                + " JOIN account a ON a.organisation_id = l.organisation_id AND a.id = l.account_id",
                        Times.toUtc(since),
                        pages)
                .read(
                        jdbc,
                        row -> new Left(
                                row.getString("organisation_id"),
                                row.getString("id"),
                                row.getString("url"),
                                row.getString("address")));
    }

    @Override
    public void stillThere(Collection<Left> seen, Instant now) {
        seen.forEach(left -> new Sql(
                        "UPDATE link_left SET looked_at = ? WHERE organisation_id = ? AND id = ?",
                        Times.toUtc(now),
                        left.organisationId(),
                        left.id())
                .write(jdbc));
    }

    @Override
    public void gone(Collection<Left> gone) {
        gone.forEach(left -> new Sql(
                        "DELETE FROM link_left WHERE organisation_id = ? AND id = ?", left.organisationId(), left.id())
                .write(jdbc));
    }
}
