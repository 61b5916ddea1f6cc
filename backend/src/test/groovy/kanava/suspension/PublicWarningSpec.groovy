package kanava.suspension

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import kanava.publication.RecordedLists
import org.jsoup.Jsoup
import spock.lang.Specification

/** MODE-RED: what everybody hears of an account in somebody else's hands, in each public output; and that they hear it at once. */
class PublicWarningSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    Account account = house.account(AccountStatus.ACTIVE, name: 'Kirjaston Face', listed: true)
    Account other = house.account(AccountStatus.ACTIVE, name: 'Nuoret', platform: 'INSTAGRAM', listed: true)

    def "MODE-RED: the lookup warns in three languages, with the organisation's own sentence, whatever the evidence says"() {
        when:
        suspend('Älkää vastatko viesteihin.')

        then:
        with(lookup()) {
            state == 'compromised'
            name == 'Kirjaston Face'
            warning.fi.startsWith('Tili on kaapattu')
            warning.sv.startsWith('Kontot är kapat')
            warning.en.startsWith('The account is hijacked')
            warningNote == 'Älkää vastatko viesteihin.'
            warnedAt
            evidence == null
            validUntil == null
        }

        and: 'also whoever asks about a day when all was well'
        lookup('&on=' + house.organisation.today(TestClock.SHARED).minusDays(20)).with { [state, warning.en.startsWith('The account is hijacked')] } == ['official', true]
    }

    def "MODE-RED: the page without script warns, and leads nobody there: #lang"() {
        when:
        suspend('Älkää <b>vastatko</b>.')
        def page = Jsoup.parse(new Api().get("/api/v1/public/lookup.html?url=${account.address()}&handle=&on=&lang=$lang").body)

        then:
        page.selectFirst('.answer.compromised h2').text() == verdict
        page.selectFirst('.answer').text().contains('Älkää <b>vastatko</b>.')
        page.select("a[href='${account.address()}']").empty

        and: 'it is no impostor'
        !page.text().contains(impostor)

        where:
        lang | verdict                                  | impostor
        'fi' | 'Varo: tämä tili on kaapattu'            | 'valeprofiili'
        'sv' | 'Se upp: detta konto har kapats'         | 'falska profil'
        'en' | 'Beware: this account has been hijacked' | 'impostor'
    }

    def "MODE-RED: the list warns above its accounts, names no link, and counts it no more"() {
        when:
        suspend('Selvitämme asiaa.')
        def at = account.address()

        then:
        with(json('accounts')) {
            accounts*.name == ['Nuoret']
            platforms*.id == ['INSTAGRAM']
            warnings.size() == 1
            warnings[0].subMap(['name', 'platformName', 'address', 'state', 'warningNote']) == [name: 'Kirjaston Face',
                    platformName: 'Facebook', address: at, state: 'compromised', warningNote: 'Selvitämme asiaa.']
            warnings[0].warning.fi.startsWith('Tili on kaapattu')
        }
        ['accounts.html?lang=fi', 'page.html?lang=fi'].every { name ->
            def html = Jsoup.parse(form(name).body)
            html.text().contains('Varoitukset') && html.text().contains('Selvitämme asiaa.') &&
                    html.text().indexOf('Kirjaston Face') < html.text().indexOf('Nuoret') &&
                    html.select('a[rel=me]')*.text() == ['Nuoret'] &&
                    html.select("a[href='${account.address()}']").empty
        }
    }

    def "MODE-RED: forms for programs leave it out: #name"() {
        when:
        assert form(name).body.contains(account.address())
        suspend(null)

        then:
        !form(name).body.contains(account.address())
        form(name).body.contains(other.address())

        where:
        name << ['trust.txt', 'xpoc-manifest.json', 'accounts.jsonld', 'accounts.csv', 'accounts-excel.csv']
    }

    def "MODE-RED: the feed of changes tells of it, and of its return"() {
        given:
        RecordedLists.record()

        when:
        suspend(null)
        RecordedLists.record()

        then:
        newest().startsWith('Varoitus: Kirjaston Face on kaapattu')

        when:
        lift()
        RecordedLists.record()

        then:
        newest().startsWith('Muuttunut: Kirjaston Face')
    }

    def "MODE-RED: at once means within the five seconds that anybody may keep an answer"() {
        given:
        def tag = form('accounts').header('ETag')

        when:
        suspend(null)

        then:
        ['accounts', 'accounts.html?lang=fi', 'trust.txt'].every { form(it).header('Cache-Control') == 'public, max-age=5' }
        new Api().get('/api/v1/public/lookup?url=' + account.address()).header('Cache-Control') == 'public, max-age=5'
        form('accounts').header('ETag') != tag
    }

    def "an account that never stood on the list is warned of in the lookup alone"() {
        given:
        def unlisted = house.account(AccountStatus.SUSPENDED, name: 'Uusi')

        expect:
        new Api().get('/api/v1/public/lookup?url=' + unlisted.address()).json.state == 'compromised'
        json('accounts').warnings == []
    }

    private void suspend(String note) {
        act('updater1', 'suspend', note == null ? [:] : [publicNote: note])
    }

    private void lift() {
        act('updater1', 'propose-lifting', SuspensionSpec.LEARNT)
        act('responsible', 'lift', null)
    }

    private void act(String who, String verb, Map body) {
        def path = "/api/v1/accounts/${account.id()}/$verb"
        def etag = house.as('auditor').get("/api/v1/accounts/${account.id()}").json.etag as String
        def answer = body == null ? house.as(who).send(['If-Match': etag], 'POST', path) : house.as(who).post(path, body, 'If-Match': etag)
        assert answer.status == 200
    }

    private Map lookup(String more = '') {
        new Api().get("/api/v1/public/lookup?url=${account.address()}$more").json
    }

    private Answer form(String form) {
        new Api().get("/api/v1/public/organisations/${house.slug}/$form")
    }

    private Map json(String form) {
        this.form(form).json
    }

    private String newest() {
        Jsoup.parse(form('changes.atom?lang=fi').body, '', org.jsoup.parser.Parser.xmlParser()).selectFirst('entry > title').text()
    }
}
