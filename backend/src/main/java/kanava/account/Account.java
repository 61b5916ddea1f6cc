package kanava.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An official social-media account, from the first draft to long after its end.
 *
 * @param version counts changes by people; jobs don't change it
 * @param policyNo the policy version of the last submission; null before
 * @param address canonical address; null until the account is opened
 * @param retirement null unless a closing is announced or done
 * @param suspension null unless it is suspended, or was when it was closed and nobody has lifted that
 * @param custody who owns it once it is closed; null unless that is announced or done
 */
public record Account(
        String id,
        String organisationId,
        long version,
        AccountStatus status,
        AccountRequest request,
        String requesterId,
        Integer policyNo,
        String address,
        Retirement retirement,
        Suspension suspension,
        Custody custody,
        Instant createdAt,
        Instant changedAt,
        Instant openedAt,
        Instant retiredAt) {

    /** Field of the log that says what the taken step's people do: propose, decide or agree. */
    public static final String DECIDED_ACT = "act";

    public static Account draft(
            String id, String organisationId, String requesterId, AccountRequest request, Instant now) {
        return new Account(
                id,
                organisationId,
                0,
                AccountStatus.DRAFT,
                request,
                requesterId,
                null,
                null,
                null,
                null,
                null,
                now,
                now,
                null,
                null);
    }

    /** Whether there is a profile to look at: what others run, and what isn't opened yet, has no address. */
    public boolean hasProfile() {
        return AccountStatus.IN_USE.contains(status) && address != null;
    }

    /** Out of use until two people say otherwise; what was closed meanwhile is lost until then. */
    boolean isSuspended() {
        return suspension != null && suspension.holds();
    }

    /** Somebody else has it in their hands, as far as is known. */
    public boolean isCompromised() {
        return isSuspended() && suspension.compromised();
    }

    /** The fields the audit log keeps, as text; of people only ids. */
    public Map<String, String> auditState() {
        var state = new TreeMap<String, String>();
        put(state, "status", status);
        state.putAll(request.auditState());
        put(state, "requester", requesterId);
        put(state, "policy", policyNo);
        put(state, "address", address);
        if (retirement != null) {
            put(state, "reason", retirement.reason());
            put(state, "reasonKey", retirement.reasonKey());
            put(state, "closesOn", retirement.closesOn());
            put(state, "successorUrl", retirement.successorUrl());
        }
        if (suspension != null) {
            state.putAll(suspension.auditState());
        }
        if (custody != null) {
            state.putAll(custody.auditState());
        }
        return state;
    }

    private static void put(Map<String, String> state, String field, Object value) {
        if (value != null) {
            state.put(field, value.toString());
        }
    }

    /** Responsible person, updaters and deputies. */
    public List<String> peopleIds() {
        return request.peopleIds();
    }

    Account with(AccountStatus next, Instant now) {
        return copy(next, request, policyNo, address, retirement, suspension, custody, now, openedAt, retiredAt);
    }

    Account requesting(AccountRequest changed) {
        return copy(
                status, changed, policyNo, address, retirement, suspension, custody, changedAt, openedAt, retiredAt);
    }

    Account under(int policyVersion) {
        return copy(
                status,
                request,
                policyVersion,
                address,
                retirement,
                suspension,
                custody,
                changedAt,
                openedAt,
                retiredAt);
    }

    Account at(String canonical, Instant opened) {
        return copy(
                status, request, policyNo, canonical, retirement, suspension, custody, changedAt, opened, retiredAt);
    }

    Account closing(Retirement announced) {
        return copy(status, request, policyNo, address, announced, suspension, custody, changedAt, openedAt, retiredAt);
    }

    Account suspended(Suspension how) {
        return copy(status, request, policyNo, address, retirement, how, custody, changedAt, openedAt, retiredAt);
    }

    Account heldBy(Custody whose) {
        return copy(status, request, policyNo, address, retirement, suspension, whose, changedAt, openedAt, retiredAt);
    }

    Account retired(Instant at) {
        return copy(status, request, policyNo, address, retirement, suspension, custody, changedAt, openedAt, at);
    }

    /** Its id, organisation, requester and beginning stay; the version counts what is saved. */
    private Account copy(
            AccountStatus status,
            AccountRequest request,
            Integer policyNo,
            String address,
            Retirement retirement,
            Suspension suspension,
            Custody custody,
            Instant changedAt,
            Instant openedAt,
            Instant retiredAt) {
        return new Account(
                id,
                organisationId,
                version,
                status,
                request,
                requesterId,
                policyNo,
                address,
                retirement,
                suspension,
                custody,
                createdAt,
                changedAt,
                openedAt,
                retiredAt);
    }
}
