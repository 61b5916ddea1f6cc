package kanava.administration;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody decides for another who is absent.
 *
 * @param fromOn first day, in the organisation's zone
 * @param toOn last day
 * @param beginsAt start of the first day
 * @param endsAt end of the last day, or the moment it was ended before its time
 */
public record StandingIn(
        String id,
        String organisationId,
        String absentId,
        String standInId,
        LocalDate fromOn,
        LocalDate toOn,
        Instant beginsAt,
        Instant endsAt) {

    /** Whichever of the two is absent: who is away can't stand in. */
    boolean isOf(String one, String other) {
        return absentId.equals(one) && standInId.equals(other) || absentId.equals(other) && standInId.equals(one);
    }

    boolean meets(LocalDate from, LocalDate to) {
        return !fromOn.isAfter(to) && !toOn.isBefore(from);
    }
}
