package kanava.policy;

/** What a step of the approval chain does with the request. */
public enum StepAct {
    PROPOSE,
    DECIDE,
    AGREE
}
