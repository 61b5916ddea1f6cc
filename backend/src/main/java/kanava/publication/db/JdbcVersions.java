package kanava.publication.db;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kanava.publication.Presentation;
import kanava.publication.Version;
import kanava.publication.Versions;
import kanava.server.db.DuplicateKey;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcVersions implements Versions {

    private static final String SELECT =
            "SELECT no, recorded_at, hash, accounts, presentation, publisher_id, note FROM publication_version"
                    + " WHERE organisation_id = ?";

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    JdbcVersions(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Version> latest(String organisationId) {
        return one(new Sql(SELECT + " ORDER BY no DESC LIMIT 1", organisationId));
    }

    @Override
    public Optional<Version> latestPublished(String organisationId) {
        return one(new Sql(SELECT + " AND publisher_id IS NOT NULL ORDER BY no DESC LIMIT 1", organisationId));
    }

    @Override
    public Optional<Version> find(String organisationId, int no) {
        return one(new Sql(SELECT + " AND no = ?", organisationId, no));
    }

    @Override
    public List<Version> before(String organisationId, int no, int limit) {
        return new Sql(SELECT + " AND no < ? ORDER BY no DESC LIMIT ?", organisationId, no, limit)
                .read(jdbc, this::version);
    }

    @Override
    public InputStream document(String organisationId, int no) {
        var packed = new Sql(
                        "SELECT document FROM publication_version WHERE organisation_id = ? AND no = ?",
                        organisationId,
                        no)
                .read(jdbc, row -> row.getBytes(1))
                .getFirst();
        try {
            return new GZIPInputStream(new ByteArrayInputStream(packed));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean add(String organisationId, Version version, InputStream document) {
        try {
            new Sql(
                            "INSERT INTO publication_version (organisation_id, no, recorded_at, hash, accounts, document,"
                                    + " presentation, publisher_id, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            organisationId,
                            version.no(),
                            Times.toUtc(version.recordedAt()),
                            version.hash(),
                            version.accounts(),
                            packed(document),
                            json.writeValueAsString(version.presentation()),
                            version.publisherId(),
                            version.note())
                    .write(jdbc);
            return true;
        } catch (DataAccessException failed) {
            if (!DuplicateKey.isOf(failed, "PRIMARY")) {
                throw failed;
            }
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Optional<Version> one(Sql sql) {
        return sql.read(jdbc, this::version).stream().findFirst();
    }

    private Version version(ResultSet row) throws SQLException {
        try {
            return new Version(
                    row.getInt("no"),
                    Times.instant(row, "recorded_at"),
                    row.getString("hash"),
                    row.getInt("accounts"),
                    json.readValue(row.getString("presentation"), Presentation.class),
                    row.getString("publisher_id"),
                    row.getString("note"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] packed(InputStream document) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            document.transferTo(gzip);
        }
        return packed.toByteArray();
    }
}
