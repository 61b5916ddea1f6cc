package kanava.account;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is asked for. Everything may be missing (null, or empty text) in a draft; submitting demands what the policy says.
 *
 * @param platform its id in the organisation's catalogue
 * @param plannedAddress address or handle hoped for; the true one is recorded when the account is opened
 * @param updaterIds people with update rights, in the order given
 * @param deputyIds people who cover for leave
 * @param sharedMailbox address the account is signed in with
 * @param weeklyHours working hours a week set aside
 * @param plan never null
 */
public record AccountRequest(
        ChannelKind kind,
        String platform,
        String name,
        String plannedAddress,
        String purpose,
        String audience,
        String unitId,
        String responsibleId,
        List<String> updaterIds,
        List<String> deputyIds,
        String sharedMailbox,
        BigDecimal weeklyHours,
        RequestPlan plan) {

    /** The same, at this address. */
    AccountRequest at(String address) {
        return new AccountRequest(
                kind,
                platform,
                name,
                address,
                purpose,
                audience,
                unitId,
                responsibleId,
                updaterIds,
                deputyIds,
                sharedMailbox,
                weeklyHours,
                plan);
    }
}
