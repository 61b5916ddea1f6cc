package kanava.verification

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.account.ChannelKind
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import spock.lang.Shared
import spock.lang.Specification

/** The check of the mutual links, asked for over HTTP and made on pages read over HTTP. */
class VerificationSpec extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()
    @Shared String listPage = house.organisation.listPageUrl()
    @Shared String site = URI.create(house.organisation.homeUrl()).host - 'www.'

    def "IIS-3.4a the list page's link, the account's link and the name are each looked for and shown by themselves"() {
        given:
        def account = account()
        DemoWeb.page(listPage, 'Tilimme', onList ? account.address() : '')
        DemoWeb.page(account.address(), 'Kirjasto', back ? listPage : '', named ? "Talo ${house.slug}" : '')

        when:
        def before = seen(account)
        def asked = house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify")

        then:
        before.verification.status == 'NOT_YET'
        asked.status == 202
        asked.json.verification.running

        when:
        AskedChecks.run(account)
        def after = seen(account)

        then:
        after.verification.checks*.check == (CheckKind.values() - CheckKind.PAGE_LINKS_TO_ACCOUNT)*.name()
        after.verification.checks*.level == [onList, back, named].collect { it ? 'MACHINE_CHECKED' : 'MISSING' }
        after.verification.checks*.page == [listPage, account.address(), account.address()]
        after.verification.checks.every { (it.validUntil != null) == (it.level == 'MACHINE_CHECKED') && it.foundAt }
        after.verification.checks.every { (it.remedy == null) == (it.level == 'MACHINE_CHECKED') }
        !after.verification.running
        after.verification.status == (onList && back && named ? 'VERIFIED' : 'MISSING')
        after.publicState == (onList && back && named ? 'official' : 'unknown')
        after.etag == before.etag

        where:
        onList | back  | named
        true   | true  | true
        false  | true  | true
        true   | false | true
        true   | true  | false
        false  | false | false
    }

    def "EVID-STD a profile without a link is proved by #scheme, once the organisation's site says the same"() {
        given:
        def account = account()
        def mark = "$scheme://$site!"
        DemoWeb.page(listPage, account.address())
        DemoWeb.page(account.address(), "Talo ${house.slug}", mark)
        check(account)

        expect:
        seen(account).verification.checks.find { it.check == 'ACCOUNT_LINKS_TO_ORGANISATION' }.level == 'MISSING'

        when:
        DemoWeb.page("https://$site/$file", said.replace('ACCOUNT', account.address()))
        check(account)

        then:
        with(seen(account).verification) {
            status == 'VERIFIED'
            checks.find { it.check == 'ACCOUNT_LINKS_TO_ORGANISATION' }.found == mark
        }

        where:
        scheme  | file                 | said
        'trust' | 'trust.txt'          | '# Tilimme\nsocial=ACCOUNT'
        'xpoc'  | 'xpoc-manifest.json' | '{"accounts":[{"account":"x","platform":"Facebook","url":"ACCOUNT"}]}'
    }

    def "IIS-3.4b what is missing comes with the page, the link and a text in #language that pass the check once they stand there"() {
        given:
        def account = account(name: 'Kirjaston kuulumiset')
        DemoWeb.page(listPage, 'Tilimme')
        DemoWeb.page(account.address(), 'Kirjasto')
        check(account)

        when:
        def remedies = seen(account).verification.checks.collectEntries { [(it.check): it.remedy] }

        then:
        remedies.LIST_PAGE_LINKS_TO_ACCOUNT.page == listPage
        remedies.LIST_PAGE_LINKS_TO_ACCOUNT.link == account.address()
        remedies.LIST_PAGE_LINKS_TO_ACCOUNT.text.fi == 'Kirjaston kuulumiset Facebookissa'
        remedies.ACCOUNT_LINKS_TO_ORGANISATION.page == account.address()
        remedies.ACCOUNT_NAMES_ORGANISATION == remedies.ACCOUNT_LINKS_TO_ORGANISATION

        and: 'EVID-STD: with the marks that do as well'
        remedies.ACCOUNT_LINKS_TO_ORGANISATION.instead*.convention == ['TRUST_TXT', 'XPOC']
        remedies.ACCOUNT_LINKS_TO_ORGANISATION.instead*.mark == ["trust://$site!", "xpoc://$site!"]

        when:
        remedies.values().each { DemoWeb.page(it.page, it.text[language], it.link == account.address() ? it.link : '') }
        check(account)

        then:
        seen(account).verification.status == 'VERIFIED'

        where:
        language << ['fi', 'sv', 'en']
    }

    def "IIS-3.4b the link can be prepared as soon as an account is approved, where its address is known"() {
        given:
        def account = house.account(AccountStatus.APPROVED, plannedAddress: planned)

        when:
        def checks = seen(account).verification.checks

        then:
        checks[0].remedy?.link == link
        checks[0].remedy == null || checks[0].remedy.page == listPage
        checks.drop(1).every { it.remedy == null }

        where:
        planned                            || link
        'facebook.com/TalonKirjasto'       || 'https://www.facebook.com/talonkirjasto'
        'jotain kirjastosta'               || null
        null                               || null
    }

    def "only those who look after an account or the list page ask, and only while it is in use"() {
        given:
        def account = house.account(status)

        when:
        def answer = house.as(who).post("/api/v1/accounts/${account.id()}/verify")

        then:
        answer.status == code
        answer.problem == problem
        AskedChecks.of(account).size() == tasks

        where:
        who              | status                 || code | problem               | tasks
        'responsible'    | AccountStatus.ACTIVE   || 202  | null                  | 2
        'updater2'       | AccountStatus.ACTIVE   || 202  | null                  | 2
        'communications' | AccountStatus.RETIRING || 202  | null                  | 2
        'bystander'      | AccountStatus.ACTIVE   || 403  | 'not-allowed'         | 1
        'requester'      | AccountStatus.ACTIVE   || 403  | 'not-allowed'         | 1
        'responsible'    | AccountStatus.APPROVED || 409  | 'action-not-possible' | 0
        'webEditor'      | AccountStatus.RETIRED  || 409  | 'action-not-possible' | 1
        'webEditor'      | AccountStatus.DRAFT    || 404  | 'not-found'           | 0
    }

    def "a page that others keep has no profile of ours to look at, and nobody is asked to put links there (LVM-kinds)"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, kind: ChannelKind.MONITORED, plan: Given.plan(checkDays: 7))

        expect: 'so the check that its opening asked for finds nothing to look at'
        !account.hasProfile()
        Kanava.bean(Findings).begin(AskedChecks.of(account).first()).empty
        house.as('responsible').post("/api/v1/accounts/${account.id()}/verify").problem == 'action-not-possible'
    }

    def "another organisation's account isn't there"() {
        given:
        def account = account()

        expect:
        Houses.decidingInOneStep().as('webEditor').post("/api/v1/accounts/${account.id()}/verify").problem == 'not-found'
        AskedChecks.of(account).size() == 1
    }

    private Account account(Map facts = [:]) {
        house.account(facts, AccountStatus.ACTIVE)
    }

    private void check(Account account) {
        house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify")
        AskedChecks.run(account)
    }

    private seen(Account account) {
        house.as('webEditor').get("/api/v1/accounts/${account.id()}").json
    }
}
