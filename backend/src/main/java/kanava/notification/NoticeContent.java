package kanava.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kanava.account.Account;
import kanava.approval.Review;
import kanava.policy.StepAct;

/**
 * What a notice says, as it was when it happened. Kept as JSON; null or empty is what the kind doesn't need.
 *
 * @param accountName null where it is about no account
 * @param actorId who did it; null for the clock and for checks
 * @param change it is about a change of an account in use; null where it isn't
 * @param act what the waiting step does
 * @param reason reason or comment in the actor's words
 * @param waitingDays how long a step has waited
 * @param missing names of the checks that found nothing
 * @param closesOn of a closing its last day, of what is missing or runs out the day on which the account leaves the list; as ISO 8601 writes it
 * @param maintainerIds responsible person first
 * @param hijacked it is in somebody else's hands; null where it isn't
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NoticeContent(
        String accountName,
        String platform,
        String actorId,
        String requesterId,
        Boolean change,
        StepAct act,
        String reason,
        Integer waitingDays,
        List<String> missing,
        String closesOn,
        String successorUrl,
        List<String> maintainerIds,
        Boolean hijacked) {

    public NoticeContent {
        missing = missing == null ? List.of() : missing;
        maintainerIds = maintainerIds == null ? List.of() : maintainerIds;
    }

    static NoticeContent of(Account account, String actorId, Optional<Review> change) {
        var request = account.request();
        return new NoticeContent(
                request.name(),
                request.platform(),
                actorId,
                change.map(Review::requesterId).orElse(account.requesterId()),
                change.isPresent() ? true : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Of a profile that the public told of: which one, and in which words, stands where it is dealt with and nowhere else. */
    static NoticeContent ofReport(String platform) {
        return new NoticeContent(null, platform, null, null, null, null, null, null, null, null, null, null, null);
    }

    NoticeContent waitingFor(StepAct step) {
        return with(step, reason, waitingDays, missing, closesOn, successorUrl, maintainerIds);
    }

    NoticeContent sinceDays(int days) {
        return with(act, reason, days, missing, closesOn, successorUrl, maintainerIds);
    }

    NoticeContent because(String words) {
        return with(act, words, waitingDays, missing, closesOn, successorUrl, maintainerIds);
    }

    NoticeContent missing(List<String> checks) {
        return with(act, reason, waitingDays, checks, closesOn, successorUrl, maintainerIds);
    }

    /** @param day null where it has left the list already */
    NoticeContent until(String day) {
        return with(act, reason, waitingDays, missing, day, successorUrl, maintainerIds);
    }

    NoticeContent closing(LocalDate lastDay, String successor) {
        return with(act, reason, waitingDays, missing, lastDay.toString(), successor, maintainerIds);
    }

    NoticeContent maintainedBy(List<String> ids) {
        return with(act, reason, waitingDays, missing, closesOn, successorUrl, ids);
    }

    private NoticeContent with(
            StepAct step,
            String words,
            Integer days,
            List<String> checks,
            String lastDay,
            String successor,
            List<String> maintainers) {
        return new NoticeContent(
                accountName,
                platform,
                actorId,
                requesterId,
                change,
                step,
                words,
                days,
                checks,
                lastDay,
                successor,
                maintainers,
                hijacked);
    }

    NoticeContent inOtherHands(boolean so) {
        return new NoticeContent(
                accountName,
                platform,
                actorId,
                requesterId,
                change,
                act,
                reason,
                waitingDays,
                missing,
                closesOn,
                successorUrl,
                maintainerIds,
                so ? true : null);
    }
}
