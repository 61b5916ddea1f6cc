package kanava.publication

import groovy.json.JsonSlurper
import kanava.account.AccountStatus
import kanava.api.model.LookupAdvice
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.LocalDate

/** VER-lookup, LOOK-STATES: the lookup as a page without script. */
class LookupPageSpec extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()

    def "VER-lookup: the page asks, answers in the reader's language, and shows the evidence"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, name: 'Kirjaston <Face>', listed: true)

        expect:
        with(page(url: account.address(), lang: lang).body) {
            contains("<html lang=\"$lang\">")
            contains("<h2 id=\"verdict\">$verdict</h2>")
            contains('Kirjaston &lt;Face&gt;')
            contains("<li>$checked</li>")
            contains("/api/v1/public/organisations/$house.slug/page.html?lang=$lang")
            !contains('<script')
        }

        where:
        lang | verdict                                | checked
        'fi' | 'Kyllä, tämä on virallinen tili'       | 'Organisaation sivu linkittää tiliin: koneellisesti tarkistettu'
        'sv' | 'Ja, detta är ett officiellt konto'    | 'Organisationens sida länkar till kontot: maskinellt kontrollerat'
        'en' | 'Yes, this is an official account'     | 'The organisation&#39;s page links to the account: machine-checked'
    }

    def "LOOK-STATES: who asks of something else than an official account is told what to do, and isn't led there"() {
        given:
        def page = page(url: FurnishedHouse.address()).body

        expect:
        page.contains('Emme voi vahvistaa, että tämä on virallinen tili')
        page.contains('Mitä tehdä?')
        page.contains('Kerro organisaatiolle, jonka nimissä tili esiintyy.')
        !page.contains('<a href="https://www.facebook.com/')
    }

    def "LOOK-TIME: a past day and a handle can be asked for"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, platform: 'INSTAGRAM', listed: true)
        def handle = account.address().split('/').last()
        def today = LocalDate.now(house.organisation.zone())

        expect:
        page(handle: handle, platform: 'INSTAGRAM', url: '', on: '').body.contains('Kyllä, tämä on virallinen tili')
        page(handle: handle, platform: 'INSTAGRAM', on: today.toString(), lang: 'en').body.contains('Yes, the account was official on')
        page(url: account.address(), on: '2019-01-01').body.contains('Emme voi vahvistaa, että tili oli virallinen 1.1.2019')
    }

    def "what is wrong is said beside its field, and what was typed stays: #typed"() {
        when:
        def answer = page(typed)

        then:
        answer.body.contains("id=\"fault-$field\"")
        answer.body.contains('aria-invalid="true"')
        !answer.body.contains('id="verdict"')

        where:
        typed                                                | field
        [url: 'https://x.com/a', on: '2999-01-01']           | 'on'
        [url: 'https://x.com/a', on: 'eilen']                | 'on'
        [handle: 'kirjasto', platform: 'NONE']               | 'handle'
        [on: '2026-01-01']                                   | 'url'
    }

    def "VER-lookup: whoever follows a link of a network or newsletter is answered: #behind"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, listed: true)

        expect:
        with(new Api().get("/api/v1/public/lookup.html?url=${account.address()}&$behind")) {
            status == 200
            body.contains('Kyllä, tämä on virallinen tili')
        }

        where:
        behind << ['fbclid=IwAR0', 'utm_source=newsletter&utm_source=', 'gclid=1&lang=', 'lang=&handle=&platform=&on=', 'x', '%F0%9F%8F%9B=1']
    }

    def "VER-lookup: of a single post the profile that its address names is answered, and that a name there proves nothing"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, platform: 'X', listed: true)

        when:
        def page = page(url: account.address() + '/status/1').body

        then:
        page.contains('<h2 id="verdict">Tämä on yksittäisen julkaisun osoite</h2>')
        page.contains('<h2 id="of-profile">Kyllä, tämä on virallinen tili</h2>')
        page.contains('varmista alustalla')
    }

    def "FIND-1: a known impostor needs no report: what to do is said instead"() {
        given:
        def address = FurnishedHouse.address()
        assert house.as('communications').post('/api/v1/noted-addresses',
                [kind: 'NOT_OURS', address: address, sinceOn: '2026-01-01', reason: 'Joku esiintyy nimissämme']).status == 201

        expect: 'followed within a second'
        new PollingConditions(timeout: 10).eventually {
            assert page(url: address).body.contains('Varo: tämä ei ole aito tili')
        }
        with(page(url: address).body) {
            contains('Sinun ei tarvitse ilmoittaa siitä sille.')
            !contains('id="report"')
        }
    }

    def "VER-lookup: the app says and advises in the very same words: #language"() {
        given:
        def app = new JsonSlurper().parse(new File("../frontend/src/i18n/${language.code()}/lookup.json"), 'UTF-8')
        def answers = app.answer.collectEntries { key, texts -> [key.replace('-then', '.then'), texts.collectEntries { part, text -> [part, text.replaceAll(/\{(\{\w+})}/, '$1')] }] }

        expect:
        answers.every { key, texts -> texts.every { part, text -> language.word("lookup.$key.$part") == text } }
        app.do == language.word('lookup.do')
        app.advice.every { step, text -> language.word("lookup.do.$step") == text }
        app.advice.keySet() == LookupAdvice.values()*.toString() as Set

        where:
        language << Language.values()
    }

    def "the page runs nothing, sends its form to itself only, and every text typed into it is text"() {
        given:
        def answer = page(url: '"><script>alert(1)</script>')

        expect:
        !answer.body.contains('<script')
        answer.header('Content-Security-Policy').startsWith("default-src 'none'; style-src 'sha256-")
        answer.header('Content-Security-Policy').contains("form-action 'self'")
        answer.header('Content-Type') == 'text/html;charset=utf-8'
        answer.header('Content-Language') == 'fi'
        new Api().get('/api/v1/public/lookup.html').body.contains('<form method="get"')
    }

    def "each language has the same words"() {
        given:
        def words = Language.values().collect { language ->
            def properties = new Properties()
            Language.getResourceAsStream("/publication/${language.code()}.properties").withReader('UTF-8') { properties.load(it) }
            properties
        }

        expect:
        words*.keySet().unique().size() == 1
        words.every { it.values().every { !it.toString().empty } }
    }

    private static Answer page(Map<String, String> typed) {
        new Api().get('/api/v1/public/lookup.html?' + typed.collect { "$it.key=${URLEncoder.encode(it.value, 'UTF-8')}" }.join('&'))
    }
}
