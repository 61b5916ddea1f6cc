package kanava.notification;

import java.util.Collection;
import kanava.account.Account;
import kanava.approval.Review;

/** Whom the rules want told of an approved account beside those who have something to do. Each bean of this type is asked. */
public interface Informed {

    /** @return ids of people of the account's organisation */
    Collection<String> ofApproval(Account account, Review review);
}
