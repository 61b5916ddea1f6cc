package kanava.posting;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Something to be published on a main account, wanted by somebody who gave up a request for it (RAU-umbrella).
 *
 * @param version counts answers
 * @param accountId the main account
 * @param requestId the request that ended with it
 * @param text what is to be published
 * @param answererId null while it waits, as answeredAt
 * @param comment why it was declined, or what is said of the publishing; may be null
 * @param url where it was published; may be null
 */
public record Posting(
        String organisationId,
        String id,
        long version,
        String accountId,
        String requestId,
        String requesterId,
        String text,
        Instant askedAt,
        State state,
        String answererId,
        Instant answeredAt,
        String comment,
        String url) {

    /** Fields of the log: how far it is, and who wanted it. */
    public static final String STATE = "posting";

    public static final String REQUESTER = "requester";

    public enum State {
        WAITING,
        PUBLISHED,
        DECLINED
    }

    static Posting asked(
            String organisationId,
            String id,
            String accountId,
            String requestId,
            String requesterId,
            String text,
            Instant at) {
        return new Posting(
                organisationId,
                id,
                0,
                accountId,
                requestId,
                requesterId,
                text,
                at,
                State.WAITING,
                null,
                null,
                null,
                null);
    }

    Posting answered(State answer, String personId, String said, String where, Instant at) {
        return new Posting(
                organisationId,
                id,
                version + 1,
                accountId,
                requestId,
                requesterId,
                text,
                askedAt,
                answer,
                personId,
                at,
                said,
                where);
    }

    /** What the audit log keeps of it beside the words. */
    Map<String, String> auditState() {
        var state = new HashMap<String, String>();
        state.put(STATE, this.state.name());
        state.put("postedUrl", url);
        return state;
    }
}
