package kanava.organisation.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import kanava.organisation.Unit;
import kanava.organisation.UnitLevel;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcUnits implements Units {

    private final JdbcOperations jdbc;

    JdbcUnits(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UnitTree of(String organisationId) {
        return new UnitTree(
                new Sql("SELECT * FROM unit WHERE organisation_id = ?", organisationId).read(jdbc, JdbcUnits::unit));
    }

    @Override
    public void add(String organisationId, Unit unit) {
        new Sql(
                        "INSERT INTO unit (organisation_id, id, parent_id, level, name_fi, name_sv, name_en)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        organisationId,
                        unit.id(),
                        unit.parentId(),
                        unit.level().name(),
                        unit.name().fi(),
                        unit.name().sv(),
                        unit.name().en())
                .write(jdbc);
    }

    @Override
    public boolean save(String organisationId, Unit unit) {
        return new Sql(
                                "UPDATE unit SET parent_id = ?, level = ?, name_fi = ?, name_sv = ?, name_en = ?,"
                                        + " archived_at = ?, version = version + 1"
                                        + " WHERE organisation_id = ? AND id = ? AND version = ?",
                                unit.parentId(),
                                unit.level().name(),
                                unit.name().fi(),
                                unit.name().sv(),
                                unit.name().en(),
                                unit.archivedAt() == null ? null : Times.toUtc(unit.archivedAt()),
                                organisationId,
                                unit.id(),
                                unit.version())
                        .write(jdbc)
                == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Unit> holdOpen(String organisationId, String id) {
        // `FOR SHARE` is not known to MariaDB.
        return new Sql("SELECT * FROM unit WHERE organisation_id = ? AND id = ? LOCK IN SHARE MODE", organisationId, id)
                .read(jdbc, JdbcUnits::unit).stream().findFirst();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdShut(String organisationId, String id) {
        new Sql("SELECT id FROM unit WHERE organisation_id = ? AND id = ? FOR UPDATE", organisationId, id)
                .read(jdbc, row -> row.getString(1));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("id"),
                row.getString("parent_id"),
                UnitLevel.valueOf(row.getString("level")),
                JdbcOrganisations.name(row),
                Times.instant(row, "archived_at"),
                row.getLong("version"));
    }
}
