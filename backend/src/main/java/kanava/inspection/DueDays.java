package kanava.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kanava.identity.Actor;

/** Where it is kept from which day an account may have something to look at; so that few are judged to find those due. */
public interface DueDays {

    /** @param from a day long gone where the account is yet to be judged */
    record Day(String organisationId, String accountId, LocalDate from) {}

    /** Counts as due until it is judged. */
    void forget(String organisationId, String accountId);

    /** Nothing of the account is to be looked at any more. */
    void end(String organisationId, String accountId);

    /** @param from null where there is nothing to look at as things are */
    void judged(String organisationId, String accountId, LocalDate from, Instant now);

    /**
     * Accounts in use that the person answers for and that may have something due, those longest due first.
     *
     * @param behind the last one seen; null for the first
     */
    List<Day> answeredFor(Actor actor, LocalDate today, Day behind, int limit);

    /**
     * Those not judged since, kept for whoever asks until the transaction is over; others get others.
     *
     * @param but organisations to leave out
     */
    List<Day> toJudge(Instant since, Set<String> but, int limit);
}
