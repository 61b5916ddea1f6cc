package kanava.account.web;

import jakarta.inject.Singleton;
import kanava.account.Accounts;
import kanava.identity.CurrentActor;
import kanava.server.contract.Existence;

/** An account that isn't the reader's to see is 404, whatever else is wrong with the request. */
@Singleton
class AccountExistence implements Existence {

    private final Accounts accounts;
    private final CurrentActor currentActor;

    AccountExistence(Accounts accounts, CurrentActor currentActor) {
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    @Override
    public String path() {
        return "/api/v1/accounts/{id}";
    }

    @Override
    public boolean exists(String id) {
        return accounts.findVisible(currentActor.get(), id).isPresent();
    }
}
