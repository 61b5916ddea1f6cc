package kanava.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanava.identity.Actor;
import kanava.server.paging.Page;

/** Where accounts are kept. */
public interface Accounts {

    Optional<Account> find(String organisationId, String id);

    /** Only what the reader may see: drafts are their requester's, requests those concerned's, the rest everybody's. */
    Optional<Account> findVisible(Actor reader, String id);

    /** Those of the ids whose accounts there are, and the reader may see. */
    Set<String> visible(Actor reader, Collection<String> ids);

    Page<AccountListItem> list(Actor reader, AccountFilter filter, int limit, Optional<String> cursor);

    void add(Account account);

    /** Until the transaction is over, nobody else decides on the account or has its clock act on it. */
    void hold(String organisationId, String id);

    /**
     * Saves what a decision made of the account, guarded by the version it was loaded at.
     *
     * @return false when somebody else was faster: nothing was written
     * @throws AddressTaken when another account, of any organisation, has the address
     */
    boolean save(Account account);

    /** Names by id; of accounts that have one. */
    Map<String, String> names(String organisationId, Collection<String> ids);

    boolean addressTaken(String canonical, String byOtherThanAccountId);

    /** Whether the organisation says of the address that it isn't theirs. */
    boolean addressDisowned(String organisationId, String canonical);

    /** The id of the account in use at this canonical address. */
    Optional<String> inUseAt(String organisationId, String canonical);

    /** Every account approved, in use or closing, with its people; for rare looks over all of them. */
    List<Account> living(String organisationId);

    /** Those of the accounts that there are, without their updaters and deputies. */
    List<Account> all(String organisationId, Collection<String> ids);

    /** Accounts of all organisations whose last day may be over. */
    List<Account> closingBefore(LocalDate day, int limit);

    /** Another account has the address; the database says so even when two come at once. */
    final class AddressTaken extends RuntimeException {
        public AddressTaken(Throwable cause) {
            super(cause);
        }
    }
}
