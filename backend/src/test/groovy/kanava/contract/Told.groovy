package kanava.contract

import kanava.account.AccountStatus
import kanava.audit.AuditFilter
import kanava.audit.AuditLog
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.notification.Notice
import kanava.notification.NoticeContent
import kanava.notification.NoticeKind
import kanava.notification.Notices
import kanava.server.id.Ids

/** Notices as they come of an approval, without waiting for the job. */
class Told {

    /** @return the notice's id */
    static String somebody(FurnishedHouse house, String who) {
        def account = house.account(AccountStatus.APPROVED)
        def event = Kanava.bean(AuditLog).page(house.id, AuditFilter.ofAccount(account.id()), 1, Optional.empty()).items().first()
        def content = new NoticeContent(account.request().name(), account.request().platform(), event.actorId(),
                account.requesterId(), null, null, null, null, null, null, null, null, null)
        def notice = new Notice(Kanava.bean(Ids).next(), house.id, house.person(who).id(), event.id(), NoticeKind.ACCOUNT_TO_OPEN,
                account.id(), content, TestClock.SHARED.instant(), null)
        FurnishedHouse.inTransaction { Kanava.bean(Notices).add([notice]) }
        notice.id()
    }
}
