package kanava.account;

import java.time.LocalDate;
import kanava.approval.DecisionRecord;
import kanava.approval.Reasons;

/** What somebody wants done to an account. Each command is one verb of the life-cycle, with what it needs to know. */
public sealed interface Command {

    Action action();

    record Edit(AccountRequest request) implements Command {
        @Override
        public Action action() {
            return Action.EDIT;
        }
    }

    record Submit() implements Command {
        @Override
        public Action action() {
            return Action.SUBMIT;
        }
    }

    /** @param text what is to be published on the main account instead of opening one */
    record PassToMainAccount(String text) implements Command {
        @Override
        public Action action() {
            return Action.PASS_TO_MAIN_ACCOUNT;
        }
    }

    record Withdraw() implements Command {
        @Override
        public Action action() {
            return Action.WITHDRAW;
        }
    }

    /** @param comment null where none was given */
    record Approve(String comment, DecisionRecord record) implements Command {

        public Approve(String comment) {
            this(comment, DecisionRecord.NONE);
        }

        @Override
        public Action action() {
            return Action.APPROVE;
        }
    }

    /** A decision of a later step, taken before those between: an exception that says why. */
    record DecideAhead(String comment, DecisionRecord record) implements Command {
        @Override
        public Action action() {
            return Action.DECIDE_AHEAD;
        }
    }

    /** @param reasonKey of the catalogue */
    record Return(String reason, String reasonKey) implements Command {

        public Return(String reason) {
            this(reason, Reasons.OTHER);
        }

        @Override
        public Action action() {
            return Action.RETURN;
        }
    }

    /** @param record why, of the catalogue, and the meeting where a body decides */
    record Reject(String reason, DecisionRecord record) implements Command {

        public Reject(String reason) {
            this(reason, DecisionRecord.because(Reasons.OTHER));
        }

        @Override
        public Action action() {
            return Action.REJECT;
        }
    }

    /** @param address the opened account's address in any spelling */
    record Open(String address) implements Command {
        @Override
        public Action action() {
            return Action.OPEN;
        }
    }

    record CorrectAddress(String address) implements Command {
        @Override
        public Action action() {
            return Action.CORRECT_ADDRESS;
        }
    }

    /** The platform calls the account otherwise from now on, and communications has said that it is right (ID-PIN). */
    record MoveAddress(String address) implements Command {
        @Override
        public Action action() {
            return Action.MOVE_ADDRESS;
        }
    }

    /** @param request the whole of it as it is to be */
    record ProposeChange(AccountRequest request) implements Command {
        @Override
        public Action action() {
            return Action.PROPOSE_CHANGE;
        }
    }

    /**
     * @param reasonKey of the catalogue
     * @param custodianUnitId whose it is once it is closed; null for the owning unit
     */
    record AnnounceRetirement(
            String reason, String reasonKey, LocalDate closesOn, String successorUrl, String custodianUnitId)
            implements Command {

        public AnnounceRetirement(String reason, String reasonKey, LocalDate closesOn, String successorUrl) {
            this(reason, reasonKey, closesOn, successorUrl, null);
        }

        public AnnounceRetirement(String reason, LocalDate closesOn, String successorUrl) {
            this(reason, Reasons.OTHER, closesOn, successorUrl);
        }

        @Override
        public Action action() {
            return Action.ANNOUNCE_RETIREMENT;
        }
    }

    record CallOffRetirement() implements Command {
        @Override
        public Action action() {
            return Action.CALL_OFF_RETIREMENT;
        }
    }

    /**
     * MODE-RED.
     *
     * @param reasonKey of the catalogue
     * @param words null where none were given, likewise the sentence for the public
     */
    record Suspend(String reasonKey, String words, String publicNote) implements Command {
        @Override
        public Action action() {
            return Action.SUSPEND;
        }
    }

    record ProposeLifting(Suspension.PostMortem postMortem) implements Command {
        @Override
        public Action action() {
            return Action.PROPOSE_LIFTING;
        }
    }

    record Lift() implements Command {
        @Override
        public Action action() {
            return Action.LIFT;
        }
    }

    record RefuseLifting(String reason) implements Command {
        @Override
        public Action action() {
            return Action.REFUSE_LIFTING;
        }
    }

    /**
     * RET-force: without notice, as nobody may follow it any more.
     *
     * @param successorUrl null where there is none
     */
    record RetireAtOnce(String reason, String successorUrl) implements Command {
        @Override
        public Action action() {
            return Action.RETIRE_AT_ONCE;
        }
    }

    /** ID-PARK: another unit keeps the closed account. */
    record Park(String unitId) implements Command {
        @Override
        public Action action() {
            return Action.PARK;
        }
    }

    /** To delete a closed account on its platform, which gives its handle away. */
    record ProposeDeletion(String reason) implements Command {
        @Override
        public Action action() {
            return Action.PROPOSE_DELETION;
        }
    }

    record ApproveDeletion() implements Command {
        @Override
        public Action action() {
            return Action.APPROVE_DELETION;
        }
    }

    record RefuseDeletion(String reason) implements Command {
        @Override
        public Action action() {
            return Action.REFUSE_DELETION;
        }
    }

    /** It was decided, and isn't done: it stays after all. */
    record WithdrawDeletion(String reason) implements Command {
        @Override
        public Action action() {
            return Action.WITHDRAW_DELETION;
        }
    }

    record RecordDeletion(LocalDate deletedOn) implements Command {
        @Override
        public Action action() {
            return Action.RECORD_DELETION;
        }
    }

    /** Nobody has decided in time. */
    record RemindOfStep() implements Command {
        @Override
        public Action action() {
            return Action.REMIND;
        }
    }

    /** Nobody has decided for long: the ones above are asked. */
    record EscalateStep() implements Command {
        @Override
        public Action action() {
            return Action.ESCALATE;
        }
    }

    record Retire() implements Command {
        @Override
        public Action action() {
            return Action.RETIRE;
        }
    }
}
