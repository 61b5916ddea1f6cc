package kanava.verification.pin;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kanava.verification.pin.Comparison.Difference;

/**
 * A profile that isn't what was approved, until it is again or somebody has seen to it. An account has one that is open.
 *
 * @param version 1 once it is closed
 * @param seen who stands there; null where nobody does
 * @param outcome null while it is open, as closedAt
 */
public record IdentityCase(
        String organisationId,
        String id,
        long version,
        String accountId,
        Kind kind,
        Set<Difference> differences,
        Identity seen,
        Instant openedAt,
        Instant closedAt,
        Outcome outcome) {

    /** Field of the log: what it is about. */
    public static final String KIND = "identityCase";

    /** Field of the log: how it ended. */
    public static final String OUTCOME = "caseOutcome";

    /** What the log says of a drift that is nothing but a missing link. */
    public static final String LINK_ALONE = "BACK_LINK";

    public enum Kind {
        DRIFT,
        GONE,
        TAKEN_OVER
    }

    public enum Outcome {
        /** A check found the approved identity again. */
        RETURNED,
        /** It became something else: another case tells it. */
        REPLACED,
        /** What is there now is right, and the new baseline. */
        ACCEPTED
    }

    public IdentityCase {
        differences = Set.copyOf(differences);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** There is somebody whom one may take for ours; a missing link is put back instead. */
    public boolean isAcceptable() {
        return isOpen() && seen != null && !isOfTheLinkAlone();
    }

    public static IdentityCase opened(
            String organisationId,
            String id,
            String accountId,
            Kind kind,
            Set<Difference> differences,
            Identity seen,
            Instant at) {
        return new IdentityCase(organisationId, id, 0, accountId, kind, differences, seen, at, null, null);
    }

    /** Where the link alone is missing, those who are to put it back are told by the check itself. */
    public boolean isOfTheLinkAlone() {
        return kind == Kind.DRIFT && differences.equals(Set.of(Difference.BACK_LINK));
    }

    /** Whether this is what it tells already; a page that tells less than before tells nothing new. */
    public boolean tells(Kind now, Set<Difference> other, Identity met) {
        return kind == now
                && differences.equals(other)
                && (met == null
                        ? seen == null
                        : seen != null && met.completedBy(seen).equals(seen));
    }

    public IdentityCase closed(Outcome how, Instant at) {
        return new IdentityCase(organisationId, id, version + 1, accountId, kind, differences, seen, openedAt, at, how);
    }

    public Map<String, String> auditState() {
        var state = new TreeMap<String, String>();
        if (seen != null) {
            state.putAll(seen.auditState());
        }
        state.put(KIND, isOfTheLinkAlone() ? LINK_ALONE : kind.name());
        if (outcome != null) {
            state.put(OUTCOME, outcome.name());
        }
        return state;
    }
}
