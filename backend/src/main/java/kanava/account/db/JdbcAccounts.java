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
import java.util.stream.Collectors;
import kanava.account.Account;
import kanava.account.AccountFilter;
import kanava.account.AccountListItem;
import kanava.account.Accounts;
import kanava.identity.Actor;
import kanava.server.db.Sql;
import kanava.server.paging.Page;

@Singleton
@Transactional
class JdbcAccounts implements Accounts {

    private final AccountRows rows;
    private final Updaters updaters;
    private final AccountList list;
    private final Visibility visibility;
    private final JdbcOperations jdbc;

    JdbcAccounts(AccountRows rows, Updaters updaters, AccountList list, Visibility visibility, JdbcOperations jdbc) {
        this.rows = rows;
        this.updaters = updaters;
        this.list = list;
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> find(String organisationId, String id) {
        return rows.findByOrganisationIdAndId(organisationId, id)
                .map(row -> row.account(updaters.of(organisationId, id)));
    }

    @Override
    public Optional<Account> findVisible(Actor reader, String id) {
        var sql = new Sql(
                "SELECT a.id FROM account a WHERE a.organisation_id = ? AND a.id = ?", reader.organisationId(), id);
        visibility.restrict(sql, reader);
        var visible = !sql.read(jdbc, row -> row.getString(1)).isEmpty();
        return visible ? find(reader.organisationId(), id) : Optional.empty();
    }

    @Override
    public Page<AccountListItem> list(Actor reader, AccountFilter filter, int limit, Optional<String> cursor) {
        return list.page(reader, filter, limit, cursor);
    }

    @Override
    public void add(Account account) {
        rows.persist(AccountRow.of(account));
        updaters.replace(
                account.organisationId(), account.id(), account.request().updaterIds());
    }

    @Override
    public boolean save(Account account) {
        try {
            rows.update(AccountRow.of(account));
        } catch (OptimisticLockException somebodyWasFaster) {
            return false;
        } catch (DataAccessException refused) {
            if (refused.getCause() instanceof SQLIntegrityConstraintViolationException taken
                    && taken.getMessage().contains("account_address")) {
                throw new AddressTaken(taken);
            }
            throw refused;
        }
        if (!updaters.of(account.organisationId(), account.id())
                .equals(account.request().updaterIds())) {
            updaters.replace(
                    account.organisationId(), account.id(), account.request().updaterIds());
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
    public List<Account> closingBefore(LocalDate day, int limit) {
        return rows.closingBefore(day, limit).stream()
                .map(row -> row.account(List.of()))
                .toList();
    }
}
