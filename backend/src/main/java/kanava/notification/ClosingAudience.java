package kanava.notification;

import static kanava.notification.NoticeKind.ACCOUNT_CLOSED;
import static kanava.notification.NoticeKind.CLOSING_ANNOUNCED;
import static kanava.notification.NoticeKind.CLOSING_CALLED_OFF;
import static kanava.notification.NoticeKind.DELETION_PROPOSED;
import static kanava.notification.NoticeKind.DELETION_WITHDRAWN;
import static kanava.notification.NoticeKind.HANDLE_TO_DELETE;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanava.account.Account;
import kanava.approval.Review;
import kanava.audit.AuditAction;
import kanava.identity.Role;

/** Who is told that an account closes, and what becomes of it on its platform. */
@Singleton
class ClosingAudience {

    private final Recipients recipients;

    ClosingAudience(Recipients recipients) {
        this.recipients = recipients;
    }

    List<Addressed> of(Happening happening) {
        var account = happening.account();
        return switch (happening.event().action()) {
            case RETIREMENT_ANNOUNCED -> closing(CLOSING_ANNOUNCED, happening);
            case RETIREMENT_CALLED_OFF -> closing(CLOSING_CALLED_OFF, happening);
            case ACCOUNT_RETIRED -> closing(ACCOUNT_CLOSED, happening);
            case DELETION_PROPOSED -> deletion(happening);
            case DELETION_APPROVED -> byHand(HANDLE_TO_DELETE, happening.content(), account);
            case DELETION_WITHDRAWN ->
                byHand(
                        DELETION_WITHDRAWN,
                        happening.content().because(happening.event().note()),
                        account);
            default -> List.of();
        };
    }

    private List<Addressed> closing(NoticeKind kind, Happening happening) {
        var account = happening.account();
        var whom = new LinkedHashSet<>(Recipients.maintainers(account));
        whom.addAll(recipients.holders(account.organisationId(), Role.WEB_EDITOR));
        withdrawnWith(happening).ifPresent(whom::add);
        if (kind == CLOSING_ANNOUNCED && happening.event().actorId() == null) {
            whom.addAll(whoSeesToIt(account));
        }
        var content = happening.content().because(happening.event().note());
        var retirement = account.retirement();
        return List.of(new Addressed(
                kind,
                whom,
                retirement == null ? content : content.closing(retirement.closesOn(), retirement.successorUrl())));
    }

    /** Whoever may be the second person (ID-PARK). */
    private List<Addressed> deletion(Happening happening) {
        var organisationId = happening.account().organisationId();
        var whom = new LinkedHashSet<>(recipients.holders(organisationId, Role.COMMUNICATIONS));
        whom.addAll(recipients.holders(organisationId, Role.ADMINISTRATOR));
        return List.of(new Addressed(
                DELETION_PROPOSED,
                whom,
                happening.content().because(happening.event().note())));
    }

    /** RAU-expert: an account that closes because its expert left is in nobody's hands but theirs. */
    private Set<String> whoSeesToIt(Account account) {
        var whom = new LinkedHashSet<>(recipients.holders(account.organisationId(), Role.COMMUNICATIONS));
        whom.addAll(recipients.holders(
                account.organisationId(), Role.SUPERVISOR, account.request().unitId()));
        return whom;
    }

    /** Whose proposal ended with the announcement. */
    private static Optional<String> withdrawnWith(Happening happening) {
        return happening
                .review()
                .filter(review -> happening.event().action() == AuditAction.RETIREMENT_ANNOUNCED)
                .filter(review -> review.state() == Review.State.WITHDRAWN)
                .filter(review -> review.stepSince().equals(happening.event().at()))
                .map(Review::requesterId);
    }

    /** ID-PARK: nothing is deleted by itself; who is asked to do it is told where it isn't wanted any more. */
    private List<Addressed> byHand(NoticeKind kind, NoticeContent content, Account account) {
        return List.of(new Addressed(kind, recipients.withStandIns(account, Recipients.responsible(account)), content));
    }
}
