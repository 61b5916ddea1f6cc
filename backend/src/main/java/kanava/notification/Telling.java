package kanava.notification;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.stream.Collectors;
import kanava.account.Accounts;
import kanava.approval.Reviews;
import kanava.audit.AuditAction;
import kanava.audit.AuditEntry;
import kanava.audit.AuditLog;
import kanava.notification.mail.Mailing;
import kanava.server.id.Ids;

/** From an event to the notices of everybody concerned, in one transaction. */
@Singleton
class Telling {

    private final AuditLog audit;
    private final Accounts accounts;
    private final Reviews reviews;
    private final Audience audience;
    private final ReportAudience reported;
    private final Notices notices;
    private final Contacts contacts;
    private final Mailing mailing;
    private final Ids ids;

    Telling(
            AuditLog audit,
            Accounts accounts,
            Reviews reviews,
            Audience audience,
            ReportAudience reported,
            Notices notices,
            Contacts contacts,
            Mailing mailing,
            Ids ids) {
        this.audit = audit;
        this.accounts = accounts;
        this.reviews = reviews;
        this.audience = audience;
        this.reported = reported;
        this.notices = notices;
        this.contacts = contacts;
        this.mailing = mailing;
        this.ids = ids;
    }

    /** Tried again after a crash, it tells only whom it hasn't told; should two run at once, the database lets one through. */
    @Transactional
    void tell(ToTell what) {
        var event = audit.find(what.organisationId(), what.eventId()).orElseThrow();
        var told = notices.ofEvent(what.organisationId(), what.eventId()).stream()
                .map(notice -> new Once(notice.personId(), notice.kind()))
                .collect(Collectors.toCollection(HashSet::new));
        var addressed = event.action() == AuditAction.PROFILE_REPORTED
                ? reported.of(what.organisationId(), event)
                : audience.of(happening(what.organisationId(), event));
        var readers = contacts.find(
                what.organisationId(),
                addressed.stream().flatMap(one -> one.personIds().stream()).collect(Collectors.toSet()));
        var fresh = new ArrayList<Notice>();
        for (var one : addressed) {
            for (var personId : one.personIds()) {
                if (readers.containsKey(personId) && told.add(new Once(personId, one.kind()))) {
                    fresh.add(notice(what.organisationId(), event, one, personId));
                }
            }
        }
        notices.add(fresh);
        mailing.of(fresh, readers);
    }

    private record Once(String personId, NoticeKind kind) {}

    private Happening happening(String organisationId, AuditEntry event) {
        return new Happening(
                event,
                accounts.find(organisationId, event.accountId()).orElseThrow(),
                reviews.latest(organisationId, event.accountId()));
    }

    private Notice notice(String organisationId, AuditEntry event, Addressed one, String personId) {
        return new Notice(
                ids.next(),
                organisationId,
                personId,
                event.id(),
                one.kind(),
                event.accountId(),
                one.content(),
                event.at(),
                null);
    }
}
