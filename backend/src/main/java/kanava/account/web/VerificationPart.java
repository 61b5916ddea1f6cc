package kanava.account.web;

import kanava.account.Account;
import kanava.api.model.Verification;
import kanava.organisation.Organisation;

/** The verification of an account as the contract writes it; made by the feature above. */
public interface VerificationPart {

    Verification of(Account account, Organisation organisation);

    /** Whether the reader's relations let them ask for a check now. */
    boolean mayAsk(Account account, java.util.Set<kanava.account.Relation> relations);
}
