package kanava.inspection;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import kanava.account.AccountChanged;

/** What of the life of an account changes what is to be looked at; heard inside the transaction of the change. */
@Singleton
class DueDaysWatch implements ApplicationEventListener<AccountChanged> {

    private final DueDays days;

    DueDaysWatch(DueDays days) {
        this.days = days;
    }

    @Override
    public void onApplicationEvent(AccountChanged change) {
        switch (change.action()) {
            case ACCOUNT_OPENED, CHANGE_APPROVED, RETIREMENT_CALLED_OFF, SUSPENSION_LIFTED ->
                days.forget(change.organisationId(), change.accountId());
            case ACCOUNT_RETIRED -> days.end(change.organisationId(), change.accountId());
            default -> {}
        }
    }
}
