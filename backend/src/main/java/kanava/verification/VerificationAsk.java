package kanava.verification;

import java.time.Instant;
import java.util.SplittableRandom;

/**
 * One asking for a check; the data of its task.
 *
 * @param askedAt ISO-8601; as long as the account's row says the same, nobody has asked again
 * @param byPerson somebody waits for the answer, so that it is told even when nothing has changed
 * @param putOff how often it was, since others were before it at a page's host
 */
public record VerificationAsk(String organisationId, String accountId, String askedAt, boolean byPerson, int putOff) {

    static VerificationAsk at(Instant now, String organisationId, String accountId, boolean byPerson) {
        return new VerificationAsk(organisationId, accountId, now.toString(), byPerson, 0);
    }

    public Instant instant() {
        return Instant.parse(askedAt);
    }

    VerificationAsk putOffAgain() {
        return new VerificationAsk(organisationId, accountId, askedAt, byPerson, putOff + 1);
    }

    /** Any of so many, as if by chance; the same one where the check was put off. */
    int anyOf(int pages) {
        return new SplittableRandom(taskId().hashCode()).nextInt(pages);
    }

    /** Each asking is a task of its own: one that comes while an earlier one runs is not lost in it. */
    String taskId() {
        return accountId + "@" + askedAt;
    }
}
