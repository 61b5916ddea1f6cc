package kanava.publication

import com.fasterxml.jackson.databind.ObjectMapper
import groovy.json.JsonSlurper
import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.Houses
import net.fortuna.ical4j.data.CalendarBuilder
import net.fortuna.ical4j.model.Component
import net.fortuna.ical4j.model.Property
import org.apache.commons.csv.CSVFormat
import org.apache.commons.csv.CSVParser
import org.jsoup.Jsoup
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate

/** OUT-ONE, PUB-formats: each form is read by a program that others wrote, or held against the rules of its kind. */
class FormsSpec extends Specification {
    static final String NASTY = '"=cmd|\' /C calc\'!A0", <script>&amp; ;\\ \u202Etxt.exe\u202C עברית 🦉'

    def house = Houses.decidingInOneStep()

    def "PUB-formats: the page stands alone in #language: headings, terms of use, and not a script"() {
        given:
        house.account(AccountStatus.ACTIVE, name: 'Kirjasto', platform: 'FACEBOOK', listed: true)

        when:
        def answer = ask("page.html?lang=$language")
        def page = Jsoup.parse(answer.body)

        then:
        page.selectFirst('html').attr('lang') == language
        page.title() == title.replace('SLUG', house.slug)
        page.select('h1').text() == page.title()
        page.select('main > h2').eachText() == ['Facebook']
        page.select('main > ul > li > a[rel=me]').eachText() == ['Kirjasto']
        page.select('footer a').eachText().contains('Facebook')
        page.select('nav a').eachAttr('hreflang') == ['fi', 'sv', 'en']
        page.select('nav a[aria-current=page]').attr('lang') == language
        page.select('script, img, link[rel=stylesheet], [style], [onclick]').isEmpty()

        and: 'its own style is all that it may load'
        answer.header('Content-Security-Policy').startsWith("default-src 'none'; style-src 'sha256-")

        where:
        language | title
        'fi'     | 'Viralliset tilit: Talo SLUG'
        'sv'     | 'Officiella konton: Huset SLUG'
        'en'     | 'Official accounts: House SLUG'
    }

    def "PUB-formats: a Finnish Excel finds its mark, its semicolons and no formula"() {
        given:
        house.account(AccountStatus.ACTIVE, name: 'Ääni; "koe"', listed: true)
        house.account(AccountStatus.ACTIVE, name: '=1+1', listed: true)

        when:
        def body = ask('accounts-excel.csv').body
        def rows = CSVParser.parse(body.substring(1), CSVFormat.EXCEL.builder().setDelimiter(';' as char).setHeader()
                .setSkipHeaderRecord(true).get()).records

        then:
        body.codePointAt(0) == 0xFEFF
        rows*.get('name') == ["'=1+1", 'Ääni; "koe"']

        and: 'programs get no mark before the first name'
        ask('accounts.csv').body.startsWith('platform,name,')
    }

