package kanava.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Somebody looked at what has to be looked at again and again.
 *
 * @param note what they found
 * @param nextOn when to look again at the latest; null where that follows from the rules, or nothing is left to look at
 */
public record Inspection(
        String organisationId,
        String id,
        String accountId,
        Kind kind,
        String personId,
        Instant at,
        String note,
        LocalDate nextOn) {

    public enum Kind {
        /** The account's privacy settings (LOI-3.4b). */
        PRIVACY_SETTINGS,
        /** A page that others keep (LVM-roles). */
        MONITORED_PAGE,
        /** An experiment (RAU-try). */
        TRIAL_REVIEW,
        /** The end of a fixed-term account comes near (IIS-3.3b): it is announced, or the term made longer. */
        END_OF_TERM;

        /** Whether saying that one has looked is what is asked for. */
        public boolean recorded() {
            return this != END_OF_TERM;
        }
    }

    LocalDate on(ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
