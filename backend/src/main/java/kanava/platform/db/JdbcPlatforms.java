package kanava.platform.db;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanava.platform.AccountForm;
import kanava.platform.CatalogueEntry;
import kanava.platform.Platform;
import kanava.platform.PlatformCatalogue;
import kanava.platform.Platforms;
import kanava.platform.ProfilePath;
import kanava.server.db.Sql;

/** What organisations say of platforms; everything else is in the program. */
@Singleton
@Transactional
class JdbcPlatforms implements Platforms {

    private final JdbcOperations jdbc;

    JdbcPlatforms(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PlatformCatalogue of(String organisationId) {
        return PlatformCatalogue.of(
                new Sql("SELECT * FROM platform WHERE organisation_id = ? ORDER BY name, id", organisationId)
                        .read(jdbc, JdbcPlatforms::entry));
    }

    @Override
    public Map<String, PlatformCatalogue> all() {
        return new Sql("SELECT * FROM platform ORDER BY organisation_id, name, id")
                .read(jdbc, row -> Map.entry(row.getString("organisation_id"), entry(row))).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                                        PlatformCatalogue::of)));
    }

    @Override
    public boolean add(String organisationId, CatalogueEntry entry) {
        var platform = entry.platform();
        try {
            new Sql("INSERT INTO platform (category, forms, limits, name, mark, hosts,"
                            + " profile_path, exact_case, own, archived, organisation_id, id, version)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")
                    .add("", facts(entry))
                    .add("", entry.own(), entry.archived(), organisationId, platform.id())
                    .write(jdbc);
            return true;
        } catch (DataAccessException refused) {
            if (refused.getCause() instanceof SQLIntegrityConstraintViolationException) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public boolean save(String organisationId, CatalogueEntry entry) {
        return new Sql("UPDATE platform SET category = ?, forms = ?, limits = ?, name = ?,"
                                + " mark = ?, hosts = ?, profile_path = ?, exact_case = ?, archived = ?, version = version + 1"
                                + " WHERE organisation_id = ? AND id = ? AND version = ?")
                        .add("", facts(entry))
                        .add(
                                "",
                                entry.archived(),
                                organisationId,
                                entry.platform().id(),
                                entry.version())
                        .write(jdbc)
                == 1;
    }

    @Override
    public boolean hasAddresses(String organisationId, String id) {
        return !new Sql(
                        "SELECT id FROM account WHERE organisation_id = ? AND platform = ? AND address IS NOT NULL LIMIT 1",
                        organisationId,
                        id)
                .read(jdbc, row -> row.getString(1))
                .isEmpty();
    }

    private static Object[] facts(CatalogueEntry entry) {
        var platform = entry.platform();
        var path = entry.profilePath();
        return new Object[] {
            platform.category().name(),
            words(platform.forms()),
            words(platform.limits()),
            platform.name(),
            platform.mark(),
            entry.own() ? String.join(" ", platform.hosts()) : "",
            path == null ? null : path.text(),
            path != null && path.exactCase()
        };
    }

    private static CatalogueEntry entry(ResultSet row) throws SQLException {
        var own = row.getBoolean("own");
        var path = ProfilePath.of(row.getString("profile_path"), row.getBoolean("exact_case"))
                .orElse(null);
        var known = PlatformCatalogue.builtIn().find(row.getString("id"));
        var hosts = parts(row.getString("hosts")).toList();
        var platform = new Platform(
                row.getString("id"),
                row.getString("name"),
                Platform.Category.valueOf(row.getString("category")),
                row.getString("mark"),
                parts(row.getString("forms")).map(AccountForm::valueOf).toList(),
                parts(row.getString("limits")).map(Platform.Limit::valueOf).collect(Collectors.toSet()),
                known.map(Platform::terms).orElse(null),
                known.map(Platform::advertisingTerms).orElse(null),
                known.map(Platform::hijackHelp).orElse(null),
                own
                        ? ProfilePath.sites(hosts, path)
                        : known.map(Platform::sites).orElse(List.of()),
                known.map(Platform::identity).orElse(null));
        return new CatalogueEntry(platform, own, path, row.getBoolean("archived"), row.getLong("version"));
    }

    private static String words(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static Stream<String> parts(String words) {
        return words.isEmpty() ? Stream.of() : Arrays.stream(words.split(" "));
    }
}
