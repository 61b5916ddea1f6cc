package kanava.discovery

import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.identity.AccessTokens
import kanava.identity.Role
import kanava.identity.RoleAssignment
import kanava.identity.RoleAssignments
import kanava.organisation.People
import kanava.organisation.Person
import kanava.server.id.Ids
import spock.lang.Specification

/** FIND-1: the queue of profiles that the register doesn't know, from our own pages and from the public. */
class FindingSpec extends Specification {
    private static final String AT = '/api/v1/findings'

    FurnishedHouse house = Houses.decidingInOneStep()
    Api editor = house.as('webEditor')
    String listPage = house.organisation.listPageUrl()

    def "only those who look after the channels see the queue, each organisation its own"() {
        given:
        def finding = found()

        expect:
        ['requester', 'responsible', 'auditor', 'operator'].every { house.as(it).get(AT).status == 403 }
        ['webEditor', 'communications', 'administrator'].every { house.as(it).get("$AT/$finding.id").json.address == finding.address }
        Houses.decidingInOneStep().as('webEditor').get("$AT/$finding.id").status == 404
        Houses.decidingInOneStep().as('webEditor').get(AT).json.items == []
    }

    def "FIND-1: a profile on our pages that the register doesn't know waits once, with where it stands, and is somebody's task"() {
        given:
        def address = FurnishedHouse.address('INSTAGRAM')
        DemoWeb.page(listPage, 'Tilimme', address)
        DemoWeb.page(house.organisation.homeUrl(), 'Etusivu', address.replace('https://www.', 'http://') + '/')

        when:
        2.times { look() }
        def items = editor.get(AT).json.items

        then:
        items.collect { [it.state, it.address, it.platform, it.reportCount] } == [['OPEN', address, 'INSTAGRAM', 0]]
        items[0].pages as Set == [listPage, house.organisation.homeUrl()] as Set
        items[0].allowedActions as Set == ['NOTE', 'REQUEST', 'LEAVE'] as Set
        ['webEditor', 'communications'].every { triage(it) }
        !triage('responsible')

        when: 'it is taken off the pages'
        DemoWeb.page(listPage, 'Tilimme')
        DemoWeb.page(house.organisation.homeUrl(), 'Etusivu')
        look()

        then:
        editor.get("$AT/${items[0].id}").json.with { [it.state, it.pages] } == ['GONE', []]
        !triage('webEditor')

        when: 'and comes back'
        DemoWeb.page(listPage, 'Tilimme', address)
        look()

        then:
        editor.get("$AT/${items[0].id}").json.state == 'OPEN'
    }

    def "FIND-1: a page that shows itself to nobody this time lets nothing go"() {
        given:
        def finding = found()

        when:
        DemoWeb.page(listPage, 'Kirjaudu sisään')
        look()

        then:
        editor.get("$AT/$finding.id").json.state == 'OPEN'
    }

    def "FIND-1: it isn't ours: the address is noted, the lookup warns of it, and taking that back ends the note"() {
        given:
        def finding = found()

        when:
        def noted = act(finding, 'note', [kind: kind, reason: 'A stranger', done: 'Told the platform'])

        then:
        noted.state == state
        noted.note == 'A stranger'
        noted.settledAt
        noted.allowedActions == ['REOPEN']
        def note = editor.get('/api/v1/noted-addresses').json.items.find { it.address == finding.address }
        [note.kind, note.reason, note.done, note.endedAt] == [kind, 'A stranger', 'Told the platform', null]

        when:
        def again = act(noted, 'reopen')

        then:
        again.state == 'OPEN'
        editor.get("/api/v1/noted-addresses/$note.id").json.endedAt

        and: 'decided anew, and logged each time'
        act(again, 'leave', [reason: 'A partner']).state == 'LEFT'
        def events = house.as('auditor').get('/api/v1/audit-events?action=FINDING_SETTLED&action=FINDING_REOPENED').json.items
        events*.action == ['FINDING_SETTLED', 'FINDING_REOPENED', 'FINDING_SETTLED']
        events*.subject*.name.unique() == [finding.address]

        where:
        kind       || state
        'NOT_OURS' || 'NOT_OURS'
        'RESERVED' || 'RESERVED'
    }

