package kanava.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
@Serdeable
public record AccountRequest(
        ChannelKind kind,
        @Nullable String platform,
        @Nullable String name,
        @Nullable String plannedAddress,
        @Nullable String purpose,
        @Nullable String audience,
        @Nullable String unitId,
        @Nullable String responsibleId,
        @Nullable List<String> updaterIds,
        @Nullable List<String> deputyIds,
        @Nullable String sharedMailbox,
        @Nullable BigDecimal weeklyHours,
        @Nullable RequestPlan plan) {

    /** Kept as text, what is empty is left out. */
    public AccountRequest {
        updaterIds = updaterIds == null ? List.of() : updaterIds;
        deputyIds = deputyIds == null ? List.of() : deputyIds;
        plan = plan == null ? RequestPlan.NONE : plan;
    }

    /** Responsible person, updaters and deputies, and who founds the account. */
    public List<String> peopleIds() {
        var ids = new ArrayList<>(updaterIds);
        ids.addAll(deputyIds);
        if (responsibleId != null) {
            ids.add(responsibleId);
        }
        if (plan.founderId() != null) {
            ids.add(plan.founderId());
        }
        return ids;
    }

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

    /** The fields the audit log keeps, as text; of people only ids. What is empty is absent. */
    public Map<String, String> auditState() {
        var state = new TreeMap<String, String>();
        put(state, "kind", kind);
        put(state, "platform", platform);
        put(state, "name", name);
        put(state, "plannedAddress", plannedAddress);
        put(state, "purpose", purpose);
        put(state, "audience", audience);
        put(state, "unit", unitId);
        put(state, "responsible", responsibleId);
        put(state, "updaters", updaterIds.isEmpty() ? null : String.join(" ", updaterIds));
        put(state, "deputies", deputyIds.isEmpty() ? null : String.join(" ", deputyIds));
        put(state, "sharedMailbox", sharedMailbox);
        put(
                state,
                "weeklyHours",
                weeklyHours == null ? null : weeklyHours.stripTrailingZeros().toPlainString());
        plan.auditState().forEach((field, value) -> put(state, field, value));
        return state;
    }

    private static void put(Map<String, String> state, String field, Object value) {
        if (value != null) {
            state.put(field, value.toString());
        }
    }
}
