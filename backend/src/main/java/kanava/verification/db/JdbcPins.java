package kanava.verification.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.verification.pin.Baseline;
import kanava.verification.pin.Comparison.Difference;
import kanava.verification.pin.Comparison.State;
import kanava.verification.pin.Identity;
import kanava.verification.pin.IdentityCase;
import kanava.verification.pin.Pins;

@Singleton
@Transactional
class JdbcPins implements Pins {

    private static final String OF_ACCOUNT = " WHERE organisation_id = ? AND account_id = ?";

    private final JdbcOperations jdbc;

    JdbcPins(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Baseline> current(String organisationId, String accountId) {
        return new Sql("SELECT * FROM pinned_identity" + OF_ACCOUNT, organisationId, accountId)
                .add(" AND until_at IS NULL ORDER BY no DESC LIMIT 1").read(jdbc, JdbcPins::baseline).stream()
                        .findFirst();
    }

    @Override
    public List<Baseline> history(String organisationId, String accountId, int limit) {
        return new Sql("SELECT * FROM pinned_identity" + OF_ACCOUNT, organisationId, accountId)
                .add(" ORDER BY no DESC LIMIT ?", limit)
                .read(jdbc, JdbcPins::baseline);
    }

    private static Baseline baseline(ResultSet row) throws SQLException {
        return new Baseline(
                row.getLong("no"),
                new Identity(
                        row.getString("permanent_id"),
                        row.getString("handle"),
                        row.getString("address"),
                        row.getString("display_name")),
                row.getString("account_address"),
                Times.instant(row, "pinned_at"),
                Times.instant(row, "until_at"),
                row.getString("accepted_by_id"));
    }

    @Override
    public void pin(String organisationId, String accountId, Baseline next) {
        var from = Times.toUtc(next.since());
        new Sql("UPDATE pinned_identity SET until_at = ?", from)
                .add(OF_ACCOUNT + " AND until_at IS NULL", organisationId, accountId)
                .write(jdbc);
        var identity = next.identity();
        new Sql(
                        "INSERT INTO pinned_identity (organisation_id, account_id, no, permanent_id, handle, address,"
                                + " display_name, account_address, pinned_at, accepted_by_id)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        organisationId,
                        accountId,
                        next.no(),
                        identity.permanentId(),
                        identity.handle(),
                        identity.address(),
                        identity.displayName(),
                        next.accountAddress(),
                        from,
                        next.acceptedById())
                .write(jdbc);
    }

    @Override
    public void complete(String organisationId, String accountId, Identity known) {
        new Sql(
                        "UPDATE pinned_identity SET permanent_id = ?, handle = ?, address = ?, display_name = ?",
                        known.permanentId(),
                        known.handle(),
                        known.address(),
                        known.displayName())
                .add(OF_ACCOUNT + " AND until_at IS NULL", organisationId, accountId)
                .write(jdbc);
    }

    @Override
    public LastLook lastLook(String organisationId, String accountId) {
        return new Sql(
                        "SELECT identity_state, compared_at, gone_since FROM verification" + OF_ACCOUNT,
                        organisationId,
                        accountId)
                        .read(jdbc, row -> {
                            var state = row.getString("identity_state");
                            return new LastLook(
                                    state == null ? null : State.valueOf(state),
                                    Times.instant(row, "compared_at"),
                                    Times.instant(row, "gone_since"));
                        })
                        .stream()
                        .findFirst()
                        .orElse(LastLook.NONE);
    }

    @Override
    public void looked(String organisationId, String accountId, LastLook look) {
        new Sql(
                        "UPDATE verification SET identity_state = ?, compared_at = ?, gone_since = ?",
                        look.state().name(),
                        utc(look.comparedAt()),
                        utc(look.goneSince()))
                .add(OF_ACCOUNT, organisationId, accountId)
                .write(jdbc);
    }

    @Override
    public Optional<IdentityCase> openCase(String organisationId, String accountId) {
        return new Sql("SELECT * FROM identity_case" + OF_ACCOUNT, organisationId, accountId)
                .add(" AND open = 1").read(jdbc, JdbcPins::identityCase).stream()
                        .findFirst();
    }

    @Override
    public Optional<IdentityCase> find(String organisationId, String caseId) {
        return new Sql("SELECT * FROM identity_case WHERE organisation_id = ? AND id = ?", organisationId, caseId)
                .read(jdbc, JdbcPins::identityCase).stream().findFirst();
    }

    private static IdentityCase identityCase(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new IdentityCase(
                row.getString("organisation_id"),
                row.getString("id"),
                row.getLong("version"),
                row.getString("account_id"),
                IdentityCase.Kind.valueOf(row.getString("kind")),
                differences(row.getString("differences")),
                row.getBoolean("somebody_seen")
                        ? new Identity(
                                row.getString("seen_permanent_id"),
                                row.getString("seen_handle"),
                                row.getString("seen_address"),
                                row.getString("seen_name"))
                        : null,
                Times.instant(row, "opened_at"),
                Times.instant(row, "closed_at"),
                outcome == null ? null : IdentityCase.Outcome.valueOf(outcome));
    }

    private static Set<Difference> differences(String words) {
        return words.isEmpty()
                ? Set.of()
                : Arrays.stream(words.split(" ")).map(Difference::valueOf).collect(Collectors.toSet());
    }

    private static String words(Set<Difference> differences) {
        return differences.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public void add(IdentityCase opened) {
        new Sql(
                        "INSERT INTO identity_case (organisation_id, id, version, account_id, kind, differences,"
                                + " somebody_seen, seen_permanent_id, seen_handle, seen_address, seen_name, opened_at, open)"
                                + " VALUES (?, ?, ?, ?, ?, ?",
                        opened.organisationId(),
                        opened.id(),
                        opened.version(),
                        opened.accountId(),
                        opened.kind().name(),
                        words(opened.differences()))
                .add(", ?, ?, ?, ?, ?", seen(opened.seen()))
                .add(", ?, 1)", utc(opened.openedAt()))
                .write(jdbc);
    }

    private static Object[] seen(Identity seen) {
        return seen == null
                ? new Object[] {false, null, null, null, null}
                : new Object[] {true, seen.permanentId(), seen.handle(), seen.address(), seen.displayName()};
    }

    @Override
    public boolean save(IdentityCase changed) {
        return new Sql("UPDATE identity_case SET version = ?", changed.version())
                        .add(", differences = ?", words(changed.differences()))
                        .add(
                                ", somebody_seen = ?, seen_permanent_id = ?, seen_handle = ?, seen_address = ?, seen_name = ?",
                                seen(changed.seen()))
                        .add(
                                ", closed_at = ?, outcome = ?, open = ?",
                                utc(changed.closedAt()),
                                changed.outcome() == null
                                        ? null
                                        : changed.outcome().name(),
                                changed.isOpen() ? 1 : null)
                        .add(" WHERE organisation_id = ? AND id = ?", changed.organisationId(), changed.id())
                        .add(" AND version = ? AND open = 1", changed.version() - 1)
                        .write(jdbc)
                == 1;
    }

    private static LocalDateTime utc(Instant instant) {
        return instant == null ? null : Times.toUtc(instant);
    }
}
