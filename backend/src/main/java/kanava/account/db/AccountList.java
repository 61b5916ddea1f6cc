package kanava.account.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanava.account.AccountFilter;
import kanava.account.AccountFilter.Sort;
import kanava.account.AccountListItem;
import kanava.account.AccountStatus;
import kanava.account.ChannelKind;
import kanava.account.VerificationSummary;
import kanava.identity.Actor;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.server.paging.Cursor;
import kanava.server.paging.Page;

/** The list of accounts, by key: a page costs the same wherever it is. */
@Singleton
class AccountList {

    private final JdbcOperations jdbc;
    private final Visibility visibility;
    private final Clock clock;

    AccountList(JdbcOperations jdbc, Visibility visibility, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    Page<AccountListItem> page(Actor reader, AccountFilter filter, int limit, Optional<String> cursor) {
        var list = Cursor.list(reader.organisationId(), filter.toString());
        var sql = new Sql(
                "SELECT a.id, a.kind, a.platform, a.name, a.address, a.unit_id, a.status, a.closes_on, a.changed_at,"
                        + " v.asked_at, v.checked_at, v.outcome, v.verified_until, v.listed_since"
                        + " FROM account a LEFT JOIN verification v"
                        + " ON v.organisation_id = a.organisation_id AND v.account_id = a.id"
                        + " WHERE a.organisation_id = ?",
                reader.organisationId());
        filter(sql, filter);
        visibility.restrict(sql, reader);
        cursor.ifPresent(encoded -> behind(sql, filter.sort(), Cursor.decode(encoded, list, 2)));
        var direction = filter.sort().descending() ? " DESC" : " ASC";
        sql.add(
                " ORDER BY a." + filter.sort().column().sql() + direction + ", a.id" + direction + " LIMIT ?",
                limit + 1);
        var rows = sql.read(jdbc, AccountList::item);
        return Page.of(rows, limit, item -> new Cursor(list, List.of(key(item, filter.sort()), item.id())));
    }

    private void filter(Sql sql, AccountFilter filter) {
        if (!filter.statuses().isEmpty()) {
            sql.add(" AND a.status IN ")
                    .list(filter.statuses().stream().map(Enum::name).toList());
        }
        if (!filter.platforms().isEmpty()) {
            sql.add(" AND a.platform IN ").list(filter.platforms());
        }
        if (!filter.unitIds().isEmpty()) {
            sql.add(" AND a.unit_id IN ").list(filter.unitIds());
        }
        if (filter.attention()) {
            sql.add(" AND " + Attention.NEEDED, Times.toUtc(clock.instant()));
        }
        filter.search().ifPresent(part -> {
            var like = Sql.containing(part);
            sql.add(" AND (a.name LIKE ? ESCAPE '!'", like);
            // Addresses are ASCII; the database would not compare them with anything else.
            if (part.chars().allMatch(letter -> letter < 128)) {
                sql.add(" OR LOWER(a.address) LIKE ? ESCAPE '!'", like.toLowerCase(Locale.ROOT));
            }
            sql.add(")");
        });
    }

    /** Written out, not as `(key, id) > (?, ?)`: the row form was measured to read the whole index. */
    private static void behind(Sql sql, Sort sort, Cursor cursor) {
        var column = "a." + sort.column().sql();
        var than = sort.descending() ? " < ?" : " > ?";
        var value = value(sort, cursor.key().getFirst());
        sql.add(
                " AND (" + column + than + " OR (" + column + " = ? AND a.id" + than + "))",
                value,
                value,
                cursor.key().getLast());
    }

    private static Object value(Sort sort, String key) {
        return sort.column() == Sort.Column.CHANGED_AT ? Times.toUtc(instant(key)) : key;
    }

    private static Instant instant(String key) {
        try {
            var time = Instant.parse(key);
            Times.toUtc(time);
            return time;
        } catch (java.time.DateTimeException altered) {
            throw new Cursor.UnusableCursor(altered);
        }
    }

    private static String key(AccountListItem item, Sort sort) {
        return switch (sort.column()) {
            case NAME -> item.name();
            case PLATFORM -> item.platform();
            case STATUS -> item.status().name();
            case CHANGED_AT -> item.changedAt().toString();
        };
    }

    private static AccountListItem item(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new AccountListItem(
                row.getString("id"),
                ChannelKind.valueOf(row.getString("kind")),
                row.getString("platform"),
                row.getString("name"),
                row.getString("address"),
                row.getString("unit_id"),
                AccountStatus.valueOf(row.getString("status")),
                new VerificationSummary(
                        Times.instant(row, "asked_at"),
                        Times.instant(row, "checked_at"),
                        outcome == null ? null : VerificationSummary.Outcome.valueOf(outcome),
                        Times.instant(row, "verified_until"),
                        Times.instant(row, "listed_since")),
                Times.date(row, "closes_on"),
                Times.instant(row, "changed_at"));
    }
}
