package kanava.discovery

import kanava.account.AccountStatus
import kanava.fixtures.Api
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.identity.Role
import kanava.server.id.Ids
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

/** EVID-PAGE over HTTP: the organisation's live pages against its approved list, looked at by hand and by themselves. */
class PageComparisonSpec extends Specification {
    private static final String AT = '/api/v1/page-comparison'

    FurnishedHouse house = Houses.decidingInOneStep()
    Api editor = house.as('webEditor')
    String listPage = house.organisation.listPageUrl()
    String home = house.organisation.homeUrl().replaceFirst('/$', '')

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "only those who look after the channels see the comparison and ask for a look"() {
        expect:
        ['requester', 'responsible', 'auditor', 'operator'].every { house.as(it).get(AT).status == 403 && house.as(it).post("$AT/look").status == 403 }
        ['webEditor', 'communications', 'administrator'].every { house.as(it).get(AT).status == 200 }
        new House().as(Role.SECURITY).get(AT).json.differences == []
    }

    def "EVID-PAGE: all kinds of differences are found on the live pages, each with its page and what is to stand there"() {
        given:
        def good = house.account(AccountStatus.ACTIVE)
        def missing = house.account(AccountStatus.ACTIVE)
        def plain = house.account(AccountStatus.ACTIVE)
        def detour = house.account(AccountStatus.ACTIVE, platform: 'X', address: FurnishedHouse.address('X'))
        def closed = house.account(AccountStatus.RETIRED, successorUrl: "$home/kirjasto".toString())
        def stranger = FurnishedHouse.address('INSTAGRAM')
        DemoWeb.page(listPage, 'Tilimme', good.address(), plain.address().replace('https', 'http'), detour.address().replace('x.com', 'twitter.com'))
        DemoWeb.page(home, 'Etusivu', "$home/uutiset")
        DemoWeb.page("$home/uutiset", 'Uutiset', stranger, closed.address())

        when:
        def asked = editor.post("$AT/look")

        then:
        asked.status == 202
        asked.json.running
        !asked.json.comparedAt

        when: 'asked twice, it is looked once'
        editor.post("$AT/look")

        then:
        AskedLooks.of(house.id).size() == 1

        when:
        AskedLooks.run(house.id)
        def seen = editor.get(AT).json

        then:
        !seen.running
        seen.complete
        Instant.parse(seen.nextAt) == Instant.parse(seen.comparedAt) + Duration.ofDays(7)
        seen.pages*.url as Set == [listPage, house.organisation.homeUrl(), "$home/uutiset".toString()] as Set
        seen.pages*.outcome.unique() == ['SEEN']

        and:
        of(seen, 'MISSING').collect { [it.accountId, it.page, it.instead] } == [[missing.id(), listPage, missing.address()]]
        of(seen, 'HTTP').collect { [it.accountId, it.page, it.instead] } == [[plain.id(), listPage, plain.address()]]
        of(seen, 'WRONG_ADDRESS').collect { [it.accountId, it.page, it.instead] } as Set ==
                [[detour.id(), listPage, detour.address()], [closed.id(), "$home/uutiset".toString(), "$home/kirjasto".toString()]] as Set
        of(seen, 'EXTRA').collect { [it.address, it.page, it.accountId] } == [[stranger, "$home/uutiset".toString(), null]]
        seen.differences.every { Instant.parse(it.since) == Instant.parse(seen.comparedAt) }

        and: 'the log says who asked and what came of it'
        def events = house.as('auditor').get('/api/v1/audit-events?action=PAGE_LOOK_ASKED&action=PAGES_COMPARED').json.items
        events.collect { [it.action, it.actor.kind] } == [['PAGES_COMPARED', 'SYSTEM'], ['PAGE_LOOK_ASKED', 'PERSON']]
        events[0].changes.collectEntries { [(it.field): it.after] } == [pagesRead: '3', differences: '5']

        when: 'what is put right is gone, what stays keeps its day'
        def before = of(seen, 'MISSING')[0].since
        DemoWeb.page("$home/uutiset", 'Uutiset')
        TestClock.SHARED.forward(Duration.ofDays(1))
        look()
        seen = editor.get(AT).json

        then:
        of(seen, 'EXTRA') == []
        Instant.parse(of(seen, 'MISSING')[0].since) == Instant.parse(before)
    }

    def "EVID-PAGE: accounts of others, noted and recommended addresses and requests under way are no extras; an impostor is told by itself"() {
        given:
        def neighbour = Houses.decidingInOneStep().account(AccountStatus.ACTIVE)
        def held = note('RESERVED')
        def impostor = note('NOT_OURS')
        def hoped = FurnishedHouse.address()
        house.account(AccountStatus.IN_REVIEW, plannedAddress: hoped)
        DemoWeb.page(listPage, 'Tilimme', neighbour.address(), held, impostor, hoped)

        when:
        look()

        then:
        editor.get(AT).json.differences.collect { [it.kind, it.address] } == [['IMPOSTOR', impostor]]
        editor.get('/api/v1/findings').json.items == []
    }