    def "FIND-1: an address that was noted by hand meanwhile is not noted twice"() {
        given:
        def finding = found()
        editor.post('/api/v1/noted-addresses', [kind: 'NOT_OURS', address: finding.address, sinceOn: '2026-09-02', reason: 'By hand'])

        expect:
        act(finding, 'note', [kind: 'NOT_OURS', reason: 'A stranger']).state == 'NOT_OURS'
        editor.get('/api/v1/noted-addresses').json.items*.address == [finding.address]
    }

    def "FIND-1: it is ours and unregistered: a draft with platform, address and handle begins, and the pages no longer say that it is extra"() {
        given:
        def finding = found()

        when:
        def ours = act(finding, 'request')
        def draft = editor.get("/api/v1/accounts/$ours.accountId").json

        then:
        ours.state == 'OURS'
        [draft.status, draft.request.platform, draft.request.plannedAddress, draft.request.name] ==
                ['DRAFT', 'FACEBOOK', finding.address, finding.address.split('/').last()]
        house.as('communications').get("$AT/$finding.id").json.accountId == null

        when:
        look()

        then:
        editor.get('/api/v1/page-comparison').json.differences == []
        editor.get("$AT/$finding.id").json.state == 'OURS'
    }

    def "FIND-1: who isn't an employee begins no request, and security notes impostors"() {
        given:
        def finding = found()
        def security = new Api(Kanava.bean(AccessTokens).issue(house.id, guard(), null))

        expect:
        security.get("$AT/$finding.id").json.allowedActions as Set == ['NOTE', 'LEAVE'] as Set
        security.post('If-Match': finding.etag, "$AT/$finding.id/request").status == 403
        security.post('If-Match': finding.etag, "$AT/$finding.id/note", [kind: 'NOT_OURS', reason: 'A stranger']).status == 200
    }

    def "FIND-1: what may stay as it is stays so when it is seen again, and no longer counts as a difference"() {
        given:
        def finding = found()

        when:
        act(finding, 'leave', [reason: 'Our partner keeps it'])
        look()

        then:
        editor.get("$AT/$finding.id").json.with { [it.state, it.note] } == ['LEFT', 'Our partner keeps it']
        editor.get('/api/v1/page-comparison').json.differences == []
        !triage('webEditor')
    }

    def "FIND-1: a finding is decided once, at the version that was seen"() {
        given:
        def finding = found()
        def left = act(finding, 'leave', [reason: 'A partner'])

        expect:
        post(finding, 'leave', [reason: 'A partner']).status == 412
        post(left, 'leave', [reason: 'A partner']).problem == 'finding-settled'
        post(act(left, 'reopen'), 'reopen').problem == 'finding-open'
    }

    private Map found() {
        def address = FurnishedHouse.address()
        DemoWeb.page(listPage, 'Tilimme', address)
        look()
        editor.get(AT).json.items.find { it.address == address }
    }

    private void look() {
        assert editor.post('/api/v1/page-comparison/look').status == 202
        AskedLooks.run(house.id)
    }

    private boolean triage(String who) {
        house.as(who).get('/api/v1/tasks').json.items.count { it.kind == 'TRIAGE_FINDINGS' } == 1
    }

    private Answer post(Map finding, String verb, Map body = null) {
        def path = "$AT/$finding.id/$verb".toString()
        body == null ? editor.post('If-Match': finding.etag, path) : editor.post('If-Match': finding.etag, path, body)
    }

    private Map act(Map finding, String verb, Map body = null) {
        def answer = post(finding, verb, body)
        assert answer.status == 200: answer
        answer.json
    }

    private String guard() {
        def id = Kanava.bean(Ids).next()
        Kanava.bean(People).add(house.id, new Person(id, 'Guard', house.unit('house')))
        Kanava.bean(RoleAssignments).add(house.id, id, new RoleAssignment(Role.SECURITY, house.unit('house')))
        id
    }
}
