package kanava.verification;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import kanava.account.AccountChanged;

/** What the life of an account means for its verification; heard inside the transaction of the change. */
@Singleton
class AccountWatch implements ApplicationEventListener<AccountChanged> {

    private final Asks asks;
    private final VerificationRecords records;
    private final ListingPeriods periods;
    private final Clock clock;

    AccountWatch(Asks asks, VerificationRecords records, ListingPeriods periods, Clock clock) {
        this.asks = asks;
        this.records = records;
        this.periods = periods;
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
            case SUSPENSION_LIFTED -> asks.askAfterChange(change.organisationId(), change.accountId());
            case ACCOUNT_SUSPENDED, ACCOUNT_RETIRED ->
                periods.close(change.organisationId(), change.accountId(), clock.instant());
            default -> {}
        }
    }
}
