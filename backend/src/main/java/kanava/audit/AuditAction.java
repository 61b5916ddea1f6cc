package kanava.audit;

/** What happened, in the past tense. Names are part of the contract and of kept exports: never rename one. */
public enum AuditAction {
    REQUEST_CREATED,
    REQUEST_CHANGED,
    REQUEST_SUBMITTED,
    REQUEST_WITHDRAWN,
    STEP_APPROVED,
    REQUEST_APPROVED,
    REQUEST_RETURNED,
    REQUEST_REJECTED,
    ACCOUNT_OPENED,
    ADDRESS_CORRECTED,
    VERIFICATION_ASKED,
    VERIFICATION_CHECKED,
    RETIREMENT_ANNOUNCED,
    RETIREMENT_CALLED_OFF,
    ACCOUNT_RETIRED
}
