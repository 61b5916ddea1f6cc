package kanava.organisation.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import kanava.organisation.Unit;
import kanava.organisation.UnitLevel;
import kanava.organisation.UnitTree;
import kanava.organisation.Units;
import kanava.server.db.Sql;

@Singleton
@Transactional
class JdbcUnits implements Units {

    private final JdbcOperations jdbc;

    JdbcUnits(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UnitTree of(String organisationId) {
        return new UnitTree(new Sql("SELECT * FROM unit WHERE organisation_id = ?", organisationId)
                .read(
                        jdbc,
                        row -> new Unit(
                                row.getString("id"),
                                row.getString("parent_id"),
                                UnitLevel.valueOf(row.getString("level")),
                                JdbcOrganisations.name(row))));
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
}
