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

    /** Which of several lines applies; where none does, the action isn't possible now. */
    public enum When {
        ALWAYS,
        MORE_STEPS,
        LAST_STEP,
        CHANGE_WAITS,
        CHANGE_WAITS_MORE_STEPS,
        CHANGE_WAITS_LAST_STEP,
        CHANGE_OPEN,
        NO_LIFTING_PROPOSED,
        LIFTING_PROPOSED,
        LIFTING_TO_USE_PROPOSED,
        LIFTING_TO_CLOSING_PROPOSED,
        PARKED,
        PARKED_AND_KEPT,
        DELETION_PROPOSED,
        DELETION_APPROVED;

        /** @param returnedToo what was returned is still open, as for whoever gives it up */
        When ofChange(boolean returnedToo) {
            return switch (this) {
                case MORE_STEPS -> CHANGE_WAITS_MORE_STEPS;
                case LAST_STEP -> CHANGE_WAITS_LAST_STEP;
                default -> returnedToo ? CHANGE_OPEN : CHANGE_WAITS;
            };
        }

        boolean holds(Account account, Facts facts) {
            return switch (this) {
                case ALWAYS -> true;
                case MORE_STEPS -> facts.moreSteps();
                case LAST_STEP -> !facts.moreSteps();
                case CHANGE_WAITS -> facts.changeWaits();
                case CHANGE_WAITS_MORE_STEPS -> facts.changeWaits() && facts.moreSteps();
                case CHANGE_WAITS_LAST_STEP -> facts.changeWaits() && !facts.moreSteps();
                case CHANGE_OPEN -> facts.changeOpen();
                case NO_LIFTING_PROPOSED -> account.isSuspended() && !proposed(account);
                case LIFTING_PROPOSED -> proposed(account);
                case LIFTING_TO_USE_PROPOSED -> proposed(account) && cameFrom(account, AccountStatus.ACTIVE);
                case LIFTING_TO_CLOSING_PROPOSED -> proposed(account) && cameFrom(account, AccountStatus.RETIRING);
                case PARKED -> Custody.of(account).handle() == Custody.Handle.PARKED;
                case PARKED_AND_KEPT ->
                    Custody.of(account).handle() == Custody.Handle.PARKED && deletion(account) == null;
                case DELETION_PROPOSED ->
                    deletion(account) != null && !deletion(account).approved();
                case DELETION_APPROVED ->
                    deletion(account) != null
                            && deletion(account).approved()
                            && deletion(account).deletedOn() == null;
            };
        }

        private static Custody.Deletion deletion(Account account) {
            return Custody.of(account).deletion();
        }

        private static boolean proposed(Account account) {
            return account.isSuspended() && account.suspension().lifting() != null;
        }

        private static boolean cameFrom(Account account, AccountStatus status) {
            return account.suspension().cameFrom() == status;
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
