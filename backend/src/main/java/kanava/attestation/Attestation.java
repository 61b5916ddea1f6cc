package kanava.attestation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kanava.verification.CheckKind;

/**
 * What somebody saw on a page that shuts programs out (VER-manual). It counts for nothing before somebody else has confirmed it.
 *
 * @param version counts decisions
 * @param page address of the page that was seen, as the checks name it
 * @param seenOn in the organisation's zone
 * @param deciderId null while it waits, as decidedAt
 * @param onBehalfOfId whom the decider stood in for; null where they decided for themselves
 * @param reason why it was refused; null otherwise
 * @param validUntil null unless it is confirmed
 */
public record Attestation(
        String organisationId,
        String id,
        long version,
        String accountId,
        String page,
        List<CheckKind> checks,
        LocalDate seenOn,
        String attesterId,
        Instant attestedAt,
        State state,
        String deciderId,
        String onBehalfOfId,
        Instant decidedAt,
        String reason,
        Instant validUntil) {

    /** Field of the log: how far it is. */
    public static final String STATE = "attestation";

    public Attestation {
        checks = checks.stream().sorted(Comparator.naturalOrder()).toList();
    }

    public enum State {
        PENDING,
        CONFIRMED,
        REFUSED
    }

    /** Who decides: a person, and whom they stand in for. */
    record By(String personId, String onBehalfOfId) {}

    static Attestation pending(
            String organisationId,
            String id,
            String accountId,
            String page,
            Set<CheckKind> checks,
            LocalDate seenOn,
            String attesterId,
            Instant at) {
        return new Attestation(
                organisationId,
                id,
                0,
                accountId,
                page,
                List.copyOf(checks),
                seenOn,
                attesterId,
                at,
                State.PENDING,
                null,
                null,
                null,
                null,
                null);
    }

    Attestation confirmed(By by, Instant until, Instant at) {
        return decided(State.CONFIRMED, by, null, until, at);
    }

    Attestation refused(By by, String why, Instant at) {
        return decided(State.REFUSED, by, why, null, at);
    }

    private Attestation decided(State outcome, By by, String why, Instant until, Instant at) {
        return new Attestation(
                organisationId,
                id,
                version + 1,
                accountId,
                page,
                checks,
                seenOn,
                attesterId,
                attestedAt,
                outcome,
                by.personId(),
                by.onBehalfOfId(),
                at,
                why,
                until);
    }

    /** When it was seen at the latest. */
    Instant seenAt(ZoneId zone) {
        var endOfDay = seenOn.plusDays(1).atStartOfDay(zone).toInstant();
        return endOfDay.isBefore(attestedAt) ? endOfDay : attestedAt;
    }

    /** As long as what a check finds that day. */
    Instant end(int days, ZoneId zone) {
        return seenOn.plusDays(days).atStartOfDay(zone).toInstant();
    }

    Map<String, String> auditState() {
        var kept = new TreeMap<String, String>();
        kept.put(STATE, state.name());
        kept.put("page", page);
        kept.put("seenOn", seenOn.toString());
        checks.forEach(check -> kept.put(check.name(), state == State.CONFIRMED ? "ATTESTED" : "UNKNOWN"));
        return kept;
    }
}
