package kanava.lookup.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.account.AccountStatus;
import kanava.account.Custody;
import kanava.account.VerificationSummary;
import kanava.approval.Reasons;
import kanava.audit.AuditAction;
import kanava.lookup.OpenedAccount;
import kanava.lookup.OpenedAccount.Contact;
import kanava.lookup.OpenedAccount.Finding;
import kanava.lookup.OpenedAccount.Listing;
import kanava.lookup.OpenedAccount.OutOfHands;
import kanava.lookup.OpenedAccount.Warning;
import kanava.lookup.SnapshotSource;
import kanava.notedaddress.NotedAddress;
import kanava.notedaddress.NotedAddresses;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.organisation.Text;
import kanava.platform.PlatformCatalogue;
import kanava.platform.Platforms;
import kanava.policy.Question;
import kanava.server.db.Sql;
import kanava.server.db.Times;
import kanava.verification.CheckKind;
import kanava.verification.Evidence;

/** Reads across organisations, as what is public is not any one's; and of each account only what is public. */
@Singleton
class JdbcSnapshotSource implements SnapshotSource {

    private static final String ACCOUNTS = "SELECT a.id, a.organisation_id, a.status, a.platform, a.name, a.address,"
            + " a.unit_id, a.audience, a.plan, a.retirement_announced_at, a.closes_on, a.successor_url, a.retired_at,"
            + " u.name_fi, u.name_sv, u.name_en,"
            + " s.since AS suspended_at, s.public_note, c.handle,"
            + " (SELECT i.opened_at FROM identity_case i WHERE i.organisation_id = a.organisation_id AND i.account_id = a.id"
            + " AND i.open = 1 AND i.kind = 'TAKEN_OVER') AS taken_over_at,"
            + " v.asked_at, v.checked_at, v.outcome, v.verified_until, v.listed_since"
            + " FROM account a"
            + " LEFT JOIN unit u ON u.organisation_id = a.organisation_id AND u.id = a.unit_id"
            + " LEFT JOIN verification v ON v.organisation_id = a.organisation_id AND v.account_id = a.id"
            + " LEFT JOIN suspension s ON s.organisation_id = a.organisation_id AND s.account_id = a.id"
            + " AND a.status = 'SUSPENDED' AND s.ended_at IS NULL AND s.reason_key = '" + Reasons.COMPROMISED + "'"
            + " LEFT JOIN custody c ON c.organisation_id = a.organisation_id AND c.account_id = a.id"
            + " AND a.status = 'RETIRED'"
            + " WHERE a.address IS NOT NULL";

    private static final String FINDINGS = "SELECT p.account_id, p.check_kind, p.level, p.found_at FROM evidence p";

    /** What stands there still ends with its evidence, unless that is renewed before. */
    private static final String LISTINGS = "SELECT p.account_id, p.address, p.listed_from, p.moved,"
            + " COALESCE(p.listed_to, v.verified_until, p.listed_from) AS listed_to FROM listing_period p"
            + " JOIN verification v ON v.organisation_id = p.organisation_id AND v.account_id = p.account_id";

    private static final String THEIRS =
            " WHERE (p.organisation_id, p.account_id) IN" + " (SELECT organisation_id, id FROM account WHERE id IN ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Organisations organisations;
    private final Platforms platforms;
    private final NotedAddresses notes;
    private final JdbcOperations jdbc;

    JdbcSnapshotSource(Organisations organisations, Platforms platforms, NotedAddresses notes, JdbcOperations jdbc) {
        this.organisations = organisations;
        this.platforms = platforms;
        this.notes = notes;
        this.jdbc = jdbc;
    }

    @Override
    public List<Organisation> organisations() {
        return organisations.all();
    }

    @Override
    public int countOrganisations() {
        return new Sql("SELECT COUNT(*) FROM organisation")
                .read(jdbc, row -> row.getInt(1))
                .getFirst();
    }

    @Override
    public Map<String, PlatformCatalogue> platforms() {
        return platforms.all();
    }

    @Override
    public List<NotedAddress> noted() {
        return notes.holding();
    }

    @Override
    public List<OpenedAccount> all() {
        var owners = new HashMap<String, Organisation>();
        organisations.all().forEach(owner -> owners.put(owner.id(), owner));
        return read(new Sql(ACCOUNTS), new Sql(FINDINGS), new Sql(LISTINGS), owners);
    }

