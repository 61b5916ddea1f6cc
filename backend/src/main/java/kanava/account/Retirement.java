package kanava.account;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A closing that was announced.
 *
 * @param closesOn the last day of use; the account retires when it is over, in the organisation's zone
 * @param successorUrl what to follow instead
 */
public record Retirement(String reason, Instant announcedAt, LocalDate closesOn, String successorUrl) {}
