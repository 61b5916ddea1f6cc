package kanava.account.web;

import java.util.Set;
import kanava.account.Account;
import kanava.account.Facts;
import kanava.account.Relation;
import kanava.api.model.Verification;

/** The verification of an account as the contract writes it; made by the feature above. */
public interface VerificationPart {

    Verification of(Account account, Facts facts);

    /** Whether the reader's relations let them ask for a check now. */
    boolean mayAsk(Account account, Set<Relation> relations);
}
