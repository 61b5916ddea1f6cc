package kanava.account.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanava.account.AccountRequest;
import kanava.server.db.Sql;

/** The people with update rights in an account, and those who cover for them: each in the order given. */
@Singleton
class Maintainers {

    private final JdbcOperations jdbc;

    Maintainers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    enum Duty {
        UPDATER,
        DEPUTY
    }

    record Of(List<String> updaterIds, List<String> deputyIds) {

        static final Of NOBODY = new Of(List.of(), List.of());

        static Of request(AccountRequest request) {
            return new Of(request.updaterIds(), request.deputyIds());
        }
    }

    Of account(String organisationId, String accountId) {
        var found = new Of(new ArrayList<>(), new ArrayList<>());
        new Sql(
                        "SELECT duty, person_id FROM account_updater WHERE organisation_id = ? AND account_id = ?"
                                + " ORDER BY duty, position",
                        organisationId,
                        accountId)
                .read(jdbc, row -> add(found, row.getString(1), row.getString(2)));
        return found;
    }

    /** Of every account of the organisation. */
    Map<String, Of> ofOrganisation(String organisationId) {
        var found = new HashMap<String, Of>();
        new Sql(
                        "SELECT account_id, duty, person_id FROM account_updater WHERE organisation_id = ?"
                                + " ORDER BY account_id, duty, position",
                        organisationId)
                .read(
                        jdbc,
                        row -> add(
                                found.computeIfAbsent(
                                        row.getString(1), id -> new Of(new ArrayList<>(), new ArrayList<>())),
                                row.getString(2),
                                row.getString(3)));
        return found;
    }

    private static boolean add(Of people, String duty, String personId) {
        return Duty.valueOf(duty) == Duty.UPDATER
                ? people.updaterIds().add(personId)
                : people.deputyIds().add(personId);
    }

    void replace(String organisationId, String accountId, Of people) {
        new Sql("DELETE FROM account_updater WHERE organisation_id = ? AND account_id = ?", organisationId, accountId)
                .write(jdbc);
        if (people.equals(Of.NOBODY)) {
            return;
        }
        jdbc.prepareStatement(
                "INSERT INTO account_updater (organisation_id, account_id, person_id, duty, position)"
                        + " VALUES (?, ?, ?, ?, ?)",
                statement -> {
                    for (var duty : Duty.values()) {
                        var ids = duty == Duty.UPDATER ? people.updaterIds() : people.deputyIds();
                        for (int position = 0; position < ids.size(); position++) {
                            statement.setString(1, organisationId);
                            statement.setString(2, accountId);
                            statement.setString(3, ids.get(position));
                            statement.setString(4, duty.name());
                            statement.setInt(5, position);
                            statement.addBatch();
                        }
                    }
                    return statement.executeBatch();
                });
    }
}
