package kanava.attachment

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.SampleFiles
import kanava.fixtures.Wire
import kanava.identity.Scope
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.security.MessageDigest
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** Files beside a request over HTTP: who adds, reads and takes away. */
class AttachmentSpec extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()

    def "RAU-acct: a plan is attached to the request, and read by whoever sees the request"() {
        given:
        def draft = account(AccountStatus.DRAFT)

        when:
        def added = add('requester', draft, 'Viestintäsuunnitelma 2026.txt', SampleFiles.TEXT)

        then:
        added.status == 201
        added.json.with { [name, kind, mediaType, size, removable, toDecision] } ==
                ['Viestintäsuunnitelma 2026.txt', 'TEXT', 'text/plain', SampleFiles.TEXT.length, true, false]
        added.json.addedBy.id == house.person('requester').id()
        added.json.sha256 == HexFormat.of().formatHex(MessageDigest.getInstance('SHA-256').digest(SampleFiles.TEXT))

        and: 'a draft is nobody else\'s'
        house.as('supervisor').get(draft).problem == 'not-found'
        house.as('supervisor').get(added.header('Location')).problem == 'not-found'

        when:
        submit(draft)
        def file = house.as('supervisor').get(added.header('Location'))

        then: 'it is saved, and never shown as a page'
        file.body.getBytes('UTF-8') == SampleFiles.TEXT
        file.header('Content-Disposition') ==
                "attachment; filename=\"Viestint_suunnitelma 2026.txt\"; filename*=UTF-8''Viestint%C3%A4suunnitelma%202026.txt"
        file.header('X-Content-Type-Options') == 'nosniff'
        file.all('Content-Security-Policy') == ["default-src 'none'; sandbox"]

        and:
        house.as('bystander').get(added.header('Location')).problem == 'not-found'
        house.as('requester').get(draft).json.with { [addable, items*.removable] } == [false, [false]]
    }

    def "whoever asks whether the file has changed is given it, and nothing of it stays open"() {
        given:
        def added = add('requester', account(AccountStatus.DRAFT), 'plan.txt', SampleFiles.TEXT)
        def changed = house.as('requester').get(added.header('Location')).header('Last-Modified')

        when:
        def again = house.as('requester').get(added.header('Location'), 'If-Modified-Since': changed)

        then:
        again.status == 200
        again.body.getBytes('UTF-8') == SampleFiles.TEXT

        and:
        new PollingConditions(timeout: 20, delay: 0.1).eventually {
            assert !open().any { it.contains(added.json.id) }
        }
    }

    /** Where the system tells: what this program holds open. */
    private static List<String> open() {
        (new File('/proc/self/fd').listFiles() ?: []).collect {
            try {
                Files.readSymbolicLink(it.toPath()) as String
            } catch (IOException ignored) {
                'closed meanwhile'
            }
        }
    }

    def "APP-outcome: whoever decides attaches the minutes, and nobody else does meanwhile"() {
        given:
        def asked = account(AccountStatus.IN_REVIEW)

        when:
        def minutes = add('supervisor', asked, 'ote.pdf', SampleFiles.PDF)

        then:
        minutes.json.with { [toDecision, removable] } == [true, false]
        house.as('supervisor').get(asked).json.addable
        add('requester', asked, 'late.pdf', SampleFiles.PDF).problem == 'not-allowed'
        add('communications', asked, 'other.pdf', SampleFiles.PDF).problem == 'not-allowed'
        house.as('supervisor').delete(minutes.header('Location')).problem == 'action-not-possible'
    }

    def "APP-outcome: whoever decides ahead of their step attaches the minutes too, whoever comes later than that or has decided doesn't"() {
        given:
        def three = Houses.decidingInThreeSteps()
        def asked = "/api/v1/accounts/${three.account([:], AccountStatus.IN_REVIEW).id()}/attachments".toString()

        when:
        def minutes = three.as('divisionManagement').upload("$asked?name=ote.pdf", SampleFiles.PDF)

        then:
        minutes.status == 201
        minutes.json.toDecision
        three.as('requester').upload("$asked?name=late.pdf", SampleFiles.PDF).problem == 'not-allowed'
    }

    def "CHANGE-1: who proposes a change attaches what speaks for it, also to a returned one; while it waits, who decides"() {
        given:
        def used = account(AccountStatus.ACTIVE)
        def path = used.takeBefore('/attachments')
        def propose = {
            def now = house.as('responsible').get(path).json
            assert house.as('responsible').post("$path/propose-change", Wire.request(house, name: 'Toinen nimi'), 'If-Match': now.etag).status == 200
        }

        expect: 'before it is proposed'
        add('responsible', used, 'plan.pdf', SampleFiles.PDF).status == 201
        add('requester', used, 'other.txt', SampleFiles.TEXT).problem == 'action-not-possible'

        when:
        propose()

        then:
        add('responsible', used, 'late.txt', SampleFiles.TEXT).problem == 'action-not-possible'
        add('supervisor', used, 'ote.png', SampleFiles.PNG).json.toDecision

        when:
        house.as('supervisor').post("$path/return", [reason: 'Say more'], 'If-Match': house.as('supervisor').get(path).json.etag)

        then:
        add('responsible', used, 'better.txt', SampleFiles.TEXT).json.with { [toDecision, removable] } == [false, true]
    }

    def "CHANGE-1: who proposes a change takes away what they attached to it, until it is decided on"() {
        given:
        def used = account(AccountStatus.ACTIVE)
        def path = used.takeBefore('/attachments')
        def now = { String who -> house.as(who).get(path).json.etag }
        def propose = { assert house.as('responsible').post("$path/propose-change", Wire.request(house, name: it), 'If-Match': now('responsible')).status == 200 }

        expect:
        def wrong = add('responsible', used, 'wrong.pdf', SampleFiles.PDF)
        wrong.json.removable
        house.as('communications').delete(wrong.header('Location')).problem == 'action-not-possible'
        house.as('responsible').delete(wrong.header('Location')).status == 204

        when: 'it waits'
        def plan = add('responsible', used, 'plan.pdf', SampleFiles.PDF)
        propose('Toinen nimi')

        then:
        house.as('responsible').delete(plan.header('Location')).problem == 'action-not-possible'

        when: 'it came back'
        house.as('supervisor').post("$path/return", [reason: 'Say more'], 'If-Match': now('supervisor'))

        then:
        house.as('responsible').delete(plan.header('Location')).status == 204

        when: 'it came back again'
        def reasons = add('responsible', used, 'reasons.pdf', SampleFiles.PDF)
        2.times {
            propose('Toinen nimi')
            assert house.as('supervisor').post("$path/return", [reason: 'And more'], 'If-Match': now('supervisor')).status == 200
        }

        then: 'it is the same change still'
        house.as('responsible').delete(reasons.header('Location')).status == 204

        when: 'it was decided'
        def better = add('responsible', used, 'better.pdf', SampleFiles.PDF)
        propose('Kolmas nimi')
        assert house.as('supervisor').post("$path/approve", [:], 'If-Match': now('supervisor')).status == 200

        then: 'what was decided on stays, whatever is proposed next'
        house.as('responsible').get(used).json.items*.removable == [false]
        house.as('responsible').delete(better.header('Location')).problem == 'action-not-possible'
        add('responsible', used, 'next.txt', SampleFiles.TEXT).json.removable
    }

    def "an attachment that was taken away is gone, and the log tells of both"() {
        given:
        def draft = account(AccountStatus.DRAFT)
        def added = add('requester', draft, 'plan.pdf', SampleFiles.PDF)

        expect:
        house.as('requester').delete(added.header('Location')).status == 204
        house.as('requester').get(added.header('Location')).problem == 'not-found'
        house.as('requester').delete(added.header('Location')).problem == 'not-found'
        house.as('requester').get(draft).json.with { [items, addable] } == [[], true]

        and:
        def events = house.as('requester').get(draft.replace('/attachments', '/history')).json.items
        events*.action == ['ATTACHMENT_REMOVED', 'ATTACHMENT_ADDED', 'REQUEST_CREATED']
        House.sql { sql ->
            def states = sql.rows("SELECT before_state, after_state FROM audit_event WHERE action LIKE 'ATTACHMENT%' AND account_id = ? ORDER BY id",
                    [draft.split('/')[4]])
            assert states[0].after_state.contains(added.json.sha256) && states[0].after_state.contains('plan.pdf')
            assert states[1].before_state == states[0].after_state
        }
    }

    def "what somebody else attached, the requester doesn't take away from a returned request"() {
        given:
        def asked = account(AccountStatus.IN_REVIEW)
        def minutes = add('supervisor', asked, 'ote.pdf', SampleFiles.PDF)
        def path = asked.takeBefore('/attachments')
        house.as('supervisor').post("$path/return", [reason: 'Say more'], 'If-Match': house.as('supervisor').get(path).json.etag)

        expect:
        house.as('requester').delete(minutes.header('Location')).problem == 'not-allowed'
        add('requester', asked, 'better.pdf', SampleFiles.PDF).json.with { [toDecision, removable] } == [false, true]
    }

    def "the same file under the same name is there once, however often and at once it is sent"() {
        given:
        def draft = account(AccountStatus.DRAFT)

        when:
        def answers = Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            threads.invokeAll((1..4).collect { { add('requester', draft, 'plan.pdf', SampleFiles.PDF) } as Callable })*.get()
        }

        then:
        answers*.status.unique() == [201]
        answers*.json*.id.unique().size() == 1
        house.as('requester').get(draft).json.items.size() == 1
    }

    def "a client adds with the scope of requesting and reads with that of reading"() {
        given:
        def draft = account(AccountStatus.DRAFT)
        def asking = house.client([Scope.ACCOUNTS_REQUEST])
        def reading = house.client([Scope.ACCOUNTS_READ])

        expect:
        reading.upload("$draft?name=plan.pdf", SampleFiles.PDF).problem == 'not-allowed'
        def added = asking.upload("$draft?name=plan.pdf", SampleFiles.PDF)
        added.status == 201
        added.json.addedBy.id == house.person('requester').id()
        reading.get(added.header('Location')).status == 200
        asking.get(added.header('Location')).status == 200
        house.client([Scope.AUDIT_READ]).get(added.header('Location')).problem == 'not-allowed'
        asking.delete(added.header('Location')).status == 204
    }

    def "another organisation's attachment is not found, and neither is another account's"() {
        given:
        def added = add('supervisor', account(AccountStatus.IN_REVIEW), 'ote.pdf', SampleFiles.PDF)
        def id = added.header('Location').split('/').last()

        expect:
        Houses.decidingInOneStep().as('supervisor').get(added.header('Location')).problem == 'not-found'
        house.as('supervisor').get(account(AccountStatus.IN_REVIEW) + '/' + id).problem == 'not-found'
    }

    private static String encoded(String name) {
        URLEncoder.encode(name, 'UTF-8')
    }

    private String account(AccountStatus status) {
        "/api/v1/accounts/${house.account([:], status).id()}/attachments".toString()
    }

    private Answer add(String who, String attachments, String name, byte[] content) {
        house.as(who).upload("$attachments?name=${encoded(name)}", content)
    }

    private void submit(String attachments) {
        def path = attachments.takeBefore('/attachments')
        def sent = house.as('requester').post("$path/submit", 'If-Match': house.as('requester').get(path).json.etag)
        assert sent.status == 200
    }
}
