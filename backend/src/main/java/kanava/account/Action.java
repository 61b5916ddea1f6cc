package kanava.account;

/** The verbs of the life-cycle, in its order. RETIRE is the clock's alone and has no address. */
public enum Action {
    EDIT,
    SUBMIT,
    WITHDRAW,
    APPROVE,
    RETURN,
    REJECT,
    OPEN,
    CORRECT_ADDRESS,
    ANNOUNCE_RETIREMENT,
    CALL_OFF_RETIREMENT,
    RETIRE
}
