package kanava.tasks;

import java.time.Instant;
import java.util.Comparator;
import kanava.identity.Role;
import kanava.policy.StepAct;

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
        CHECK_PRIVACY_SETTINGS,
        CHECK_MONITORED_PAGE,
        REVIEW_TRIAL,
        END_FIXED_TERM
    }
}
