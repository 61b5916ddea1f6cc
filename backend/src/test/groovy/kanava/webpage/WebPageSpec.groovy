package kanava.webpage

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.verification.AskedChecks
import kanava.verification.RenewalJob

import java.time.Duration
import java.util.concurrent.CompletableFuture

/** IIS-3d, IIS-3.4a: pages beside the list page link to accounts, and are looked after by web editors. */
class WebPageSpec extends PagesOfAHouse {
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

    def "IIS-3d: a page that is given up leaves the links on it as a task, until they are gone"() {
        given:
        def account = linked()
        def other = linked(name: 'Satutunti')
        def page = add(url: "$home/kirjasto")
        DemoWeb.page("$home/kirjasto", 'Kirjasto', account.address())
        [account, other].each { AskedChecks.run(it) }
        def link = [['REMOVE_LINK_FROM_PAGE', "$home/kirjasto".toString()]]

        when:
        assert editor.delete("/api/v1/web-pages/$page.id", 'If-Match': page.etag).status == 204

        then: 'only where a link was seen'
        tasks(account) == link
        tasks(other) == []

        when: 'somebody looks while it is still there'
        lookAgain()

        then:
        tasks(account) == link

        when:
        DemoWeb.page("$home/kirjasto", 'Kirjasto')
        lookAgain()

        then:
        tasks(account) == []
    }

    def "a page that is gone has no links left, and one that is recorded again is to keep its own"() {
        given:
        def account = linked()
        def giveUp = {
            def page = add(url: "$home/kirjasto")
            DemoWeb.page("$home/kirjasto", 'Kirjasto', account.address())
            AskedChecks.run(account)
            assert editor.delete("/api/v1/web-pages/$page.id", 'If-Match': page.etag).status == 204
        }

        when:
        giveUp()
        def page = add(url: "$home/kirjasto")

        then:
        !('REMOVE_LINK_FROM_PAGE' in tasks(account)*.first())

        when: 'an account goes off a page that stays'
        AskedChecks.run(account)
        editor.put("/api/v1/web-pages/$page.id", body(url: "$home/kirjasto", wholeUnit: false, unitId: null, accountIds: [linked(name: 'Satutunti').id()]),
                'If-Match': page.etag)

        then:
        tasks(account) == [['REMOVE_LINK_FROM_PAGE', "$home/kirjasto".toString()]]

        when:
        DemoWeb.lose("$home/kirjasto")
        lookAgain()

        then:
        tasks(account) == []
    }

    private static void lookAgain() {
        TestClock.SHARED.forward(Duration.ofHours(1))
        Kanava.bean(LinksLeftJob).run()
    }
}
