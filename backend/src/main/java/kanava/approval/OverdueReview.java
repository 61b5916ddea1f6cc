package kanava.approval;

/**
 * A review whose step has waited too long.
 *
 * @param forLong so long that the one above is asked
 */
public record OverdueReview(String id, String organisationId, String accountId, boolean forLong) {}
