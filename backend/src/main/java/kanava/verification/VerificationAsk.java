package kanava.verification;

import java.time.Instant;

/**
 * One asking for a check; the data of its task.
 *
 * @param askedAt ISO-8601; as long as the account's row says the same, nobody has asked again
 * @param byPerson somebody waits for the answer, so that it is told even when nothing has changed
 */
public record VerificationAsk(String organisationId, String accountId, String askedAt, boolean byPerson) {

    static VerificationAsk at(Instant now, String organisationId, String accountId, boolean byPerson) {
        return new VerificationAsk(organisationId, accountId, now.toString(), byPerson);
    }

    public Instant instant() {
        return Instant.parse(askedAt);
    }

    /** Each asking is a task of its own: one that comes while an earlier one runs is not lost in it. */
    String taskId() {
        return accountId + "@" + askedAt;
    }
}
