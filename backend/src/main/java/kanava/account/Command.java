package kanava.account;

import java.time.LocalDate;

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

    record Withdraw() implements Command {
        @Override
        public Action action() {
            return Action.WITHDRAW;
        }
    }

    /** @param comment null where none was given */
    record Approve(String comment) implements Command {
        @Override
        public Action action() {
            return Action.APPROVE;
        }
    }

    record Return(String reason) implements Command {
        @Override
        public Action action() {
            return Action.RETURN;
        }
    }

    record Reject(String reason) implements Command {
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

    record AnnounceRetirement(String reason, LocalDate closesOn, String successorUrl) implements Command {
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

    record Retire() implements Command {
        @Override
        public Action action() {
            return Action.RETIRE;
        }
    }
}
