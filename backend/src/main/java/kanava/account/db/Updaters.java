package kanava.account.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ordered people with update rights of accounts. */
@Singleton
class Updaters {

    private final JdbcOperations jdbc;

    Updaters(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<String> of(String organisationId, String accountId) {
        return of(organisationId, List.of(accountId)).getOrDefault(accountId, List.of());
    }

    Map<String, List<String>> of(String organisationId, Collection<String> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        var places = accountIds.stream().map(id -> "?").collect(Collectors.joining(", "));
        return jdbc.prepareStatement(
                "SELECT account_id, person_id FROM account_updater WHERE organisation_id = ? AND account_id IN ("
                        + places + ") ORDER BY account_id, position",
                statement -> {
                    statement.setString(1, organisationId);
                    var index = 2;
                    for (var id : accountIds) {
                        statement.setString(index++, id);
                    }
                    var found = new HashMap<String, List<String>>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.computeIfAbsent(rows.getString(1), id -> new ArrayList<>())
                                    .add(rows.getString(2));
                        }
                    }
                    return found;
                });
    }

    void replace(String organisationId, String accountId, List<String> personIds) {
        jdbc.prepareStatement("DELETE FROM account_updater WHERE organisation_id = ? AND account_id = ?", statement -> {
            statement.setString(1, organisationId);
            statement.setString(2, accountId);
            return statement.executeUpdate();
        });
        if (personIds.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(
                "INSERT INTO account_updater (organisation_id, account_id, person_id, position) VALUES (?, ?, ?, ?)",
                statement -> {
                    for (int position = 0; position < personIds.size(); position++) {
                        statement.setString(1, organisationId);
                        statement.setString(2, accountId);
                        statement.setString(3, personIds.get(position));
                        statement.setInt(4, position);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }
}