    def "EVID-PAGE: a link to an account that is hijacked later is found at once, told as such, and the web editor's task (IIS-3d)"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        def plain = house.account(AccountStatus.ACTIVE)
        DemoWeb.page(listPage, 'Tilimme', account.address(), plain.address().replace('https', 'http'))
        look()

        expect:
        editor.get(AT).json.differences*.kind == ['HTTP']
        tasks('webEditor') == [['MEND_LINKS', listPage]]
        tasks('communications') == []

        when:
        assert house.decide('responsible', account.id(), 'suspend', [reason: 'Joku muu julkaisee tilillä']).status == 200
        othersAreNotDue()
        Kanava.bean(DueLooksJob).run()
        AskedLooks.run(house.id)
        def seen = editor.get(AT).json

        then:
        seen.differences.collect { [it.kind, it.accountId, it.instead] } == [['HIJACKED', account.id(), null], ['HTTP', plain.id(), plain.address()]]
        tasks('webEditor') as Set == [['MEND_LINKS', listPage], ['REMOVE_DANGEROUS_LINKS', listPage]] as Set
        tasks('communications') == [['REMOVE_DANGEROUS_LINKS', listPage]]
        tasks('responsible') == []

        when: 'the link is gone'
        DemoWeb.page(listPage, 'Tilimme', plain.address())
        look()

        then:
        editor.get(AT).json.differences == []
        tasks('webEditor') == []
    }

    def "EVID-PAGE: a link to an address that somebody else has taken over goes, and is missed on no page (ID-PIN)"() {
        given:
        def linked = house.account(AccountStatus.ACTIVE)
        def unlinked = house.account(AccountStatus.ACTIVE)
        [linked, unlinked].each { account ->
            House.sql {
                it.execute('INSERT INTO identity_case (organisation_id, id, version, account_id, kind, differences, somebody_seen, opened_at, open) VALUES (?, ?, 0, ?, ?, ?, 1, ?, 1)',
                        [house.id, Kanava.bean(Ids).next(), account.id(), 'TAKEN_OVER', 'PERMANENT_ID', '2026-11-22 10:00:00'])
            }
        }
        DemoWeb.page(listPage, 'Tilimme', linked.address())

        when:
        look()

        then:
        editor.get(AT).json.differences.collect { [it.kind, it.accountId, it.instead] } == [['HIJACKED', linked.id(), null]]
        tasks('communications') == [['REMOVE_DANGEROUS_LINKS', listPage]]
    }

    def "EVID-PAGE: a list page that can't be seen misses nothing, and says why it couldn't be seen"() {
        given:
        house.account(AccountStatus.ACTIVE)

        when:
        look()
        def seen = editor.get(AT).json

        then:
        seen.differences == []
        seen.pages.find { it.url == listPage }.outcome == 'NOT_FOUND'
    }

    def "EVID-PAGE: it is looked by itself each week, by one of however many instances, and a lost look is made good"() {
        given:
        look()
        def due = { -> othersAreNotDue(); Kanava.bean(DueLooksJob).run(); AskedLooks.of(house.id).size() }

        expect:
        due() == 0

        when:
        TestClock.SHARED.forward(Duration.ofDays(7) + Duration.ofMinutes(1))

        then:
        due() == 1
        due() == 1

        when: 'the instance died and its task with it'
        House.sql { it.execute("DELETE FROM scheduled_tasks WHERE task_name = 'look-at-own-pages'") }
        TestClock.SHARED.forward(Duration.ofHours(2))

        then:
        due() == 1
        editor.get(AT).json.running

        when:
        AskedLooks.run(house.id)

        then:
        !editor.get(AT).json.running
    }

    private List tasks(String who) {
        house.as(who).get('/api/v1/tasks').json.items.findAll { it.kind in ['MEND_LINKS', 'REMOVE_DANGEROUS_LINKS'] }.collect { [it.kind, it.page] }
    }

    /** So many are asked for at a time, and the houses of other tests are in the same database. */
    private void othersAreNotDue() {
        Kanava.bean(Looks).begin()
        House.sql { it.execute("UPDATE page_comparison SET due_at = '2999-01-01' WHERE organisation_id <> ?", [house.id]) }
    }

    private void look() {
        assert editor.post("$AT/look").status == 202
        AskedLooks.run(house.id)
    }

    private String note(String kind) {
        def answer = editor.post('/api/v1/noted-addresses',
                [kind: kind, address: FurnishedHouse.address(), sinceOn: '2026-09-02', reason: 'A reader told us'])
        assert answer.status == 201
        answer.json.address
    }

    private static List of(Map seen, String kind) {
        seen.differences.findAll { it.kind == kind }
    }
}
