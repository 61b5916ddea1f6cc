package kanava.notification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import kanava.audit.AuditEntry;
import kanava.identity.Role;

/** Who is told that the public told of a profile (FIND-1): communications. Of a flood they are told so often and no more. */
@Singleton
class ReportAudience {

    static final int MOST_A_DAY = 10;

    private final Recipients recipients;
    private final Notices notices;

    ReportAudience(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    List<Addressed> of(String organisationId, AuditEntry event) {
        var dayBefore = event.at().minus(Duration.ofDays(1));
        return notices.told(organisationId, NoticeKind.PROFILE_REPORTED, dayBefore) >= MOST_A_DAY
                ? List.of()
                : List.of(new Addressed(
                        NoticeKind.PROFILE_REPORTED,
                        recipients.holders(organisationId, Role.COMMUNICATIONS),
                        NoticeContent.ofReport(event.after().get("platform"))));
    }
}
