package kanava.verification

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.audit.AuditAction
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import spock.lang.Specification

/** Checks that somebody starts for many accounts at once, and sees go on. */
class RoundsOfChecksSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    String listPage = house.organisation.listPageUrl()

    def "a round has all accounts in use of a unit and those below it checked, and tells how far it has come"() {
        given:
        def linked = account(house.unit('library'))
        def unlinked = account(house.unit('library'))
        def unread = account(house.unit('youth'))
        def elsewhere = account(house.unit('house'))
        house.account(AccountStatus.APPROVED)
        [linked, unlinked, unread, elsewhere].each { AskedChecks.run(it) }
        DemoWeb.page(listPage, 'Tilimme', linked.address(), unread.address())
        DemoWeb.page(linked.address(), "Talo ${house.slug}", listPage)
        DemoWeb.page(unlinked.address(), 'Nothing here')

        when:
        def started = start(unitId: house.unit('division'))
        def begun = run(started)

        then:
        started.status == 201
        begun.total == 3
        begun.waiting == 3
        begun.unit.id == house.unit('division')
        begun.startedBy.id == house.person('webEditor').id()
        begun.endedAt == null
        accounts(started)*.result == ['WAITING'] * 3

        when:
        AskedChecks.run(linked)
        AskedChecks.run(unlinked)

        then:
        with(run(started)) {
            [it.waiting, it.verified, it.missing, it.unknown, it.leftOut] == [1, 1, 1, 0, 0]
            it.endedAt == null
        }

        when:
        AskedChecks.run(unread)

        then: 'whose page of its own is not there'
        with(run(started)) {
            [it.waiting, it.verified, it.missing, it.unknown] == [0, 1, 1, 1]
            it.endedAt != null
        }
        accounts(started).collectEntries { [it.id, it.result] } ==
                [(linked.id()): 'VERIFIED', (unlinked.id()): 'MISSING', (unread.id()): 'UNKNOWN']
        accounts(started, 'result=MISSING')*.id == [unlinked.id()]
        accounts(started).every { it.checkedAt && it.name && it.address }
        AskedChecks.of(elsewhere).empty
    }

    def "of one scope one round goes on at a time, and others go on beside it"() {
        given:
        def account = account(house.unit('library'))
        AskedChecks.run(account)

        expect:
        start([:]).status == 201
        start([:]).problem == 'run-goes-on'
        start(unitId: house.unit('house')).problem == 'run-goes-on'
        start(unitId: house.unit('library')).status == 201
        start(unitId: house.unit('library')).problem == 'run-goes-on'

        when: 'the check of the account ends both, as it was asked for after both began'
        AskedChecks.run(account)

        then:
        house.as('webEditor').get('/api/v1/check-runs').json.items*.waiting == [0, 0]
        start([:]).status == 201
    }

    def "what came of a round is kept once it has ended, and counted no more"() {
        given:
        def account = account(house.unit('library'))
        AskedChecks.run(account)
        def started = start([:])
        AskedChecks.run(account)
        def ended = run(started)

        when: 'its accounts would be counted otherwise'
        House.sql { it.executeUpdate("UPDATE check_run_account SET result = 'WAITING' WHERE run_id = ?", [started.json.id]) }

        then:
        ended.with { [waiting, total, endedAt != null] } == [0, 1, true]
        run(started) == ended
        house.as('webEditor').get('/api/v1/check-runs').json.items == [ended]
        start([:]).status == 201
    }

    def "an account that was asked for again meanwhile is done with the answer to that"() {
        given:
        def account = account(house.unit('library'))
        AskedChecks.run(account)
        def started = start([:])

        when:
        house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify")
        def asks = AskedChecks.of(account)
        Kanava.bean(VerificationJob).run(asks.first())

        then: 'the earlier asking has no answer of its own'
        asks.size() == 2
        run(started).waiting == 1

        when:
        AskedChecks.run(account)

        then:
        run(started).waiting == 0
    }

    def "an account whose check fails by our own doing is unknown, and one that went out of use is left out"() {
        given:
        def failing = account(house.unit('library'))
        def closed = account(house.unit('library'))
        [failing, closed].each { AskedChecks.run(it) }
        def started = start([:])

        when:
        Kanava.bean(Findings).giveUp(AskedChecks.of(failing).last())
        House.sql { it.executeUpdate("UPDATE account SET status = 'RETIRED' WHERE id = ?", [closed.id()]) }
        AskedChecks.run(closed)

        then:
        with(run(started)) {
            [it.waiting, it.unknown, it.leftOut] == [0, 1, 1]
            it.endedAt != null
        }
    }

    def "a round is of its own organisation, page by page, and what starts it stands in the log"() {
        given:
        def some = (1..3).collect { account(house.unit('library'), "Tili $it") }
        def started = start([:])
        def stranger = Houses.decidingInOneStep()

        when:
        def first = house.as('webEditor').get("/api/v1/check-runs/${started.json.id}/accounts?limit=2").json
        def second = house.as('webEditor').get("/api/v1/check-runs/${started.json.id}/accounts?limit=2&cursor=$first.nextCursor").json

        then:
        (first.items + second.items)*.name == ['Tili 1', 'Tili 2', 'Tili 3']
        second.nextCursor == null
        stranger.as('webEditor').get("/api/v1/check-runs/${started.json.id}").status == 404
        stranger.as('webEditor').get("/api/v1/check-runs/${started.json.id}/accounts").status == 404
        stranger.as('webEditor').get('/api/v1/check-runs').json.items.empty
        some.size() == 3

        and:
        def events = house.as('auditor').get("/api/v1/audit-events?action=${AuditAction.CHECK_RUN_STARTED}").json.items
        events.size() == 1
        events[0].actor.id == house.person('webEditor').id()
        events[0].changes.find { it.field == 'accountsToCheck' }.after == '3'
    }

    private start(Map body) {
        house.as('webEditor').post('/api/v1/check-runs', body)
    }

    private run(started) {
        house.as('webEditor').get("/api/v1/check-runs/${started.json.id}").json
    }

    private List accounts(started, String query = '') {
        house.as('webEditor').get("/api/v1/check-runs/${started.json.id}/accounts?$query").json.items
    }

    private Account account(String unitId, String name = 'Kirjaston tili') {
        house.account(AccountStatus.ACTIVE, unitId: unitId, name: name)
    }
}