    @Override
    public List<OpenedAccount> accounts(Collection<String> ids) {
        return read(
                new Sql(ACCOUNTS).add(" AND a.id IN ").list(ids),
                new Sql(FINDINGS).add(THEIRS).list(ids).add(")"),
                new Sql(LISTINGS).add(THEIRS).list(ids).add(")"),
                new HashMap<>());
    }

    @Override
    public long newestEvent() {
        return new Sql("SELECT COALESCE(MAX(id), 0) FROM audit_event")
                .read(jdbc, row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public List<Event> eventsAfter(long id, Set<AuditAction> actions) {
        return new Sql("SELECT id, account_id FROM audit_event WHERE id > ? AND action IN ", id)
                .list(actions.stream().map(Enum::name).sorted().toList())
                .read(jdbc, row -> new Event(row.getLong(1), row.getString(2)));
    }

    /** @param owners those known already; others are read once each */
    private List<OpenedAccount> read(Sql accounts, Sql evidence, Sql listed, Map<String, Organisation> owners) {
        var findings = byAccount(evidence, JdbcSnapshotSource::finding);
        var listings = byAccount(listed, JdbcSnapshotSource::listing);
        return accounts.read(jdbc, row -> {
            var owner = owners.computeIfAbsent(row.getString("organisation_id"), organisations::byId);
            var id = row.getString("id");
            return account(row, owner, findings.getOrDefault(id, List.of()), listings.getOrDefault(id, List.of()));
        });
    }

    private <T> Map<String, List<T>> byAccount(Sql rows, Sql.Row<T> mapping) {
        return rows.read(jdbc, row -> Map.entry(row.getString("account_id"), mapping.map(row))).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(
                row.getString("address"),
                Times.instant(row, "listed_from"),
                Times.instant(row, "listed_to"),
                row.getBoolean("moved"));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                CheckKind.valueOf(row.getString("check_kind")),
                Evidence.Level.valueOf(row.getString("level")),
                Times.instant(row, "found_at"));
    }

    private static OpenedAccount account(
            ResultSet row, Organisation organisation, List<Finding> findings, List<Listing> listings)
            throws SQLException {
        var unit = row.getString("name_fi");
        var plan = plan(row.getString("plan"));
        return new OpenedAccount(
                row.getString("id"),
                organisation,
                AccountStatus.valueOf(row.getString("status")),
                row.getString("platform"),
                row.getString("name"),
                row.getString("address"),
                row.getString("unit_id"),
                unit == null ? null : new Text(unit, row.getString("name_sv"), row.getString("name_en")),
                blankToNull(row.getString("audience")),
                plan.path("purposeKey").asText(null),
                contact(plan),
                Times.instant(row, "retirement_announced_at"),
                Times.date(row, "closes_on"),
                row.getString("successor_url"),
                Times.instant(row, "retired_at"),
                warning(row),
                outOfHands(row),
                summary(row),
                findings.stream().sorted(Comparator.comparing(Finding::check)).toList(),
                listings.stream().sorted(Comparator.comparing(Listing::from)).toList());
    }

    private static Warning warning(ResultSet row) throws SQLException {
        var since = Times.instant(row, "suspended_at");
        return since == null ? null : new Warning(since, row.getString("public_note"));
    }

    private static OutOfHands outOfHands(ResultSet row) throws SQLException {
        var takenOverAt = Times.instant(row, "taken_over_at");
        if (takenOverAt != null) {
            return new OutOfHands(true, takenOverAt);
        }
        var handle = row.getString("handle");
        return handle == null || handle.equals(Custody.Handle.PARKED.name())
                ? null
                : new OutOfHands(handle.equals(Custody.Handle.LOST.name()), Times.instant(row, "retired_at"));
    }

    /** Nothing else of the plan is public, beside the purpose's key. */
    private static Contact contact(JsonNode plan) {
        var answers = plan.path("answers");
        return new Contact(
                plan.path("unattended").asBoolean(),
                blankToNull(answers.path(Question.SERVICE_HOURS.field()).asText(null)),
                blankToNull(answers.path(Question.PROTECTED_CHANNEL.field()).asText(null)),
                blankToNull(plan.path("officialChannelUrl").asText(null)));
    }

    private static JsonNode plan(String text) {
        try {
            return text == null ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static VerificationSummary summary(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new VerificationSummary(
                Times.instant(row, "asked_at"),
                Times.instant(row, "checked_at"),
                outcome == null ? null : VerificationSummary.Outcome.valueOf(outcome),
                Times.instant(row, "verified_until"),
                Times.instant(row, "listed_since"));
    }
}
