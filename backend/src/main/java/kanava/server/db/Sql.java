package kanava.server.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A statement that grows with its filters. Values are always parameters, never text. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public Sql(String start, Object... startValues) {
        add(start, startValues);
    }

    /** Values may be null where the column may. */
    public Sql add(String part, Object... partValues) {
        text.append(part);
        values.addAll(Arrays.asList(partValues));
        return this;
    }

    /** Adds `(?, ?, …)`; the collection must not be empty. */
    public Sql list(Collection<?> items) {
        text.append(items.stream().map(item -> "?").collect(Collectors.joining(", ", "(", ")")));
        values.addAll(items);
        return this;
    }

    /** Text for LIKE in which every character stands for itself; to be used with ESCAPE '!'. */
    public static String containing(String part) {
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    public <T> List<T> read(JdbcOperations jdbc, Row<T> mapping) {
        return jdbc.prepareStatement(text.toString(), statement -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            var result = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(mapping.map(rows));
                }
            }
            return result;
        });
    }

    public int write(JdbcOperations jdbc) {
        return jdbc.prepareStatement(text.toString(), statement -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement.executeUpdate();
        });
    }

    /** @return the number the database gave the new row */
    public long insert(JdbcOperations jdbc) {
        return jdbc.execute(connection -> {
            try (var statement = connection.prepareStatement(text.toString(), Statement.RETURN_GENERATED_KEYS)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                statement.executeUpdate();
                try (var keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    @FunctionalInterface
    public interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
