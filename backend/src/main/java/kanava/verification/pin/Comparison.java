package kanava.verification.pin;

import java.util.EnumSet;
import java.util.Set;
import kanava.verification.pin.Sighting.Gone;
import kanava.verification.pin.Sighting.Seen;
import kanava.verification.pin.Sighting.Unread;

/**
 * What was met, beside what was approved (ID-PIN). Pure.
 *
 * @param differences in what; empty unless the profile was read
 */
public record Comparison(State state, Set<Difference> differences) {

    public enum State {
        OK,
        /** Still ours as far as can be told, but not as it was approved. */
        DRIFT,
        /** The platform says that there is no such profile. */
        GONE,
        /** The address belongs to somebody else. */
        TAKEN_OVER,
        /** The page couldn't be read. Says nothing against the account. */
        UNKNOWN
    }

    public enum Difference {
        PERMANENT_ID,
        HANDLE,
        DISPLAY_NAME,
        BACK_LINK
    }

    /** What this look found of the link back and of the organisation's name. */
    public enum Mark {
        FOUND,
        MISSING,
        /** The page couldn't be read for it. */
        UNTOLD
    }

    /** What was known before: an address once given up or taken over isn't taken for ours again on its word alone. */
    public enum Before {
        IN_ORDER,
        GONE,
        TAKEN_OVER
    }

    public Comparison {
        differences = Set.copyOf(differences);
    }

    public static Comparison of(Identity approved, Sighting met, Mark backLink, Mark naming, Before before) {
        return switch (met) {
            case Unread unread -> new Comparison(State.UNKNOWN, Set.of());
            case Gone gone -> new Comparison(State.GONE, Set.of());
            case Seen seen -> of(approved, seen.identity(), backLink, naming, before);
        };
    }

    private static Comparison of(Identity approved, Identity seen, Mark backLink, Mark naming, Before before) {
        var differences = differences(approved, seen);
        if (backLink == Mark.MISSING) {
            differences.add(Difference.BACK_LINK);
        }
        var idsTold = approved.permanentId() != null && seen.permanentId() != null;
        var somebodyElse = idsTold
                ? differences.contains(Difference.PERMANENT_ID)
                : isAStranger(differences, backLink, naming, before);
        if (somebodyElse) {
            return new Comparison(State.TAKEN_OVER, differences);
        }
        return new Comparison(differences.isEmpty() ? State.OK : State.DRIFT, differences);
    }

    private static Set<Difference> differences(Identity approved, Identity seen) {
        var differences = EnumSet.noneOf(Difference.class);
        if (differ(approved.permanentId(), seen.permanentId())) {
            differences.add(Difference.PERMANENT_ID);
        }
        if (differ(approved.address(), seen.address())) {
            differences.add(Difference.HANDLE);
        }
        if (approved.displayName() != null && seen.displayName() != null && !approved.isNamedAs(seen)) {
            differences.add(Difference.DISPLAY_NAME);
        }
        return differences;
    }

    /** What isn't told doesn't differ. */
    private static boolean differ(String approved, String seen) {
        return approved != null && seen != null && !approved.equals(seen);
    }

    /**
     * Where no id decides: somebody who is called otherwise, or came after the profile was gone, and neither links to us nor
     * names us. Whoever was a stranger once is taken for ours again only with name and link in order.
     */
    private static boolean isAStranger(Set<Difference> differences, Mark backLink, Mark naming, Before before) {
        var other = differences.contains(Difference.HANDLE) || differences.contains(Difference.DISPLAY_NAME);
        return switch (before) {
            case IN_ORDER -> other && backLink == Mark.MISSING && naming == Mark.MISSING;
            case GONE -> backLink == Mark.MISSING && naming == Mark.MISSING;
            case TAKEN_OVER -> other || backLink != Mark.FOUND;
        };
    }
}
