package kanava.policy.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kanava.policy.Overlay;
import kanava.policy.Overlays;
import kanava.policy.PolicyText;
import kanava.server.db.Sql;
import kanava.server.db.Times;

@Singleton
@Transactional
class JdbcOverlays implements Overlays {

    private static final String SELECT =
            "SELECT unit_id, no, since, document, reason, section, made_by FROM unit_rules";

    private final JdbcOperations jdbc;
    private final PolicyText text;

    JdbcOverlays(JdbcOperations jdbc, PolicyText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    @Override
    public List<Overlay> asOf(String organisationId, Instant at) {
        return new Sql(
                        SELECT + " AS one WHERE organisation_id = ? AND no = (SELECT MAX(no) FROM unit_rules AS all_of"
                                + " WHERE all_of.organisation_id = one.organisation_id AND all_of.unit_id = one.unit_id"
                                + " AND all_of.since <= ?)",
                        organisationId,
                        Times.toUtc(at))
                .read(jdbc, this::overlay);
    }

    @Override
    public List<Overlay> ofUnit(String organisationId, String unitId) {
        return new Sql(SELECT + " WHERE organisation_id = ? AND unit_id = ? ORDER BY no DESC", organisationId, unitId)
                .read(jdbc, this::overlay);
    }

    @Override
    public void add(String organisationId, Overlay overlay) {
        new Sql(
                        "INSERT INTO unit_rules (organisation_id, unit_id, no, since, document, reason, section, made_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        organisationId,
                        overlay.unitId(),
                        overlay.no(),
                        Times.toUtc(overlay.since()),
                        text.write(overlay.rules()),
                        overlay.reason(),
                        overlay.section(),
                        overlay.madeById())
                .write(jdbc);
    }

    private Overlay overlay(ResultSet row) throws SQLException {
        return new Overlay(
                row.getString("unit_id"),
                row.getInt("no"),
                Times.instant(row, "since"),
                text.readStricter(row.getString("document")),
                row.getString("reason"),
                row.getString("section"),
                row.getString("made_by"));
    }
}
