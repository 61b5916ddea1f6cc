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
 * @param suspension null unless it is suspended
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

    /** Somebody else has it in their hands, as far as is known. */
    public boolean isCompromised() {
        return suspension != null && suspension.holds() && suspension.compromised();
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
        return new Account(
                id,
                organisationId,
                version,
                next,
                request,
                requesterId,
                policyNo,
                address,
                retirement,
                suspension,
                custody,
                createdAt,
                now,
                openedAt,
                retiredAt);
    }

    Account requesting(AccountRequest changed) {
        return new Account(
                id,
                organisationId,
                version,
                status,
                changed,
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

    Account under(int policyVersion) {
        return new Account(
                id,
                organisationId,
                version,
                status,
                request,
                requesterId,
                policyVersion,
                address,
                retirement,
                suspension,
                custody,
                createdAt,
                changedAt,
                openedAt,
                retiredAt);
    }

    Account at(String canonical, Instant opened) {
        return new Account(
                id,
                organisationId,
                version,
                status,
                request,
                requesterId,
                policyNo,
                canonical,
                retirement,
                suspension,
                custody,
                createdAt,
                changedAt,
                opened,
                retiredAt);
    }

    Account closing(Retirement announced) {
        return new Account(
                id,
                organisationId,
                version,
                status,
                request,
                requesterId,
                policyNo,
                address,
                announced,
                suspension,
                custody,
                createdAt,
                changedAt,
                openedAt,
                retiredAt);
    }

    Account suspended(Suspension how) {
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
                how,
                custody,
                createdAt,
                changedAt,
                openedAt,
                retiredAt);
    }

    Account heldBy(Custody whose) {
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
                whose,
                createdAt,
                changedAt,
                openedAt,
                retiredAt);
    }

    Account retired(Instant at) {
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
                at);
    }
}
