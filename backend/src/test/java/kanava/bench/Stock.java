package kanava.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The rows the bench works on: as many accounts as wanted in one organisation, all in use and verified. */
final class Stock {

    static final String ADDRESS = "https://www.facebook.com/benchaccount";

    private static final String ACCOUNT = """
            INSERT INTO account (organisation_id, id, version, status, platform, name, purpose, audience, unit_id, requester_id,
              responsible_id, shared_mailbox, weekly_hours, policy_no, address, created_at, changed_at, opened_at)
            SELECT organisation_id, ?, 0, ?, 'FACEBOOK', ?, purpose, audience, unit_id, requester_id, responsible_id,
              shared_mailbox, weekly_hours, policy_no, ?, NOW(6), NOW(6), NOW(6) FROM account WHERE id = ?""";

    private static final String VERIFICATION = """
            INSERT INTO verification (organisation_id, account_id, checked_at, outcome, verified_until, listed_since)
            SELECT organisation_id, id, NOW(6), 'VERIFIED', NOW(6) + INTERVAL 90 DAY, NOW(6) FROM account WHERE id = ?""";

    private static final String EVENT = """
            INSERT INTO audit_event (organisation_id, at, actor_kind, actor_id, origin, action, account_id, before_state, after_state)
            SELECT organisation_id, NOW(6), 'PERSON', requester_id, '127.0.0.1', 'REQUEST_CREATED', id, '{}',
              '{"name":"x","status":"DRAFT"}' FROM account WHERE id = ?""";

    private static final String UPDATERS = """
            INSERT INTO account_updater (organisation_id, account_id, person_id, duty, position)
            SELECT organisation_id, ?, person_id, duty, position FROM account_updater WHERE account_id = ?""";

    private Stock() {}

    /** An account of the demonstration that the others are copies of. */
    static String model(Connection database) throws SQLException {
        return first(
                database,
                "SELECT a.id FROM account a JOIN organisation o ON o.id = a.organisation_id"
                        + " WHERE o.slug = 'iisalmi' AND a.status = 'ACTIVE' AND a.address NOT LIKE '" + ADDRESS
                        + "%' ORDER BY a.id LIMIT 1");
    }

    static void fill(Connection database, int wanted) throws SQLException {
        var model = model(database);
        var there =
                Integer.parseInt(first(database, "SELECT COUNT(*) FROM account WHERE address LIKE '" + ADDRESS + "%'"));
        database.setAutoCommit(false);
        for (int number = there; number < wanted; number++) {
            var id = UUID.randomUUID().toString();
            account(database, model, id, "ACTIVE", "Bench account " + number, ADDRESS + number);
            run(database, VERIFICATION, id);
        }
        database.commit();
        database.setAutoCommit(true);
    }

    /** Without their people, which no public list knows. The sequence is MariaDB's, as the bench's own database is. */
    static void fillAtOnce(Connection database, int wanted) throws SQLException {
        if (Integer.parseInt(first(database, "SELECT COUNT(*) FROM account WHERE address LIKE '" + ADDRESS + "%'"))
                >= wanted) {
            return;
        }
        run(database, """
                INSERT INTO account (organisation_id, id, version, status, platform, name, purpose, audience, unit_id,
                  requester_id, responsible_id, shared_mailbox, weekly_hours, policy_no, address, created_at, changed_at, opened_at)
                SELECT organisation_id, UUID(), 0, 'ACTIVE', 'FACEBOOK', CONCAT('Bench account ', seq), purpose, audience,
                  unit_id, requester_id, responsible_id, shared_mailbox, weekly_hours, policy_no, CONCAT(?, seq), NOW(6),
                  NOW(6), NOW(6)
                FROM account JOIN seq_1_to_%d WHERE id = ?""".formatted(wanted), ADDRESS, model(database));
        run(database, """
                INSERT INTO verification (organisation_id, account_id, checked_at, outcome, verified_until, listed_since)
                SELECT organisation_id, id, NOW(6), 'VERIFIED', NOW(6) + INTERVAL 90 DAY, NOW(6) FROM account
                WHERE address LIKE CONCAT(?, '%')""", ADDRESS);
    }

    /** Each on a host of its own, and none checked yet. */
    static void fillHosts(Connection database, int wanted) throws SQLException {
        if (!first(database, "SELECT COUNT(*) FROM account WHERE address LIKE 'https://kanavabench%'")
                .equals("0")) {
            return;
        }
        run(database, """
                INSERT INTO account (organisation_id, id, version, status, platform, name, purpose, audience, unit_id,
                  requester_id, responsible_id, shared_mailbox, weekly_hours, policy_no, address, created_at, changed_at, opened_at)
                SELECT organisation_id, UUID(), 0, 'ACTIVE', 'WORDPRESS', CONCAT('Bench site ', seq), purpose, audience,
                  unit_id, requester_id, responsible_id, shared_mailbox, weekly_hours, policy_no,
                  CONCAT('https://kanavabench', seq, '.wordpress.com'), NOW(6), NOW(6), NOW(6)
                FROM account JOIN seq_1_to_%d WHERE id = ?""".formatted(wanted), model(database));
    }

    /** As if another instance had done it: that one can only be heard of through the log. */
    static void rename(Connection database, String address, String name) throws SQLException {
        run(database, "UPDATE account SET name = ? WHERE address = ?", name, address);
        run(database, """
                INSERT INTO audit_event (organisation_id, at, actor_kind, actor_id, origin, action, account_id, before_state, after_state)
                SELECT organisation_id, NOW(6), 'PERSON', requester_id, '127.0.0.1', 'CHANGE_APPROVED', id, '{}', '{}'
                FROM account WHERE address = ?""", address);
    }

    /** The same rows that creating a draft writes, and nothing else: account, two updaters, event, one transaction. */
    static void createRow(Connection database, String model) throws SQLException {
        var id = UUID.randomUUID().toString();
        account(database, model, id, "DRAFT", "Bench draft", null);
        run(database, EVENT, id);
        database.commit();
    }

    private static void account(
            Connection database, String model, String id, String status, String name, String address)
            throws SQLException {
        run(database, ACCOUNT, id, status, name, address, model);
        run(database, UPDATERS, id, model);
    }

    private static void run(Connection database, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    static String first(Connection database, String sql) throws SQLException {
        return all(database, sql).getFirst();
    }

    static List<String> all(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var result = new java.util.ArrayList<String>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        }
    }
}
