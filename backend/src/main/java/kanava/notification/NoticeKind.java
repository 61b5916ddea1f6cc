package kanava.notification;

/** What somebody is told. Names are part of the contract and name the templates: `notices/<language>/step-waits.mustache`. */
public enum NoticeKind {
    /** A request waits for the reader's decision. */
    STEP_WAITS,
    /** It still does. */
    STEP_REMINDER,
    /** It did for too long, and has come to the reader. */
    STEP_ESCALATED,
    REQUEST_APPROVED,
    REQUEST_RETURNED,
    REQUEST_REJECTED,
    /** Approved, and the reader is who opens it. */
    ACCOUNT_TO_OPEN,
    /** Approved, and the reader keeps the list page. */
    LINK_TO_PUT,
    /** Approved, and the policy wants the reader to know. */
    FOR_INFORMATION,
    LINK_MISSING,
    /** What proves an account runs out, and no check has renewed it. */
    EVIDENCE_ENDING,
    /** The profile is called otherwise than it was approved. */
    PROFILE_CHANGED,
    PROFILE_GONE,
    /** Somebody else stands at the account's address. */
    PROFILE_TAKEN_OVER,
    CLOSING_ANNOUNCED,
    CLOSING_CALLED_OFF,
    ACCOUNT_CLOSED,
    /** Out of use at once, most often as somebody else has got hold of it. */
    ACCOUNT_SUSPENDED,
    /** The reader may decide whether it comes back into use. */
    LIFTING_PROPOSED,
    LIFTING_REFUSED,
    SUSPENSION_LIFTED,
    /** The reader may decide whether a closed account is deleted on its platform. */
    DELETION_PROPOSED,
    /** Something is to be published on the main account that the reader runs. */
    POSTING_ASKED,
    POSTING_PUBLISHED,
    POSTING_DECLINED,
    /** The reader deletes a closed account on its platform: a second person has said yes. */
    HANDLE_TO_DELETE,
    /** The yes is taken back, and the reader deletes nothing. */
    DELETION_WITHDRAWN,
    /** The public told of a profile that passes for ours; about no account. */
    PROFILE_REPORTED
}
