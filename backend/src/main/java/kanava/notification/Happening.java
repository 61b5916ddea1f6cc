package kanava.notification;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kanava.account.Account;
import kanava.approval.Review;
import kanava.audit.AuditAction;
import kanava.audit.AuditEntry;

/**
 * An event, with the account and its review as they are now: when people are told, it may have gone on already.
 *
 * @param review the newest
 */
record Happening(AuditEntry event, Account account, Optional<Review> review) {

    private static final Set<AuditAction> OF_CHANGES = EnumSet.of(
            AuditAction.CHANGE_PROPOSED,
            AuditAction.CHANGE_APPROVED,
            AuditAction.CHANGE_RETURNED,
            AuditAction.CHANGE_REJECTED,
            AuditAction.STEP_APPROVED,
            AuditAction.STEP_REMINDED,
            AuditAction.STEP_ESCALATED);

    /** The waiting step, unless it began only after the event: then a later event tells of it. */
    Optional<Review> stillWaiting() {
        return review.filter(one -> one.current().isPresent())
                .filter(one -> !one.stepSince().isAfter(event.at()));
    }

    /** The change it tells of; empty where it is about the account itself. */
    Optional<Review> change() {
        return review.filter(one -> one.subject() == Review.Subject.CHANGE)
                .filter(one -> OF_CHANGES.contains(event.action()));
    }

    /** Who asked for what is decided. */
    String requesterId() {
        return change().map(Review::requesterId).orElse(account.requesterId());
    }

    String organisationId() {
        return account.organisationId();
    }

    NoticeContent content() {
        return NoticeContent.of(account, event.actorId(), change());
    }
}
