package kanava.posting;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import kanava.account.AccountChanged;
import kanava.audit.AuditAction;

/** What the end of a main account means for what waits on it; heard inside the transaction of the change. */
@Singleton
class MainAccountWatch implements ApplicationEventListener<AccountChanged> {

    private final PostingDesk desk;

    MainAccountWatch(PostingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void onApplicationEvent(AccountChanged change) {
        if (change.action() == AuditAction.ACCOUNT_RETIRED) {
            desk.end(change.organisationId(), change.accountId(), change.at());
        }
    }
}
