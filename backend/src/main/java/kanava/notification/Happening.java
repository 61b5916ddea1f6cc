package kanava.notification;

import java.util.Optional;
import kanava.account.Account;
import kanava.approval.Review;
import kanava.audit.AuditEntry;

/**
 * An event, with the account and its review as they are now: when people are told, it may have gone on already.
 *
 * @param review the newest
 */
record Happening(AuditEntry event, Account account, Optional<Review> review) {

    /** The waiting step, unless it began only after the event: then a later event tells of it. */
    Optional<Review> stillWaiting() {
        return review.filter(one -> one.current().isPresent())
                .filter(one -> !one.stepSince().isAfter(event.at()));
    }

    String organisationId() {
        return account.organisationId();
    }

    NoticeContent content() {
        return NoticeContent.of(account, event.actorId());
    }
}
