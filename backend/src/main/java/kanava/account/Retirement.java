package kanava.account;

import java.time.Instant;
import java.time.LocalDate;
import kanava.approval.Reasons;

/**
 * A closing that was announced.
 *
 * @param reasonKey of the catalogue
 * @param closesOn the last day of use; the account retires when it is over, in the organisation's zone
 * @param successorUrl what to follow instead; null where an account was closed at once and nothing replaces it
 */
public record Retirement(
        String reason, String reasonKey, Instant announcedAt, LocalDate closesOn, String successorUrl) {

    public Retirement(String reason, Instant announcedAt, LocalDate closesOn, String successorUrl) {
        this(reason, Reasons.OTHER, announcedAt, closesOn, successorUrl);
    }
}
