package kanava.publication.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanava.organisation.Organisation;
import kanava.publication.Stamp;
import kanava.publication.Stamps;
import kanava.server.db.Sql;
import kanava.server.db.Times;

/** Numbers only: what stands behind them is read by those whom it belongs to. */
@Singleton
@Transactional
class JdbcStamps implements Stamps {

    private static final String LISTS =
            "SELECT organisation_id, MAX(no) AS number FROM publication_version WHERE organisation_id IN ";

    private static final String POLICIES =
            "SELECT organisation_id, no, in_force_on FROM policy_version WHERE organisation_id IN ";

    private static final String RULES =
            "SELECT organisation_id, COUNT(*) AS number FROM unit_rules WHERE since <= ? AND organisation_id IN ";

    private static final String UNITS = "SELECT organisation_id, COUNT(*) + SUM(version) AS number FROM unit"
            + " WHERE organisation_id IN (SELECT organisation_id FROM unit_rules) AND organisation_id IN ";

    private final JdbcOperations jdbc;

    JdbcStamps(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record InForce(String organisationId, int no, LocalDate on) {}

    @Override
    public Map<String, Stamp> of(Collection<Organisation> organisations, Instant now) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        var byId = organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        var lists = numbers(new Sql(LISTS), byId);
        var policies = policies(byId, now);
        var rules = numbers(new Sql(RULES, Times.toUtc(now)), byId);
        var units = numbers(new Sql(UNITS), byId);
        return byId.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Stamp(
                                lists.getOrDefault(id, 0L).intValue(),
                                policies.getOrDefault(id, 0),
                                rules.getOrDefault(id, 0L),
                                units.getOrDefault(id, 0L))));
    }

    private Map<String, Long> numbers(Sql start, Map<String, Organisation> organisations) {
        return start
                .list(organisations.keySet())
                .add(" GROUP BY organisation_id")
                .read(jdbc, row -> Map.entry(row.getString("organisation_id"), row.getLong("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The latest whose day has come where the organisation is. */
    private Map<String, Integer> policies(Map<String, Organisation> organisations, Instant now) {
        return new Sql(POLICIES)
                        .list(organisations.keySet())
                        .add(" ORDER BY in_force_on, no")
                        .read(
                                jdbc,
                                row -> new InForce(
                                        row.getString("organisation_id"),
                                        row.getInt("no"),
                                        Times.date(row, "in_force_on")))
                        .stream()
                        .filter(policy -> !policy.on()
                                .isAfter(LocalDate.ofInstant(
                                        now,
                                        organisations
                                                .get(policy.organisationId())
                                                .zone())))
                        .collect(Collectors.toMap(InForce::organisationId, InForce::no, (earlier, later) -> later));
    }
}