    def "PUB-formats, EVID-STD: search engines are told the accounts as sameAs of the organisation"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, listed: true)

        when:
        def answer = ask('accounts.jsonld')

        then:
        answer.mediaType == 'application/ld+json'
        answer.json['@context'] == 'https://schema.org'
        answer.json['@type'] == 'Organization'
        answer.json.url == house.organisation.homeUrl()
        answer.json.name.collectEntries { [it['@language'], it['@value']] } ==
                [fi: "Talo $house.slug".toString(), sv: "Huset $house.slug".toString(), en: "House $house.slug".toString()]
        answer.json.sameAs == [account.address()]
        Instant.parse(answer.json.subjectOf.expires) == Instant.parse(ask('accounts').json.validUntil)
    }

    def "EVID-STD: trust.txt has a line for each account, and lines of nothing else but comments"() {
        given:
        def accounts = ['FACEBOOK', 'X'].collect { house.account(AccountStatus.ACTIVE, platform: it, listed: true) }

        when:
        def statements = ask('trust.txt').body.readLines().findAll { !it.startsWith('#') }

        then:
        statements == accounts.collect { "social=${it.address()}".toString() }
    }

    def "EVID-STD: the XPOC manifest names each account by platform, handle and address"() {
        given:
        house.account(AccountStatus.ACTIVE, platform: platform, address: address, listed: true)

        when:
        def manifest = ask('xpoc-manifest.json').json

        then:
        manifest.baseurl == "${house.slug}.fi"
        manifest.name == "Talo $house.slug"
        manifest.content == []
        manifest.accounts == [[account: handle, platform: name, url: address]]

        where:
        platform   | address                                        | handle  | name
        'YOUTUBE'  | "https://www.youtube.com/@k${System.nanoTime()}" | address.split('@').last() | 'YouTube'
        'X'        | "https://x.com/k${System.nanoTime()}"            | address.split('/').last() | 'X'
        'LINKEDIN' | "https://www.linkedin.com/company/k${System.nanoTime()}" | address.split('/').last() | 'LinkedIn'
    }

    def "OUT-ONE: calendars read when an account closes and what to follow instead"() {
        given:
        house.account(AccountStatus.ACTIVE, listed: true)
        def closing = house.account(AccountStatus.RETIRING, name: NASTY.take(100), listed: true, closesOn: LocalDate.of(LocalDate.now().year + 2, 1, 31),
                successorUrl: 'https://www.example.fi/uutiset?a=1,2;3')

        when:
        def body = ask('closings.ics?lang=fi').body
        def calendar = new CalendarBuilder().build(new StringReader(body))
        def events = calendar.getComponents(Component.VEVENT)

        then:
        !calendar.validate().hasErrors()
        body.split('\r\n').every { it.getBytes('UTF-8').length <= 75 }
        events.size() == 1
        value(events[0], Property.DTSTART) == "${LocalDate.now().year + 2}0131"
        value(events[0], Property.DTEND) == "${LocalDate.now().year + 2}0201"
        value(events[0], Property.SUMMARY) == "Tili lopetetaan: Facebook, ${closing.request().name()}"
        value(events[0], Property.DESCRIPTION) == 'Seuraa jatkossa: https://www.example.fi/uutiset?a=1,2;3'
        value(events[0], Property.URL) == closing.address()
    }

    def "OUT-ONE: a calendar in which nothing closes is still one"() {
        given:
        house.account(AccountStatus.ACTIVE, listed: true)

        when:
        def calendar = new CalendarBuilder().build(new StringReader(ask('closings.ics').body))

        then:
        !calendar.validate().hasErrors()
        calendar.getComponents(Component.VEVENT).isEmpty()
    }

    def "OUT-ONE: the record for catalogues has what DCAT-AP demands, and every address in it answers"() {
        given:
        house.account(AccountStatus.ACTIVE, listed: true)

        when:
        def record = ask('dataset.jsonld').json

        then: 'mandatory of a data set: title and description; of a distribution: where to have it'
        record['@type'] == 'dcat:Dataset'
        ['dct:title', 'dct:description', 'dcat:keyword'].every { record[it]*.'@language' == ['fi', 'sv', 'en'] }
        record['dcat:distribution'].every { it['@type'] == 'dcat:Distribution' && it['dcat:accessURL']['@id'] }

        and: 'its terms are of the vocabularies it declares'
        terms(record).collect { it.split(':')[0] }.toSet() == record['@context'].keySet() - 'xsd'

        and:
        record['dcat:distribution'].collect { it['dcat:downloadURL']['@id'].split('/organisations/')[1] }.every { address ->
            new Api().get("/api/v1/public/organisations/$address").status == 200
        }
    }

    def "whatever stands in a name, every form can be read and keeps it"() {
        given:
        def name = NASTY.take(100)
        house.account(AccountStatus.RETIRING, name: name, listed: true)

        expect:
        Jsoup.parse(ask('page.html').body).select('li > a').first().text() == name.replace('  ', ' ')
        Jsoup.parse(ask('page.html').body).select('script').isEmpty()
        new JsonSlurper().parseText(ask('accounts').body).accounts[0].name == name
        ['accounts.jsonld', 'xpoc-manifest.json', 'dataset.jsonld'].every { new ObjectMapper().readTree(ask(it).body).isObject() }
        CSVParser.parse(ask('accounts.csv').body, CSVFormat.RFC4180).records.size() == 2
    }

    private static Set<String> terms(Object json) {
        switch (json) {
            case Map: return json.findAll { !it.key.startsWith('@') }.collectMany { [it.key] + terms(it.value) } as Set
            case List: return json.collectMany { terms(it) } as Set
            default: return []
        }
    }

    private static String value(Component component, String property) {
        component.getRequiredProperty(property).value
    }

    private Answer ask(String form) {
        new Api().get("/api/v1/public/organisations/$house.slug/$form")
    }
}
