package kanava.contract

import kanava.account.AccountStatus
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.SampleFiles

/** Fixtures of files beside requests. */
class AttachmentExamples {
    private final FurnishedHouse house

    AttachmentExamples(FurnishedHouse house, Map<String, Closure<Example>> successes, Map<String, Map<String, Closure<Example>>> conflicts) {
        this.house = house
        successes.listAttachments = { new Example(who: 'requester', path: attachments(AccountStatus.DRAFT)) }
        successes.addAttachment = { adding(AccountStatus.DRAFT) }
        conflicts.addAttachment['action-not-possible'] = { adding(AccountStatus.ACTIVE) }
        conflicts.addAttachment['too-many-attachments'] = {
            def path = attachments(AccountStatus.DRAFT)
            20.times { assert house.as('requester').upload("$path?name=${it}.pdf", SampleFiles.PDF).status == 201 }
            new Example(who: 'requester', path: "$path?name=one-more.pdf", body: SampleFiles.PDF)
        }
        successes.getAttachment = { onOne() }
        successes.removeAttachment = { onOne() }
        conflicts.removeAttachment['action-not-possible'] = {
            def example = onOne()
            def account = example.path.takeBefore('/attachments')
            def api = house.as('requester')
            assert api.post("$account/submit", 'If-Match': api.get(account).json.etag).status == 200
            example
        }
    }

    private Example adding(AccountStatus status) {
        new Example(who: 'requester', path: attachments(status) + '?name=plan.pdf', body: SampleFiles.PDF)
    }

    private Example onOne() {
        def example = adding(AccountStatus.DRAFT)
        new Example(who: 'requester', path: example.sendIn(house, 'POST').header('Location'))
    }

    private String attachments(AccountStatus status) {
        "/api/v1/accounts/${house.account([:], status).id()}/attachments".toString()
    }
}
