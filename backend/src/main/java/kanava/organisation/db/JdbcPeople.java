package kanava.organisation.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kanava.organisation.Language;
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.organisation.PersonKind;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.paging.Cursor;
import kanava.server.paging.Page;

@Singleton
@Transactional
class JdbcPeople implements People {

    private final JdbcOperations jdbc;

    JdbcPeople(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Person> find(String organisationId, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return new Sql("SELECT * FROM person WHERE organisation_id = ? AND id IN ", organisationId)
                .list(Set.copyOf(ids)).read(jdbc, JdbcPeople::person).stream()
                        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Person> holdHere(String organisationId, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        // `FOR SHARE` is not known to MariaDB. Always in one order: two who name the same people don't wait in a
        // circle.
        return new Sql("SELECT * FROM person WHERE organisation_id = ? AND id IN ", organisationId)
                .list(Set.copyOf(ids)).add(" ORDER BY id LOCK IN SHARE MODE").read(jdbc, JdbcPeople::person).stream()
                        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdBack(String organisationId, String id) {
        new Sql("SELECT id FROM person WHERE organisation_id = ? AND id = ? FOR UPDATE", organisationId, id)
                .read(jdbc, row -> row.getString(1));
    }

    @Override
    public Page<Person> page(
            String organisationId, Optional<String> search, boolean archived, int limit, Optional<String> cursor) {
        var list = Cursor.list("people", organisationId, search, archived);
        var sql = new Sql("SELECT * FROM person WHERE organisation_id = ?", organisationId)
                .add(" AND archived_at IS " + (archived ? "NOT NULL" : "NULL"));
        search.ifPresent(part -> sql.add(" AND name LIKE ? ESCAPE '!'", Sql.containing(part)));
        cursor.map(encoded -> Cursor.decode(encoded, list, 2).key())
                .ifPresent(key -> sql.add(
                        " AND (name > ? OR (name = ? AND id > ?))", key.getFirst(), key.getFirst(), key.getLast()));
        var rows = sql.add(" ORDER BY name, id LIMIT ?", limit + 1).read(jdbc, JdbcPeople::person);
        return Page.of(rows, limit, person -> new Cursor(list, List.of(person.name(), person.id())));
    }

    @Override
    public void add(String organisationId, Person person) {
        new Sql(
                        "INSERT INTO person (organisation_id, id, unit_id, name, title, email, language, kind)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        organisationId,
                        person.id(),
                        person.unitId(),
                        person.name(),
                        person.title(),
                        person.email(),
                        person.language().code(),
                        person.kind().name())
                .write(jdbc);
    }

    @Override
    public boolean save(String organisationId, Person person) {
        return new Sql(
                                "UPDATE person SET unit_id = ?, name = ?, title = ?, email = ?, language = ?, kind = ?,"
                                        + " archived_at = ?, version = version + 1"
                                        + " WHERE organisation_id = ? AND id = ? AND version = ?",
                                person.unitId(),
                                person.name(),
                                person.title(),
                                person.email(),
                                person.language().code(),
                                person.kind().name(),
                                person.archivedAt() == null ? null : Times.toUtc(person.archivedAt()),
                                organisationId,
                                person.id(),
                                person.version())
                        .write(jdbc)
                == 1;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("name"),
                row.getString("unit_id"),
                row.getString("title"),
                row.getString("email"),
                Language.of(row.getString("language")),
                PersonKind.valueOf(row.getString("kind")),
                Times.instant(row, "archived_at"),
                row.getLong("version"));
    }
}
