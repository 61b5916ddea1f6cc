package kanava.platform.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanava.platform.terms.Reading;
import kanava.platform.terms.Terms;
import kanava.platform.terms.TermsReadings;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.paging.Cursor;
import kanava.server.paging.Page;

@Singleton
@Transactional
class JdbcTermsReadings implements TermsReadings {

    private static final String READING = "r.id, r.platform_id, r.kind, r.url, r.version_label, r.reader_id, r.read_at,"
            + " r.copyright_answer, r.storage_answer, r.backup_answer, r.jurisdiction_answer, r.next_on";

    /** With the latest reading of each, told by its time-ordered id. */
    private static final String TERMS = "SELECT t.organisation_id, t.platform_id AS of_platform, t.kind AS of_kind,"
            + " t.url AS at_url, t.version, t.checked_at, t.digest, t.changed_at, " + READING
            + " FROM terms t LEFT JOIN terms_reading r ON r.organisation_id = t.organisation_id AND r.id ="
            + " (SELECT MAX(l.id) FROM terms_reading l WHERE l.organisation_id = t.organisation_id"
            + " AND l.platform_id = t.platform_id AND l.kind = t.kind)";

    private final JdbcOperations jdbc;

    JdbcTermsReadings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Terms> all(String organisationId) {
        return new Sql(TERMS + " WHERE t.organisation_id = ?", organisationId).read(jdbc, JdbcTermsReadings::terms);
    }

    @Override
    public List<Terms> of(String organisationId, String platform) {
        return new Sql(TERMS + " WHERE t.organisation_id = ? AND t.platform_id = ?", organisationId, platform)
                .read(jdbc, JdbcTermsReadings::terms);
    }

    @Override
    public Page<Reading> readings(String organisationId, String platform, int limit, Optional<String> cursor) {
        var list = Cursor.list(organisationId, "terms-readings " + platform);
        var sql = new Sql(
                "SELECT " + READING + " FROM terms_reading r WHERE r.organisation_id = ? AND r.platform_id = ?",
                organisationId,
                platform);
        cursor.ifPresent(encoded ->
                sql.add(" AND r.id < ?", Cursor.decode(encoded, list, 1).key().getFirst()));
        var rows = sql.add(" ORDER BY r.id DESC LIMIT ?", limit + 1).read(jdbc, JdbcTermsReadings::reading);
        return Page.of(rows, limit, reading -> new Cursor(list, List.of(reading.id())));
    }

    @Override
    public void add(String organisationId, Reading reading) {
        var answers = Optional.ofNullable(reading.answers());
        new Sql(
                        "INSERT INTO terms_reading (organisation_id, id, platform_id, kind, url, version_label, reader_id,"
                                + " read_at, copyright_answer, storage_answer, backup_answer, jurisdiction_answer, next_on)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        organisationId,
                        reading.id(),
                        reading.platform(),
                        reading.kind().name(),
                        reading.url(),
                        reading.version(),
                        reading.readerId(),
                        Times.toUtc(reading.at()),
                        answers.map(Reading.Answers::copyright).orElse(null),
                        answers.map(Reading.Answers::storage).orElse(null),
                        answers.map(Reading.Answers::backup).orElse(null),
                        answers.map(Reading.Answers::jurisdiction).orElse(null),
                        reading.nextOn())
                .write(jdbc);
    }

    /** What another page said says nothing of this one. */
    @Override
    public boolean move(String organisationId, String platform, Terms.Kind kind, String url, long version) {
        if (version == 0) {
            return insert(organisationId, platform, kind, url, 1);
        }
        return new Sql(
                                "UPDATE terms SET url = ?, version = version + 1, checked_at = NULL, digest = NULL"
                                        + " WHERE organisation_id = ? AND platform_id = ? AND kind = ? AND version = ?",
                                url,
                                organisationId,
                                platform,
                                kind.name(),
                                version)
                        .write(jdbc)
                == 1;
    }

    @Override
    public void follow(String organisationId, String platform, Terms.Kind kind, String url) {
        insert(organisationId, platform, kind, url, 1);
    }

    private boolean insert(String organisationId, String platform, Terms.Kind kind, String url, long version) {
        return new Sql(
                                "INSERT IGNORE INTO terms (organisation_id, platform_id, kind, url, version) VALUES (?, ?, ?, ?, ?)",
                                organisationId,
                                platform,
                                kind.name(),
                                url,
                                version)
                        .write(jdbc)
                == 1;
    }

    @Override
    public List<Watched> toLookAt(Instant before, int limit) {
        return new Sql(
                        TERMS + " WHERE r.id IS NOT NULL AND (t.checked_at IS NULL OR t.checked_at < ?)"
                                + " ORDER BY t.checked_at LIMIT ?",
                        Times.toUtc(before),
                        limit)
                .read(jdbc, row -> new Watched(row.getString("organisation_id"), terms(row)));
    }

    /** Where the address was changed in the meantime, what its old page said is let go. */
    @Override
    public void looked(Watched watched, String digest, boolean changed, Instant at) {
        var sql = new Sql("UPDATE terms SET checked_at = ?, digest = ?", Times.toUtc(at), digest);
        if (changed) {
            sql.add(", changed_at = ?", Times.toUtc(at));
        }
        which(sql, watched).write(jdbc);
    }

    @Override
    public void missed(Watched watched, Instant at) {
        which(new Sql("UPDATE terms SET checked_at = ?", Times.toUtc(at)), watched)
                .write(jdbc);
    }

    private static Sql which(Sql sql, Watched watched) {
        var terms = watched.terms();
        return sql.add(
                " WHERE organisation_id = ? AND platform_id = ? AND kind = ? AND url = ?",
                watched.organisationId(),
                terms.platform(),
                terms.kind().name(),
                terms.url());
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getString("of_platform"),
                Terms.Kind.valueOf(row.getString("of_kind")),
                row.getString("at_url"),
                row.getLong("version"),
                Times.instant(row, "checked_at"),
                row.getString("digest"),
                Times.instant(row, "changed_at"),
                row.getString("id") == null ? null : reading(row));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        var copyright = row.getString("copyright_answer");
        return new Reading(
                row.getString("id"),
                row.getString("platform_id"),
                Terms.Kind.valueOf(row.getString("kind")),
                row.getString("url"),
                row.getString("version_label"),
                row.getString("reader_id"),
                Times.instant(row, "read_at"),
                copyright == null
                        ? null
                        : new Reading.Answers(
                                copyright,
                                row.getString("storage_answer"),
                                row.getString("backup_answer"),
                                row.getString("jurisdiction_answer")),
                Times.date(row, "next_on"));
    }
}
