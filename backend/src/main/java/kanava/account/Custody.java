package kanava.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who owns a closed account (ID-PARK). It stays ours and closed, so that nobody else can take its handle; to delete it on its
 * platform is a step of its own that two people decide.
 *
 * @param unitId the unit under which it is parked
 * @param deletion what somebody proposed; null while nobody has, and again when it was refused
 */
public record Custody(String unitId, Handle handle, Deletion deletion) {

    public enum Handle {
        /** Ours, and unused. */
        PARKED,
        /** Closed while it was in somebody else's hands (RET-force); the suspension holds until two people lift it. */
        LOST,
        /** Gone from its platform; anybody may take its name. */
        DELETED
    }

    /** How far it has come that its handle is deleted. */
    public enum Stage {
        NONE,
        PROPOSED,
        APPROVED,
        DONE
    }

    /**
     * @param deciderId null while it waits for a second person, as decidedAt
     * @param deletedOn null until somebody has deleted it, as recorderId
     */
    public record Deletion(
            String reason,
            String proposerId,
            Instant proposedAt,
            String deciderId,
            Instant decidedAt,
            LocalDate deletedOn,
            String recorderId) {

        boolean approved() {
            return deciderId != null;
        }
    }

    public Stage stage() {
        if (deletion == null) {
            return Stage.NONE;
        }
        if (deletion.deletedOn() != null) {
            return Stage.DONE;
        }
        return deletion.approved() ? Stage.APPROVED : Stage.PROPOSED;
    }

    static Custody parked(String unitId) {
        return new Custody(unitId, Handle.PARKED, null);
    }

    static Custody lost(String unitId) {
        return new Custody(unitId, Handle.LOST, null);
    }

    /** Of accounts that were closed before anybody asked. */
    static Custody of(Account account) {
        return account.custody() == null ? parked(account.request().unitId()) : account.custody();
    }

    /** Whoever parks it has it in their hands: of what was lost two people have said so. */
    Custody parkedUnder(String unit) {
        return new Custody(unit, Handle.PARKED, deletion);
    }

    Custody proposed(String reason, String proposerId, Instant at) {
        return new Custody(unitId, handle, new Deletion(reason, proposerId, at, null, null, null, null));
    }

    Custody approved(String deciderId, Instant at) {
        return new Custody(
                unitId,
                handle,
                new Deletion(deletion.reason, deletion.proposerId, deletion.proposedAt, deciderId, at, null, null));
    }

    /** Refused by the second person, or taken back before it was done. */
    Custody kept() {
        return new Custody(unitId, handle, null);
    }

    Custody deleted(LocalDate on, String recorderId) {
        return new Custody(
                unitId,
                Handle.DELETED,
                new Deletion(
                        deletion.reason,
                        deletion.proposerId,
                        deletion.proposedAt,
                        deletion.deciderId,
                        deletion.decidedAt,
                        on,
                        recorderId));
    }

    Map<String, String> auditState() {
        var state = new TreeMap<String, String>();
        state.put("custodian", unitId);
        state.put("custody", handle.name());
        if (deletion != null && deletion.deletedOn() != null) {
            state.put("deletedOn", deletion.deletedOn().toString());
        }
        return state;
    }
}
