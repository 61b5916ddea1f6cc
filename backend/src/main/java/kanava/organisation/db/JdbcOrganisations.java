package kanava.organisation.db;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import kanava.organisation.OfficialChannel;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.Text;
import kanava.server.db.DuplicateKey;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcOrganisations implements Organisations {

    private final JdbcOperations jdbc;

    JdbcOrganisations(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Organisation byId(String id) {
        return new Sql("SELECT * FROM organisation WHERE id = ?", id)
                .read(jdbc, JdbcOrganisations::organisation).stream()
                        .findFirst()
                        .orElseThrow(NoSuchElementException::new);
    }

    @Override
    public List<Organisation> all() {
        return new Sql("SELECT * FROM organisation ORDER BY slug").read(jdbc, JdbcOrganisations::organisation);
    }

    @Override
    public void add(Organisation organisation) {
        try {
            insert(organisation);
        } catch (DataAccessException refused) {
            throw DuplicateKey.isOf(refused, "organisation_slug") ? new SlugTaken() : refused;
        }
    }

    private void insert(Organisation organisation) {
        new Sql(
                        "INSERT INTO organisation (id, slug, name_fi, name_sv, name_en, zone, list_page_url, home_url)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        organisation.id(),
                        organisation.slug(),
                        organisation.name().fi(),
                        organisation.name().sv(),
                        organisation.name().en(),
                        organisation.zone().getId(),
                        organisation.listPageUrl(),
                        organisation.homeUrl())
                .write(jdbc);
    }

    @Override
    public boolean save(Organisation organisation) {
        return new Sql(
                                "UPDATE organisation SET name_fi = ?, name_sv = ?, name_en = ?, list_page_url = ?, home_url = ?,"
                                        + " official_channels = ?, pages_since = ?, version = version + 1 WHERE id = ? AND version = ?",
                                organisation.name().fi(),
                                organisation.name().sv(),
                                organisation.name().en(),
                                organisation.listPageUrl(),
                                organisation.homeUrl(),
                                OfficialChannel.write(organisation.officialChannels()),
                                Times.toUtc(organisation.pagesSince()),
                                organisation.id(),
                                organisation.version())
                        .write(jdbc)
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(String id) {
        new Sql("SELECT id FROM organisation WHERE id = ? FOR UPDATE", id).read(jdbc, row -> row.getString(1));
    }

    static Text name(ResultSet row) throws SQLException {
        return new Text(row.getString("name_fi"), row.getString("name_sv"), row.getString("name_en"));
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getString("id"),
                row.getString("slug"),
                name(row),
                ZoneId.of(row.getString("zone")),
                row.getString("list_page_url"),
                row.getString("home_url"),
                OfficialChannel.read(row.getString("official_channels")),
                Times.instant(row, "pages_since"),
                row.getLong("version"));
    }
}
