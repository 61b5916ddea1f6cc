package kanava.server.problem;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;

/** Every way a request can be refused: the catalogue {@code api-spec/problems.yaml}, which a test holds against this. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The body is not readable as JSON"),
    INVALID_REQUEST(400, "The request does not fit the contract"),
    NOT_SIGNED_IN(401, "Sign in first"),
    WRONG_CREDENTIALS(401, "Wrong user name or password"),
    NOT_ALLOWED(403, "You may not do this"),
    PASSWORD_CHANGE_NEEDED(403, "Change the one-time password first"),
    NOT_FOUND(404, "There is no such item"),
    METHOD_NOT_ALLOWED(405, "This address does not know the method"),
    NOT_ACCEPTABLE(406, "This form of answer is not available"),
    REQUEST_TIMEOUT(408, "The request came too slowly"),
    ACTION_NOT_POSSIBLE(409, "The account's state does not allow this"),
    SAME_PERSON_ASKED(409, "Nobody decides on their own request"),
    SAME_PERSON_DECIDED(409, "Nobody decides two steps of one request"),
    CHANGE_OPEN(409, "A change is being decided already"),
    RULES_NOT_MET(409, "The organisation's rules are not met"),
    DRAFT_EXISTS(409, "A version is being prepared already"),
    IDEMPOTENCY_KEY_REUSED(409, "The key was used with another body"),
    UNIT_IN_USE(409, "Something still lives in the unit"),
    PERSON_IN_USE(409, "Accounts still name the person"),
    ALREADY_ARCHIVED(409, "The item is archived"),
    LAST_ADMINISTRATOR(409, "The organisation would be left without an administrator"),
    SIGN_IN_EXISTS(409, "The person can sign in already"),
    NO_SIGN_IN(409, "The person has no sign-in"),
    CLIENT_ENDED(409, "The client has ended"),
    TOO_MANY_ATTACHMENTS(409, "The request has as many attachments as it can"),
    RUN_GOES_ON(409, "A round of checks of the same accounts goes on"),
    NOTHING_TO_CHECK(409, "No account in use is there to be checked"),
    FINDING_SETTLED(409, "The finding has been dealt with"),
    FINDING_OPEN(409, "The finding waits already"),
    NOTE_ENDED(409, "The note about the address has ended"),
    POSTING_ANSWERED(409, "The wish to publish has its answer already"),
    ATTESTATION_WAITS(409, "Something attested of it waits for confirmation already"),
    ATTESTATION_DECIDED(409, "It is confirmed or refused already"),
    ATTESTATION_OUTDATED(409, "What was attested has been overtaken"),
    SAME_PERSON_ATTESTED(409, "Nobody confirms what they attested or asked for"),
    IDENTITY_CASE_CLOSED(409, "The case about the profile is closed already"),
    NOBODY_TO_ACCEPT(409, "There is nobody whom one could take for ours"),
    OWN_IDENTITY(409, "Another permanent id is accepted by somebody who doesn't run the account"),
    CHANGED_MEANWHILE(412, "Somebody else changed the item"),
    TOO_LARGE(413, "The body is too large"),
    FILE_TOO_LARGE(413, "The file is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Send a body of the type that is taken here"),
    IF_MATCH_MISSING(428, "Send If-Match with the etag you saw"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The register is unavailable for a moment");

    /** Where each type is told; a name, not necessarily a page. */
    public static final String BASE = "https://kanava.dev/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public String slug() {
        return name().toLowerCase().replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What the framework means by a bare status: the catalogue's first type with it. */
    static ProblemType of(HttpStatus status) {
        if (status == HttpStatus.BAD_REQUEST) {
            return INVALID_REQUEST;
        }
        return Arrays.stream(values())
                .filter(type -> type.status == status.getCode())
                .findFirst()
                .orElse(status.getCode() < 500 ? INVALID_REQUEST : INTERNAL_ERROR);
    }
}
