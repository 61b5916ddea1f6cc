package kanava.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A program that uses the API in its own name.
 *
 * @param contactId the person who answers for it; what it asks for is asked by them
 * @param secretNo counts its secrets: a token of an earlier one is worth nothing
 * @param expiresOn the last day it works
 * @param expiresAt the midnight after, where the organisation lives
 * @param endedAt null while it has not been ended
 */
public record ApiClient(
        String id,
        String organisationId,
        long version,
        String name,
        Set<Scope> scopes,
        String contactId,
        int secretNo,
        Instant secretSince,
        LocalDate expiresOn,
        Instant expiresAt,
        Instant createdAt,
        Instant endedAt) {

    public enum State {
        ACTIVE,
        EXPIRED,
        ENDED
    }

    public State state(Instant now) {
        if (endedAt != null) {
            return State.ENDED;
        }
        return now.isBefore(expiresAt) ? State.ACTIVE : State.EXPIRED;
    }

    public ApiClient withNewSecret(LocalDate lastDay, Instant end, Instant now) {
        return new ApiClient(
                id,
                organisationId,
                version,
                name,
                scopes,
                contactId,
                secretNo + 1,
                now,
                lastDay,
                end,
                createdAt,
                endedAt);
    }

    public ApiClient ended(Instant now) {
        return new ApiClient(
                id,
                organisationId,
                version,
                name,
                scopes,
                contactId,
                secretNo,
                secretSince,
                expiresOn,
                expiresAt,
                createdAt,
                now);
    }

    /** The fields the audit log keeps, as text; of people only ids, and nothing of the secret but its number. */
    public Map<String, String> auditState() {
        var state = new TreeMap<String, String>();
        state.put("client", name);
        state.put("scopes", Scope.text(scopes));
        state.put("contact", contactId);
        state.put("expiresOn", expiresOn.toString());
        state.put("secretNo", Integer.toString(secretNo));
        if (endedAt != null) {
            state.put("ended", endedAt.toString());
        }
        return state;
    }
}
