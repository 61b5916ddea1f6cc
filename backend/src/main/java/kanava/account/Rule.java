package kanava.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One line of the life-cycle.
 *
 * @param when chooses between two lines of the same status and action
 */
public record Rule(
        AccountStatus from, Action action, Set<Relation> by, AccountStatus to, When when, List<Guard> guards) {

    /** Which of two lines applies. */
    public enum When {
        ALWAYS,
        MORE_STEPS,
        LAST_STEP;

        boolean holds(Facts facts) {
            return switch (this) {
                case ALWAYS -> true;
                case MORE_STEPS -> facts.moreSteps();
                case LAST_STEP -> !facts.moreSteps();
            };
        }
    }

    static Begun on(AccountStatus from, Action action) {
        return new Begun(from, action, Set.of(), When.ALWAYS);
    }

    Rule unless(Guard... guards) {
        return new Rule(from, action, by, to, when, List.of(guards));
    }

    /** A line being written. */
    record Begun(AccountStatus from, Action action, Set<Relation> by, When when) {

        Begun by(Relation first, Relation... others) {
            return new Begun(from, action, EnumSet.of(first, others), when);
        }

        Begun when(When when) {
            return new Begun(from, action, by, when);
        }

        Rule leadsTo(AccountStatus to) {
            return new Rule(from, action, by, to, when, List.of());
        }
    }
}
