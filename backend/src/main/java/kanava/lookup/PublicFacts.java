package kanava.lookup;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kanava.audit.AuditAction;

/** Which acts can change what the public sees. A new act doesn't compile before somebody has decided it here. */
final class PublicFacts {

    static final Set<AuditAction> CHANGED_BY =
            Arrays.stream(AuditAction.values()).filter(PublicFacts::changedBy).collect(Collectors.toUnmodifiableSet());

    private PublicFacts() {}

    private static boolean changedBy(AuditAction action) {
        return switch (action) {
            case ACCOUNT_OPENED,
                    ADDRESS_CORRECTED,
                    ADDRESS_MOVED,
                    IDENTITY_CASE_OPENED,
                    IDENTITY_CASE_CLOSED,
                    IDENTITY_ACCEPTED,
                    CHANGE_APPROVED,
                    VERIFICATION_CHECKED,
                    ATTESTATION_CONFIRMED,
                    RETIREMENT_ANNOUNCED,
                    RETIREMENT_CALLED_OFF,
                    ACCOUNT_RETIRED,
                    ACCOUNT_SUSPENDED,
                    SUSPENSION_LIFTED,
                    ACCOUNT_PARKED,
                    HANDLE_DELETED,
                    UNIT_CHANGED,
                    UNIT_RULES_CHANGED,
                    ORGANISATION_CHANGED,
                    LIST_PUBLISHED,
                    POLICY_PUBLISHED,
                    PLATFORM_ADDED,
                    PLATFORM_CHANGED,
                    ADDRESS_NOTED,
                    ADDRESS_NOTE_CHANGED,
                    ADDRESS_NOTE_ENDED -> true;
            case CHECK_RUN_STARTED,
                    REQUEST_CREATED,
                    REQUEST_CHANGED,
                    REQUEST_SUBMITTED,
                    REQUEST_WITHDRAWN,
                    REQUEST_PASSED_ON,
                    STEP_APPROVED,
                    STEP_REMINDED,
                    STEP_ESCALATED,
                    REQUEST_APPROVED,
                    REQUEST_RETURNED,
                    REQUEST_REJECTED,
                    CHANGE_PROPOSED,
                    CHANGE_RETURNED,
                    CHANGE_REJECTED,
                    CHANGE_WITHDRAWN,
                    LIFTING_PROPOSED,
                    LIFTING_REFUSED,
                    DELETION_PROPOSED,
                    DELETION_APPROVED,
                    DELETION_REFUSED,
                    DELETION_WITHDRAWN,
                    VERIFICATION_ASKED,
                    UNIT_CREATED,
                    UNIT_ARCHIVED,
                    PERSON_CREATED,
                    PERSON_CHANGED,
                    PERSON_ARCHIVED,
                    ROLES_CHANGED,
                    SIGN_IN_GIVEN,
                    PASSWORD_RESET,
                    PASSWORD_CHANGED,
                    SIGN_IN_ENDED,
                    ORGANISATION_FOUNDED,
                    POLICY_DRAFT_BEGUN,
                    POLICY_DRAFT_CHANGED,
                    POLICY_DRAFT_DISCARDED,
                    PLATFORM_ARCHIVED,
                    PLATFORM_RESTORED,
                    TERMS_READ,
                    TERMS_ADDRESS_CHANGED,
                    TERMS_PAGE_CHANGED,
                    CLIENT_CREATED,
                    CLIENT_SECRET_ROTATED,
                    CLIENT_ENDED,
                    STANDING_IN_BEGUN,
                    STANDING_IN_ENDED,
                    ATTACHMENT_ADDED,
                    ATTACHMENT_REMOVED,
                    POSTING_ASKED,
                    POSTING_PUBLISHED,
                    POSTING_DECLINED,
                    ATTESTATION_MADE,
                    ATTESTATION_REFUSED,
                    ACCOUNT_INSPECTED,
                    WEB_PAGE_ADDED,
                    WEB_PAGE_CHANGED,
                    WEB_PAGE_REMOVED,
                    PAGE_LOOK_ASKED,
                    PAGES_COMPARED,
                    PROFILE_REPORTED,
                    FINDING_SETTLED,
                    FINDING_REOPENED -> false;
        };
    }
}
