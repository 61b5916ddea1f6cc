package kanava.account;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kanava.approval.Reasons;

/**
 * Why and since when an account is out of use, and how it comes back (MODE-RED). While it holds, nothing else of the account
 * changes.
 *
 * @param cameFrom ACTIVE or RETIRING: where it returns
 * @param reasonKey of the catalogue
 * @param words for those inside; null where none were given
 * @param publicNote added to the public warning; null where nothing was
 * @param lifting what somebody proposed; null while nobody has, and again when it was refused
 * @param endedAt null while it holds, as endedById
 */
public record Suspension(
        String id,
        AccountStatus cameFrom,
        String reasonKey,
        String words,
        String publicNote,
        Instant since,
        String byId,
        Lifting lifting,
        Instant endedAt,
        String endedById) {

    /** A proposal to lift it, with what was learnt. A second person decides on it. */
    public record Lifting(String proposerId, Instant proposedAt, PostMortem postMortem) {}

    /** @param changes what is done otherwise from now on */
    public record PostMortem(String happened, String done, String changes) {}

    static Suspension begun(String id, AccountStatus cameFrom, Command.Suspend why, Instant now, String byId) {
        return new Suspension(
                id, cameFrom, why.reasonKey(), why.words(), why.publicNote(), now, byId, null, null, null);
    }

    /** The public is warned. */
    public boolean compromised() {
        return reasonKey.equals(Reasons.COMPROMISED);
    }

    public boolean holds() {
        return endedAt == null;
    }

    Suspension proposed(Lifting how) {
        return new Suspension(id, cameFrom, reasonKey, words, publicNote, since, byId, how, null, null);
    }

    Suspension ended(Instant at, String by) {
        return new Suspension(id, cameFrom, reasonKey, words, publicNote, since, byId, lifting, at, by);
    }

    Map<String, String> auditState() {
        var state = new TreeMap<String, String>();
        if (!holds()) {
            return state;
        }
        state.put("suspendedFor", reasonKey);
        if (publicNote != null) {
            state.put("publicNote", publicNote);
        }
        if (lifting != null) {
            state.put("whatHappened", lifting.postMortem().happened());
            state.put("whatWasDone", lifting.postMortem().done());
            state.put("whatChanges", lifting.postMortem().changes());
        }
        return state;
    }
}
