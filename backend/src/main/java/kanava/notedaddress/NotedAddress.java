package kanava.notedaddress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * An address of which the organisation says something though no account of its own is in use there.
 *
 * @param address canonical
 * @param sinceOn since when it is so, as far as is known
 * @param reason how it is known; for the house only, likewise done and endReason
 * @param done what was done about it; null where nothing yet
 * @param confirmedAt when somebody last said so
 * @param endedAt null while it holds
 */
public record NotedAddress(
        String organisationId,
        String id,
        Kind kind,
        String platform,
        String address,
        LocalDate sinceOn,
        String reason,
        String done,
        Instant confirmedAt,
        Instant endedAt,
        String endReason,
        long version) {

    /** In the order in which they outdo each other, where two organisations say different things. */
    public enum Kind {
        /** Somebody else's, who passes for the organisation. */
        NOT_OURS,
        /** The organisation holds it, and uses it for nothing. */
        RESERVED
    }

    public boolean holds() {
        return endedAt == null;
    }

    NotedAddress as(NotedAddressFacts facts, Instant now) {
        return new NotedAddress(
                organisationId,
                id,
                facts.kind(),
                facts.platform(),
                facts.address(),
                facts.sinceOn(),
                facts.reason(),
                facts.done(),
                now,
                null,
                null,
                version);
    }

    NotedAddress ended(Instant now, String why) {
        return new NotedAddress(
                organisationId, id, kind, platform, address, sinceOn, reason, done, confirmedAt, now, why, version);
    }

    /** The fields the audit log keeps, as text. */
    Map<String, String> auditState() {
        var state = new TreeMap<String, String>();
        state.put("noted", kind.name());
        state.put("platform", platform);
        state.put("address", address);
        state.put("sinceOn", sinceOn.toString());
        state.put("reason", reason);
        if (done != null) {
            state.put("done", done);
        }
        if (endedAt != null) {
            state.put("endedAt", endedAt.toString());
            state.put("endReason", endReason);
        }
        return state;
    }
}
