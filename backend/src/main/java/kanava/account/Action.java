package kanava.account;

/** The verbs of the life-cycle, in its order. MOVE_ADDRESS, REMIND, ESCALATE and RETIRE are the program's alone and have no address. */
public enum Action {
    EDIT,
    SUBMIT,
    PASS_TO_MAIN_ACCOUNT,
    WITHDRAW,
    APPROVE,
    DECIDE_AHEAD,
    RETURN,
    REJECT,
    OPEN,
    CORRECT_ADDRESS,
    MOVE_ADDRESS,
    PROPOSE_CHANGE,
    ANNOUNCE_RETIREMENT,
    CALL_OFF_RETIREMENT,
    RETIRE,
    SUSPEND,
    PROPOSE_LIFTING,
    LIFT,
    REFUSE_LIFTING,
    RETIRE_AT_ONCE,
    PARK,
    PROPOSE_DELETION,
    APPROVE_DELETION,
    REFUSE_DELETION,
    WITHDRAW_DELETION,
    RECORD_DELETION,
    REMIND,
    ESCALATE
}
