package kanava.webpage

import kanava.fixtures.DemoWeb
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.verification.AskedChecks
import kanava.verification.RenewalJob

import java.time.Duration
import java.time.Instant

/** IIS-3d: pages that move, and what becomes of what was seen on them. */
class WebPageMoveSpec extends PagesOfAHouse {
    def "a page that moves is changed once for all its accounts: nobody falls from the list, and one event tells of it"() {
        given:
        def accounts = [linked(), linked(name: 'Satutunti')]
        def page = add(url: "$home/kirjasto")
        DemoWeb.page("$home/kirjasto", *accounts*.address())
        accounts.each { AskedChecks.run(it) }
        def until = seen(accounts[0]).verification.validUntil
        TestClock.SHARED.forward(Duration.ofDays(5))
        DemoWeb.page("$home/uusi", 'Tulossa')

        when:
        def moved = editor.put("/api/v1/web-pages/$page.id", body(url: "$home/uusi"), 'If-Match': page.etag)

        then: 'until it is looked at, what was seen at the old address is shown'
        moved.status == 200
        moved.json.accounts*.link == ['TO_PUT', 'TO_PUT']
        accounts.every { AskedChecks.of(it).size() == 1 && seen(it).verification.running }
        ofPages(accounts[0]).with { [it.page, it.level, it.remedy.page] } == ["$home/kirjasto".toString(), 'MACHINE_CHECKED', "$home/uusi".toString()]

        when: 'the links have not followed yet'
        accounts.each { AskedChecks.run(it) }

        then:
        accounts.every { seen(it).publicState == 'official' }
        seen(accounts[0]).verification.status == 'VERIFIED'
        seen(accounts[0]).verification.validUntil == until
        ofPages(accounts[0]).with { [it.page, it.level] } == ["$home/uusi".toString(), 'MISSING']
        accounts.every { tasks(it) == [['PUT_LINK_ON_PAGE', "$home/uusi".toString()]] }
        ['responsible', 'updater1', 'webEditor'].every { who -> accounts.every { !('LINK_MISSING' in notices(who, it)) } }

        and:
        def log = house.as('auditor').get("/api/v1/audit-events?subjectId=$page.id").json.items
        log*.action == ['WEB_PAGE_CHANGED', 'WEB_PAGE_ADDED']
        log[0].subject == [kind: 'WEB_PAGE', id: page.id, name: "$home/uusi".toString()]
        log[0].changes.find { it.field == 'url' } == [field: 'url', before: "$home/kirjasto".toString(), after: "$home/uusi".toString()]
        log[0].changes.find { it.field == 'concerned' }.after == '2'

        when: 'they follow, and are found within a day'
        DemoWeb.page("$home/uusi", *accounts*.address())
        TestClock.SHARED.forward(Duration.ofDays(1) + Duration.ofHours(2))
        Kanava.bean(RenewalJob).run()
        accounts.each { AskedChecks.run(it) }

        then:
        accounts.every { tasks(it) == [] }
        Instant.parse(seen(accounts[0]).verification.validUntil) > Instant.parse(until)
    }

    def "links that never follow a move end the proof on its own day, and then it is told"() {
        given:
        def account = linked()
        AskedChecks.run(account)
        def page = add(url: "$home/kirjasto")
        DemoWeb.page("$home/kirjasto", 'Ei vielä')
        AskedChecks.run(account)

        expect: 'a page that is recorded later is as good as one that moves'
        seen(account).publicState == 'official'
        page.accounts*.id == [account.id()]

        when:
        TestClock.SHARED.forward(Duration.ofDays(31))
        Kanava.bean(RenewalJob).run()
        AskedChecks.run(account)

        then:
        seen(account).publicState == 'unknown'
        seen(account).verification.status == 'MISSING'

        when: 'the page is given up'
        editor.delete("/api/v1/web-pages/$page.id", 'If-Match': page.etag)
        AskedChecks.run(account)

        then:
        seen(account).publicState == 'official'
        tasks(account) == []
    }

    def "when the list page itself moves all accounts are asked for, and stay on the list meanwhile"() {
        given:
        def account = linked()
        AskedChecks.run(account)
        def administrator = house.as('administrator')
        def organisation = administrator.get('/api/v1/organisation').json
        DemoWeb.page("$home/tilit", 'Tulossa')

        when:
        administrator.put('/api/v1/organisation', [name: organisation.name, homeUrl: organisation.homeUrl, listPageUrl: "$home/tilit".toString(), officialChannels: organisation.officialChannels],
                'If-Match': organisation.etag)

        then:
        AskedChecks.of(account).size() == 1

        when:
        AskedChecks.run(account)

        then:
        seen(account).publicState == 'official'
        tasks(account) == [['PUT_LINK_ON_LIST_PAGE', "$home/tilit".toString()]]
        seen(account).verification.checks*.level == ['MISSING', 'MISSING', 'MACHINE_CHECKED']
    }
}
