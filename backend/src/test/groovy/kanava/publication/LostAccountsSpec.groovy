package kanava.publication

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import kanava.suspension.SuspensionSpec
import org.jsoup.Jsoup
import spock.lang.Specification

/** What the lookup says of an account in other hands, every form of the list says too: where it stood, and where it is to be followed. */
class LostAccountsSpec extends Specification {
    static final List<String> FORMS = ['accounts', 'accounts.html', 'page.html', 'accounts.csv', 'accounts-excel.csv', 'closings.ics', 'accounts.jsonld']

    FurnishedHouse house = Houses.decidingInOneStep()
    FurnishedHouse neighbour = Houses.decidingInOneStep()

    def "IIS-3.6a: nobody is sent on to a successor that is hijacked, in any form, until it is back; whosever it is"() {
        given:
        def next = neighbour.account(AccountStatus.ACTIVE, name: 'Yhteinen', platform: 'INSTAGRAM', listed: true)
        def closing = house.account(AccountStatus.RETIRING, name: 'Vanha', successorUrl: next.address(), listed: true)
        def before = FORMS.collectEntries { [it, form(it)] }
        assert FORMS.findAll { before[it].body.contains(next.address()) } == FORMS - 'accounts.jsonld'
        assert text(closing).contains(next.address())

        when:
        act(neighbour, next, 'updater1', 'suspend', [:])

        then: 'the lookup and the list say the same'
        lookup(closing).successorUrl == null
        FORMS.every { !form(it).body.contains(next.address()) }
        json().accounts[0].with { [it.state, it.closing.fi ==~ /Lopetetaan \S+\./, it.closing.sv ==~ /Avslutas \S+\./, it.successorUrl] } == ['retiring', true, true, null]
        Jsoup.parse(form('page.html?lang=en').body).select('li').text() =~ /Closing on .*? \d{4}\. /
        !form('closings.ics').body.contains('DESCRIPTION')

        and: 'with other tags, and so does the ready text of the profile'
        (FORMS - 'accounts.jsonld').every { form(it).header('ETag') != before[it].header('ETag') }
        !text(closing).contains(next.address())

        when:
        act(neighbour, next, 'updater1', 'propose-lifting', SuspensionSpec.LEARNT)
        act(neighbour, next, 'responsible', 'lift', null)

        then:
        lookup(closing).successorUrl == next.address()
        (FORMS - 'accounts.jsonld').every { form(it).body.contains(next.address()) && form(it).header('ETag') == before[it].header('ETag') }
    }

    def "RET-force: a hijacked account that was closed at once is warned of in list, page and feed as long as in the lookup"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, name: 'Kirjasto', listed: true)
        def other = house.account(AccountStatus.ACTIVE, name: 'Nuoret', platform: 'X', listed: true)
        RecordedLists.record()
        act(house, account, 'updater1', 'suspend', [publicNote: 'Selvitämme.'])
        RecordedLists.record()

        when:
        act(house, account, 'communications', 'retire-at-once', [reason: 'Emme saa sitä takaisin'])
        RecordedLists.record()
        def said = lookup(account)

        then:
        said.state == 'retired'
        json().accounts*.name == ['Nuoret']
        json().warnings.collect { [it.name, it.address, it.warning, it.warnedAt != null] } == [['Kirjasto', account.address(), said.warning, true]]
        ['accounts.html?lang=fi', 'page.html?lang=fi'].every { name ->
            def html = Jsoup.parse(form(name).body)
            html.text().contains('Varoitukset') && html.text().contains(said.warning.fi) && html.select("a[href='${account.address()}']").empty
        }

        and: 'so does an answer about a day on which it was official'
        new Api().get("/api/v1/public/lookup?on=${house.organisation.today(TestClock.SHARED)}&url=${account.address()}").json
                .with { [it.state, it.warning] } == ['official', said.warning]

        and: 'the feed doesn\'t say that it is over'
        Jsoup.parse(form('changes.atom?lang=fi').body, '', org.jsoup.parser.Parser.xmlParser()).selectFirst('entry > title').text()
                .startsWith('Varoitus: Kirjasto')

        when: 'two people say that it is ours again'
        act(house, account, 'communications', 'propose-lifting', SuspensionSpec.LEARNT)
        act(house, account, 'security', 'lift', null)

        then:
        lookup(account).warning == null
        json().warnings == []
    }

    def "ID-PARK: nobody is sent on to a name that was given up: anybody may have it by now"() {
        given:
        def next = house.account(AccountStatus.RETIRED, name: 'Entinen', platform: 'INSTAGRAM', listed: true)
        def closing = house.account(AccountStatus.RETIRING, name: 'Vanha', successorUrl: next.address(), listed: true)
        assert lookup(closing).successorUrl == next.address()

        when:
        act(house, next, 'responsible', 'propose-deletion', [reason: 'Nimi on harhaanjohtava'])
        act(house, next, 'administrator', 'approve-deletion', null)
        act(house, next, 'responsible', 'record-deletion', [deletedOn: house.organisation.today(TestClock.SHARED).toString()])

        then:
        lookup(closing).successorUrl == null
        (FORMS - 'accounts.jsonld').every { !form(it).body.contains(next.address()) }
    }

    private void act(FurnishedHouse whose, Account account, String who, String verb, Map body) {
        def path = "/api/v1/accounts/${account.id()}/$verb"
        def etag = whose.as('auditor').get("/api/v1/accounts/${account.id()}").json.etag as String
        def answer = body == null ? whose.as(who).send(['If-Match': etag], 'POST', path) : whose.as(who).post(path, body, 'If-Match': etag)
        assert answer.status == 200, answer.body
    }

    private Map lookup(Account account) {
        new Api().get("/api/v1/public/lookup?url=${account.address()}").json
    }

    private String text(Account account) {
        house.as('responsible').get("/api/v1/accounts/${account.id()}").json.closing.text.fi
    }

    private Answer form(String form) {
        new Api().get("/api/v1/public/organisations/$house.slug/$form")
    }

    private Map json() {
        form('accounts').json
    }
}
