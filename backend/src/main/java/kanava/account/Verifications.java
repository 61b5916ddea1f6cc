package kanava.account;

import java.util.Collection;
import java.util.Map;

/** What the account needs to know of its verification; kept by the feature above. */
public interface Verifications {

    /** By account id; accounts never checked are absent. */
    Map<String, VerificationSummary> summaries(String organisationId, Collection<String> accountIds);

    default VerificationSummary summary(String organisationId, String accountId) {
        return summaries(organisationId, java.util.List.of(accountId))
                .getOrDefault(accountId, VerificationSummary.NONE);
    }
}
