package kanava.webpage

import kanava.account.Account
import kanava.account.AccountService
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.verification.AskedChecks
import kanava.verification.RenewalJob
import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.util.concurrent.CompletableFuture

/** IIS-3d, IIS-3.4a: pages beside the list page link to accounts, and are looked after by web editors. */
class WebPageSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    String listPage = house.organisation.listPageUrl()
    String home = "https://www.${house.slug}.fi"
    Api editor = house.as('webEditor')

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "IIS-3.4a: the link of the unit's own page is shown by itself, and proves the account with the others"() {
        given:
        def account = linked()
        def page = add(url: "$home/kirjasto")
        DemoWeb.page("$home/kirjasto", 'Kirjasto', onPage ? account.address() : '')

        when:
        AskedChecks.run(account)
        def seen = seen(account)
        def check = seen.verification.checks.find { it.check == 'PAGE_LINKS_TO_ACCOUNT' }

        then:
        check.page == "$home/kirjasto"
        check.unit.id == house.unit('library')
        check.level == (onPage ? 'MACHINE_CHECKED' : 'MISSING')
        check.foundAt
        (check.validUntil != null) == onPage
        seen.publicState == (onPage ? 'official' : 'unknown')

        and: 'what is missing comes with the text and waits for the web editors (IIS-3d)'
        check.remedy == (onPage ? null : [act: 'PUT', page: "$home/kirjasto".toString(), link: account.address(),
                                          text: check.remedy?.text])
        onPage || check.remedy.text.fi == 'Kirjasto Facebookissa'
        tasks(account) == (onPage ? [] : [['PUT_LINK_ON_PAGE', "$home/kirjasto".toString()]])
        onThePage(page.id) == [(account.id()): onPage ? 'SEEN' : 'TO_PUT']

        where:
        onPage << [true, false]
    }

    def "each page has its task, from the approval to the closing and after it"() {
        given:
        def library = add(url: "$home/kirjasto").id
        def account = house.account(AccountStatus.APPROVED)
        def theme = add(url: "$home/lukeminen", wholeUnit: false, unitId: null, accountIds: [account.id()]).id
        def other = house.account(AccountStatus.APPROVED, unitId: house.unit('youth'))

        expect:
        tasks(account) as Set == [['PUT_LINK_ON_LIST_PAGE', listPage], ['PUT_LINK_ON_PAGE', "$home/kirjasto".toString()],
                                  ['PUT_LINK_ON_PAGE', "$home/lukeminen".toString()]] as Set
        tasks(other) == [['PUT_LINK_ON_LIST_PAGE', listPage]]
        seen(account).verification.checks*.page.findAll() == ["$home/kirjasto", "$home/lukeminen"]*.toString()

        when: 'it is opened and linked to'
        account = house.carryOut(account, 'responsible', new Command.Open(FurnishedHouse.address()))
        ["$home/kirjasto", "$home/lukeminen", listPage]*.toString().each { DemoWeb.page(it, 'Kirjasto', account.address()) }
        DemoWeb.page(account.address(), "Talo $house.slug", "$home/lukeminen")
        AskedChecks.run(account)

        then:
        tasks(account) == []
        seen(account).publicState == 'official'

        when: 'and closed'
        close(account)

        then: 'the links are to be taken away again'
        tasks(account) as Set == [['REMOVE_LINK_FROM_PAGE', listPage], ['REMOVE_LINK_FROM_PAGE', "$home/kirjasto".toString()],
                                  ['REMOVE_LINK_FROM_PAGE', "$home/lukeminen".toString()]] as Set
        seen(account).verification.checks.findAll { it.remedy }*.remedy.every { it.act == 'REMOVE' && it.link == account.address() }
        onThePage(library) == [(account.id()): 'TO_REMOVE']

        when: 'from one page they are'
        DemoWeb.page("$home/kirjasto", 'Kirjasto')
        def asked = editor.post("/api/v1/accounts/${account.id()}/verify")
        AskedChecks.run(account)

        then:
        asked.status == 202
        tasks(account)*.last() as Set == [listPage, "$home/lukeminen".toString()] as Set
        onThePage(library) == [:]
        seen(account).publicState == 'retired'
        notices('responsible', account) == notices('webEditor', account)

        when: 'the rest is noticed by itself, a page that is gone too'
        DemoWeb.page(listPage, 'Tilimme')
        DemoWeb.lose("$home/lukeminen")
        TestClock.SHARED.forward(Duration.ofDays(2))
        Kanava.bean(RenewalJob).run()
        AskedChecks.run(account)

        then:
        tasks(account) == []
        onThePage(theme) == [:]
        editor.post("/api/v1/accounts/${account.id()}/verify").problem == 'action-not-possible'
    }

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

    def "who keeps pages: #who"() {
        expect:
        house.as(who).post('/api/v1/web-pages', body(url: "$home/kirjasto")).status == status

        where:
        who              || status
        'webEditor'      || 201
        'communications' || 201
        'administrator'  || 201
        'responsible'    || 403
        'auditor'        || 403
    }

    def "what belongs to another organisation is unknown here, and so is what can't be linked to"() {
        given:
        def stranger = Houses.decidingInOneStep()
        def theirs = stranger.account(AccountStatus.ACTIVE)
        def draft = house.account(AccountStatus.DRAFT)
        def page = add(url: "$home/kirjasto")

        expect:
        editor.post('/api/v1/web-pages', body(unitId: stranger.unit('library'))).faults == ['/unitId unknown-unit'] as Set
        editor.post('/api/v1/web-pages', body(unitId: null, wholeUnit: false, accountIds: [theirs.id(), draft.id(), 'x'])).faults ==
                ['/accountIds/0 unknown-account', '/accountIds/1 unknown-account', '/accountIds/2 unknown-account'] as Set
        stranger.as('webEditor').put("/api/v1/web-pages/$page.id", body(), 'If-Match': page.etag).problem == 'not-found'
        stranger.as('webEditor').delete("/api/v1/web-pages/$page.id", 'If-Match': page.etag).problem == 'not-found'
        stranger.as('webEditor').get('/api/v1/web-pages').json.items == []
    }

    def "the same page isn't recorded twice, not even by two at once, and nobody writes over what they haven't seen"() {
        given:
        def page = add(url: "$home/kirjasto")

        expect:
        editor.post('/api/v1/web-pages', body(url: "${home.replace('www.', '')}/kirjasto/")).faults == ['/url page-exists'] as Set
        editor.post('/api/v1/web-pages', body(url: listPage)).faults == ['/url is-the-list-page'] as Set

        when:
        def answers = (1..4).collect { CompletableFuture.supplyAsync {
            editor.post('/api/v1/web-pages', body(url: "$home/uusi"))
        } }*.join()

        then:
        answers*.status.sort() == [201, 409, 409, 409]

        when:
        def first = editor.put("/api/v1/web-pages/$page.id", body(url: "$home/toinen"), 'If-Match': page.etag)
        def second = editor.put("/api/v1/web-pages/$page.id", body(url: "$home/kolmas"), 'If-Match': page.etag)

        then:
        first.status == 200
        second.problem == 'changed-meanwhile'
        editor.delete("/api/v1/web-pages/$page.id", 'If-Match': page.etag).problem == 'changed-meanwhile'
        editor.get("/api/v1/web-pages/$page.id").json.url == "$home/toinen"
    }

    def "a page that is saved as it is stays at its version, and nothing is told"() {
        given:
        def page = add(url: "$home/kirjasto")

        when:
        def saved = editor.put("/api/v1/web-pages/$page.id", body(url: "$home/kirjasto"), 'If-Match': page.etag)

        then:
        saved.status == 200
        saved.json.etag == page.etag
        !('WEB_PAGE_CHANGED' in house.as('auditor').get('/api/v1/audit-events').json.items*.action)
    }

    def "accounts that stay on a page that stays aren't disturbed by those that come and go"() {
        given:
        def stays = linked()
        def goes = linked(unitId: house.unit('youth'))
        def page = add(url: "$home/kirjasto", accountIds: [goes.id()])
        [stays, goes].each { AskedChecks.run(it) }

        when:
        def changed = editor.put("/api/v1/web-pages/$page.id", body(url: "$home/kirjasto"), 'If-Match': page.etag)

        then:
        changed.json.accounts*.id == [stays.id()]
        AskedChecks.of(stays) == []
        AskedChecks.of(goes).size() == 1

        and: 'changing nothing leaves no trace'
        editor.put("/api/v1/web-pages/$page.id", body(url: "$home/kirjasto"), 'If-Match': changed.json.etag).status == 200
        house.as('auditor').get("/api/v1/audit-events?subjectId=$page.id").json.items.size() == 2
    }

    /** In use and proved but for further pages. */
    private Account linked(Map facts = [:]) {
        def account = house.account(facts, AccountStatus.ACTIVE)
        def others = DemoWeb.read(listPage).body().findAll(/https:\/\/www\.facebook\.com\/k\w+/).unique()
        DemoWeb.page(listPage, *(others + account.address()))
        DemoWeb.page(account.address(), "Talo $house.slug", listPage)
        account
    }

    private Map body(Map changes = [:]) {
        ([url: "$home/sivu".toString(), unitId: house.unit('library'), wholeUnit: true, accountIds: []] + changes)
                .findAll { it.value != null }
                .collectEntries { key, value -> [key, value instanceof GString ? value.toString() : value] }
    }

    private add(Map changes) {
        Answer answer = editor.post('/api/v1/web-pages', body(changes))
        assert answer.status == 201: answer
        answer.json
    }

    private void close(Account account) {
        def today = house.organisation.today(TestClock.SHARED)
        house.carryOut(account, 'responsible', new Command.AnnounceRetirement('Over', today.minusDays(20), "$home/".toString()),
                TestClock.SHARED.instant() - Duration.ofDays(40))
        Kanava.bean(AccountService).executeAsSystem(house.id, account.id(), new Command.Retire())
    }

    private List<List<String>> tasks(Account account) {
        editor.get('/api/v1/tasks').json.items.findAll { it.accountId == account.id() }.collect { [it.kind, it.page] }
    }

    private Map<String, String> onThePage(String id) {
        editor.get("/api/v1/web-pages/$id").json.accounts.collectEntries { [(it.id): it.link] }
    }

    private seen(Account account) {
        editor.get("/api/v1/accounts/${account.id()}").json
    }

    private ofPages(Account account) {
        seen(account).verification.checks.find { it.check == 'PAGE_LINKS_TO_ACCOUNT' }
    }

    private List<String> notices(String who, Account account) {
        def found = []
        House.sql { sql ->
            found = sql.rows('SELECT kind FROM notice WHERE person_id = ? AND account_id = ?', [house.person(who).id(), account.id()])*.kind
        }
        found.findAll { it == 'LINK_MISSING' }
    }
}
