package kanava.verification;

import java.time.Instant;

/**
 * A round of checks that somebody started by hand, with how far it has come.
 *
 * @param unitId with all units below it; null for the whole organisation
 * @param lastCheckedAt null before the first account's check is done
 */
public record CheckRun(
        String organisationId,
        String id,
        String unitId,
        String startedBy,
        Instant startedAt,
        Progress progress,
        Instant lastCheckedAt) {

    /** Accounts by what came of their check. */
    public record Progress(int waiting, int verified, int missing, int unknown, int leftOut) {

        public int total() {
            return waiting + verified + missing + unknown + leftOut;
        }
    }

    public enum Result {
        WAITING,
        VERIFIED,
        MISSING,
        UNKNOWN,
        /** There was nothing to look at any more. */
        LEFT_OUT
    }

    /** One account of a round. */
    public record Checked(
            String accountId, String name, String platform, String address, Result result, Instant checkedAt) {}

    public CheckRun with(Progress now, Instant lastChecked) {
        return new CheckRun(organisationId, id, unitId, startedBy, startedAt, now, lastChecked);
    }

    /** @return null while accounts wait */
    public Instant endedAt() {
        return progress.waiting() == 0 ? lastCheckedAt : null;
    }
}
