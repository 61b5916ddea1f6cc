package kanava.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import kanava.identity.Role;
import kanava.policy.StepAct;
import kanava.server.db.Times;

/**
 * Something that waits for one person.
 *
 * @param accountId null where it is about a platform; likewise accountName empty and requesterId null
 * @param unitId the account's unit; where a decider is missing, the unit that lacks one
 * @param role that nobody holds there; null for other kinds
 * @param act of a step to decide; null for other kinds
 * @param onBehalfOfId whom the person stands in for; null where it is their own to do
 * @param page address of the page of ours where it is done; null for other kinds
 */
public record Task(
        Kind kind,
        String accountId,
        String accountName,
        String platform,
        String unitId,
        Role role,
        StepAct act,
        String requesterId,
        String onBehalfOfId,
        String page,
        Instant since) {

    public static final Comparator<Task> OLDEST_FIRST = Comparator.comparing(Task::since)
            .thenComparing(Task::kind)
            .thenComparing(task -> task.accountId() == null ? task.platform() : task.accountId())
            .thenComparing(task -> String.valueOf(task.page()));

    /** About one account, for its own person. */
    static Task about(
            Kind kind,
            String accountId,
            String accountName,
            String platform,
            String unitId,
            String requesterId,
            Instant since) {
        return new Task(kind, accountId, accountName, platform, unitId, null, null, requesterId, null, null, since);
    }

    /** @param row id, name, platform, unit_id and requester_id of the account, and since when */
    static Task of(Kind kind, ResultSet row) throws SQLException {
        return about(
                kind,
                row.getString("id"),
                row.getString("name"),
                row.getString("platform"),
                row.getString("unit_id"),
                row.getString("requester_id"),
                Times.instant(row, "since"));
    }

    Task on(String page) {
        return new Task(
                kind, accountId, accountName, platform, unitId, role, act, requesterId, onBehalfOfId, page, since);
    }

    Task lacking(Role role) {
        return new Task(
                kind, accountId, accountName, platform, unitId, role, act, requesterId, onBehalfOfId, page, since);
    }

    Task act(StepAct act) {
        return new Task(
                kind, accountId, accountName, platform, unitId, role, act, requesterId, onBehalfOfId, page, since);
    }

    Task onBehalfOf(String personId) {
        return new Task(kind, accountId, accountName, platform, unitId, role, act, requesterId, personId, page, since);
    }

    public enum Kind {
        DECIDE,
        DECIDE_CHANGE,
        REVISE_REQUEST,
        REVISE_CHANGE,
        FINISH_DRAFT,
        OPEN_ACCOUNT,
        PUT_LINK_ON_LIST_PAGE,
        PUT_LINK_ON_PAGE,
        REMOVE_LINK_FROM_PAGE,
        MEND_PROFILE,
        NAME_DECIDER,
        REREAD_TERMS,
        PUBLISH_POSTING,
        CONFIRM_ATTESTATION,
        ATTEST,
        SECURE_ACCOUNT,
        DECIDE_LIFTING,
        SETTLE_DRIFT,
        SETTLE_GONE,
        SETTLE_TAKE_OVER,
        DECIDE_DELETION,
        DELETE_HANDLE,
        CHECK_PRIVACY_SETTINGS,
        CHECK_MONITORED_PAGE,
        REVIEW_TRIAL,
        END_FIXED_TERM,
        TRIAGE_FINDINGS,
        REMOVE_DANGEROUS_LINKS,
        MEND_LINKS
    }
}
