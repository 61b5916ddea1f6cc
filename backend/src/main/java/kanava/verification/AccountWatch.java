package kanava.verification;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import kanava.account.AccountChanged;
import kanava.account.Accounts;

/** What the life of an account means for its verification; heard inside the transaction of the change. */
@Singleton
class AccountWatch implements ApplicationEventListener<AccountChanged> {

    private final Asks asks;
    private final VerificationRecords records;
    private final ListingPeriods periods;
    private final IdentityWatch identities;
    private final Accounts accounts;
    private final Clock clock;

    AccountWatch(
            Asks asks,
            VerificationRecords records,
            ListingPeriods periods,
            IdentityWatch identities,
            Accounts accounts,
            Clock clock) {
        this.asks = asks;
        this.records = records;
        this.periods = periods;
        this.identities = identities;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(AccountChanged change) {
        switch (change.action()) {
            case ACCOUNT_OPENED -> asks.askAfterChange(change.organisationId(), change.accountId());
            case ADDRESS_CORRECTED -> {
                records.forget(change.organisationId(), change.accountId());
                asks.askAfterChange(change.organisationId(), change.accountId());
            }
            case SUSPENSION_LIFTED -> {
                accounts.find(change.organisationId(), change.accountId())
                        .ifPresent(account -> identities.broughtBack(account, clock.instant()));
                asks.askAfterChange(change.organisationId(), change.accountId());
            }
            case ACCOUNT_SUSPENDED, ACCOUNT_RETIRED ->
                periods.close(change.organisationId(), change.accountId(), clock.instant());
            default -> {}
        }
    }
}
