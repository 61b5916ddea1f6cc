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
import kanava.organisation.People;
import kanava.organisation.Person;
import kanava.server.db.Sql;
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
        return new Sql("SELECT id, name, unit_id FROM person WHERE organisation_id = ? AND id IN ", organisationId)
                .list(Set.copyOf(ids)).read(jdbc, JdbcPeople::person).stream()
                        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    @Override
    public Page<Person> page(String organisationId, Optional<String> search, int limit, Optional<String> cursor) {
        var list = Cursor.list("people", organisationId, search);
        var sql = new Sql("SELECT id, name, unit_id FROM person WHERE organisation_id = ?", organisationId);
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
                        "INSERT INTO person (organisation_id, id, unit_id, name) VALUES (?, ?, ?, ?)",
                        organisationId,
                        person.id(),
                        person.unitId(),
                        person.name())
                .write(jdbc);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getString("id"), row.getString("name"), row.getString("unit_id"));
    }
}
