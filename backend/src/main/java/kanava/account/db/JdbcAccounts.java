package kanava.account.db;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.account.AccountFilter;
import kanava.account.AccountListItem;
import kanava.account.AccountStatus;
import kanava.account.Accounts;
import kanava.account.Suspension;
import kanava.account.Suspensions;
import kanava.identity.Actor;
import kanava.server.db.Sql;
import kanava.server.paging.Page;

@Singleton
@Transactional
class JdbcAccounts implements Accounts {

    private final AccountRows rows;
    private final Maintainers maintainers;
    private final Suspensions suspensions;
    private final Custodies custodies;
    private final Plans plans;
    private final AccountList list;
    private final Visibility visibility;
    private final JdbcOperations jdbc;

    JdbcAccounts(
            AccountRows rows,
            Maintainers maintainers,
            Suspensions suspensions,
            Custodies custodies,
            Plans plans,
            AccountList list,
            Visibility visibility,
            JdbcOperations jdbc) {
        this.rows = rows;
        this.maintainers = maintainers;
        this.suspensions = suspensions;
        this.custodies = custodies;
        this.plans = plans;
        this.list = list;
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> find(String organisationId, String id) {
        return rows.findByOrganisationIdAndId(organisationId, id).map(this::whole);
    }

    @Override
    public Optional<Account> findVisible(Actor reader, String id) {
        return visible(reader, List.of(id)).isEmpty() ? Optional.empty() : find(reader.organisationId(), id);
    }

    @Override
    public Set<String> visible(Actor reader, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var sql = new Sql(
                        "SELECT a.id FROM account a WHERE a.organisation_id = ? AND a.id IN ", reader.organisationId())
                .list(ids);
        visibility.restrict(sql, reader);
        return Set.copyOf(sql.read(jdbc, row -> row.getString(1)));
    }

    @Override
    public Page<AccountListItem> list(Actor reader, AccountFilter filter, int limit, Optional<String> cursor) {
        return list.page(reader, filter, limit, cursor);
    }

    @Override
    public void add(Account account) {
        rows.persist(row(account));
        maintainers.replace(account.organisationId(), account.id(), Maintainers.Of.request(account.request()));
    }

    @Override
    public void hold(String organisationId, String id) {
        new Sql("SELECT id FROM account WHERE organisation_id = ? AND id = ? FOR UPDATE", organisationId, id)
                .read(jdbc, row -> row.getString(1));
    }

    @Override
    public boolean save(Account account) {
        try {
            rows.update(row(account));
        } catch (OptimisticLockException somebodyWasFaster) {
            return false;
        } catch (DataAccessException refused) {
            if (refused.getCause() instanceof SQLIntegrityConstraintViolationException taken
                    && taken.getMessage().contains("account_address")) {
                throw new AddressTaken(taken);
            }
            throw refused;
        }
        if (account.suspension() != null) {
            suspensions.save(account.organisationId(), account.id(), account.suspension());
        }
        if (account.custody() != null) {
            custodies.save(account.organisationId(), account.id(), account.custody());
        }
        var named = Maintainers.Of.request(account.request());
        if (!maintainers.account(account.organisationId(), account.id()).equals(named)) {
            maintainers.replace(account.organisationId(), account.id(), named);
        }
        return true;
    }

    @Override
    public Map<String, String> names(String organisationId, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return new Sql(
                        "SELECT id, name FROM account WHERE organisation_id = ? AND name <> '' AND id IN ",
                        organisationId)
                .list(ids).read(jdbc, row -> Map.entry(row.getString(1), row.getString(2))).stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean addressTaken(String canonical, String byOtherThanAccountId) {
        return rows.countHolders(canonical, byOtherThanAccountId) > 0;
    }

    @Override
    public boolean addressDisowned(String organisationId, String canonical) {
        return !new Sql(
                        "SELECT 1 FROM noted_address WHERE organisation_id = ? AND address = ? AND kind = 'NOT_OURS'"
                                + " AND ended_at IS NULL",
                        organisationId,
                        canonical)
                .read(jdbc, row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public Optional<String> inUseAt(String organisationId, String canonical) {
        return new Sql(
                        "SELECT id FROM account WHERE organisation_id = ? AND address = ? AND status = 'ACTIVE'",
                        organisationId,
                        canonical)
                .read(jdbc, row -> row.getString(1)).stream().findFirst();
    }

    @Override
    public List<Account> living(String organisationId) {
        var people = maintainers.ofOrganisation(organisationId);
        return rows.living(organisationId).stream()
                .map(row -> account(row, people.getOrDefault(row.id(), Maintainers.Of.NOBODY)))
                .toList();
    }

    @Override
    public List<Account> all(String organisationId, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.findByOrganisationIdAndIdIn(organisationId, ids).stream()
                        .map(row -> account(row, Maintainers.Of.NOBODY))
                        .toList();
    }

    @Override
    public List<Account> closingBefore(LocalDate day, int limit) {
        return rows.closingBefore(day, limit).stream()
                .map(row -> account(row, Maintainers.Of.NOBODY))
                .toList();
    }

    private AccountRow row(Account account) {
        return AccountRow.of(account, plans.text(account.request().plan()));
    }

    private Account whole(AccountRow row) {
        var people = maintainers.account(row.organisationId(), row.id());
        var suspension = row.status() == AccountStatus.SUSPENDED || row.status() == AccountStatus.RETIRED
                ? suspensions
                        .latest(row.organisationId(), row.id())
                        .filter(Suspension::holds)
                        .orElse(null)
                : null;
        var custody = row.closesOn() == null
                ? null
                : custodies.of(row.organisationId(), row.id()).orElse(null);
        return row.account(people.updaterIds(), people.deputyIds(), plans.read(row.plan()), suspension, custody);
    }

    /** For looks at many: neither why it is suspended nor in whose custody it is. */
    private Account account(AccountRow row, Maintainers.Of people) {
        return row.account(people.updaterIds(), people.deputyIds(), plans.read(row.plan()), null, null);
    }
}
