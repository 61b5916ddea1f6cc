package kanava.publication

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.lookup.LiveSnapshot
import kanava.organisation.People
import org.apache.commons.csv.CSVFormat
import org.apache.commons.csv.CSVParser
import org.jsoup.Jsoup
import org.jsoup.nodes.Element
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.util.zip.GZIPInputStream

class PublicationSpec extends Specification {
    /** Within what can be announced, whenever this runs. */
    private static final int YEAR = LocalDate.now().year + 2

    static final List<String> FORMS = ['accounts', 'accounts.html?lang=fi', 'accounts.html?lang=sv', 'accounts.html?lang=en', 'accounts.csv',
                                       'accounts-excel.csv', 'accounts.jsonld', 'page.html?lang=fi', 'page.html?lang=sv', 'page.html?lang=en',
                                       'trust.txt', 'xpoc-manifest.json', 'closings.ics?lang=fi', 'closings.ics?lang=sv',
                                       'closings.ics?lang=en', 'dataset.jsonld']

    static final List<String> FEEDS = ['fi', 'sv', 'en'].collect { "changes.atom?lang=$it".toString() }

    def house = Houses.decidingInOneStep()

    def "PUB-formats: only what is official now is listed, by platform and name, in every form alike"() {
        given:
        def youth = house.account(AccountStatus.ACTIVE, name: 'nuoret', platform: 'INSTAGRAM', unitId: house.unit('youth'), listed: true)
        def readers = house.account(AccountStatus.ACTIVE, name: 'Lukijat', platform: 'INSTAGRAM', listed: true)
        def closing = house.account(AccountStatus.RETIRING, name: 'Kirjasto', platform: 'FACEBOOK', listed: true)
        def shown = [closing, readers, youth]*.address()

        and: 'what is not, or no longer, or not yet'
        house.account(AccountStatus.APPROVED, platform: 'X')
        house.account(AccountStatus.ACTIVE, platform: 'X')
        house.evidence.missing(house.account(AccountStatus.ACTIVE, platform: 'X', listed: true))
        house.evidence.found(house.account(AccountStatus.ACTIVE, platform: 'X'), day(-40), day(-10))
        house.account(AccountStatus.RETIRED, platform: 'X', listed: true)

        expect:
        json().accounts*.address == shown
        links(html()) == shown
        csv()*.get('address') == shown

        and: 'with the same facts'
        json().accounts[0].state == 'retiring'
        json().platforms == [[id: 'FACEBOOK', name: 'Facebook', mark: 'f'], [id: 'INSTAGRAM', name: 'Instagram', mark: 'ig']]
        json().accounts[0].closesOn == csv()[0].get('closesOn')
        json().accounts[0].unit == [fi: 'Kirjasto', sv: 'Biblioteket', en: 'Library']
        csv()[2].get('unitSv') == 'Ungdomsarbetet'
        Instant.parse(json().validUntil) == json().accounts.collect { Instant.parse(it.validUntil) }.min()
    }

    def "PUB-formats: the fragment has headings by platform, and links that say whose they are, in #language"() {
        given:
        house.account(AccountStatus.ACTIVE, name: 'Kirjasto', platform: 'YOUTUBE', listed: true)

        when:
        def section = html(language)

        then:
        section.attr('lang') == language
        section.select('h2').text() == title.replace('SLUG', house.slug)
        section.select('h3').eachText() == ['YouTube']
        section.select('h3 + ul > li').text().startsWith("Kirjasto, $unit ")
        section.select('li > a:first-child').every { it.attr('rel') == 'me' && it.attr('href').startsWith('https://') }

        where:
        language | title                            | unit
        'fi'     | 'Viralliset tilit: Talo SLUG'    | 'Kirjasto'
        'sv'     | 'Officiella konton: Huset SLUG'  | 'Biblioteket'
        'en'     | 'Official accounts: House SLUG'  | 'Library'
    }

    def "IIS-3a: the list says that accounts don't replace the official channels, and where those are: #language"() {
        given:
        house.account(AccountStatus.ACTIVE, listed: true)

        expect:
        html(language).select('p').last().text() == text.replace('SLUG', house.slug)
        html(language).select('p').last().select('a').attr('href') == house.organisation.homeUrl()

        where:
        language | text
        'fi'     | 'Tilit eivät korvaa virallisia asiointikanavia. Ne löytyvät osoitteesta SLUG.fi.'
        'sv'     | 'Kontona ersätter inte de officiella kanalerna för ärenden. De finns på SLUG.fi.'
        'en'     | 'The accounts do not replace the official channels for dealing with matters. You find those at SLUG.fi.'
    }

    def "IIS-3a: the organisation's official channels stand on the list by name, in the page and for programs"() {
        given:
        def administrator = house.as('administrator')
        def now = administrator.get('/api/v1/organisation').json
        def channels = [[name: [fi: 'Asiointi & palvelut', sv: 'E-tjänster', en: 'E-services'], url: 'https://asiointi.talo.fi/']]

        when:
        administrator.put('/api/v1/organisation', [name: now.name, homeUrl: now.homeUrl, listPageUrl: now.listPageUrl,
                officialChannels: channels], 'If-Match': now.etag)
        Kanava.bean(LiveSnapshot).refresh()
        def account = house.account(AccountStatus.ACTIVE, listed: true)

        then:
        json().officialChannels == channels
        json().disclaimer.fi == "Tilit eivät korvaa virallisia asiointikanavia. Ne löytyvät osoitteesta ${house.slug}.fi."
        json().accounts*.address == [account.address()]
        html('sv').select('p').last().text().endsWith('Officiella kanaler för ärenden: E-tjänster')
        html('fi').select('p').last().select('a').last().attr('href') == 'https://asiointi.talo.fi/'
    }

    def "IIS-3.6b: during notice the list says when an account closes and what to follow, in #language"() {
        given:
        house.account(AccountStatus.RETIRING, name: 'Kirjasto', listed: true, closesOn: LocalDate.of(YEAR, 1, 31),
                successorUrl: 'https://www.example.fi/uutiset?a=1&b=2')

        when:
        def entry = html(language).select('li').first()

        then:
        entry.text().startsWith(text)
        entry.select('time').attr('datetime') == "$YEAR-01-31"
        entry.select('a')[1].attr('href') == 'https://www.example.fi/uutiset?a=1&b=2'

        where:
        language | text
        'fi'     | "Kirjasto, Kirjasto. Lopetetaan 31.1.$YEAR. Seuraa jatkossa: www.example.fi/uutiset?a=1&b=2"
        'sv'     | "Kirjasto, Biblioteket. Avslutas 31.1.$YEAR. Följ i fortsättningen: www.example.fi/uutiset?a=1&b=2"
        'en'     | "Kirjasto, Library. Closing on 31 January $YEAR. From now on, follow www.example.fi/uutiset?a=1&b=2"
    }

    def "whatever stands in a name stays text"() {
        given:
        house.account(AccountStatus.ACTIVE, name: name, listed: true)

        expect:
        html().select('li > a[rel=me]').text() == name
        html().select('script, img').isEmpty()
        json().accounts*.name == [name]
        csv()*.get('name') == [cell]

        where:
        name                                 | cell
        '<script>alert("x")</script> & \'Y\'' | '<script>alert("x")</script> & \'Y\''
        '</a><img src=x onerror=alert(1)>'   | '</a><img src=x onerror=alert(1)>'
        '=HYPERLINK("https://evil.example")' | '\'=HYPERLINK("https://evil.example")'
        '@kirjasto, "lukijat"'               | '\'@kirjasto, "lukijat"'
        '{day} {successor} %s'               | '{day} {successor} %s'
    }

    def "an organisation without official accounts has an empty list"() {
        expect:
        new PollingConditions(timeout: 10).eventually {
            assert ask('accounts').status == 200
        }
        json().subMap(['organisation', 'officialChannels', 'platforms', 'languages', 'sections', 'recommended', 'accounts']) ==
                [organisation: [slug: house.slug, name: [fi: "Talo $house.slug", sv: "Huset $house.slug", en: "House $house.slug"],
                                  listPageUrl: house.organisation.listPageUrl()],
                 officialChannels: [], platforms: [], languages: ['fi', 'sv', 'en'], sections: [], recommended: [], accounts: []]
        html().text().contains('Luettelossa ei ole vielä tilejä.')
        csv().isEmpty()
        new Api().get('/api/v1/public/organisations').json.items*.slug.contains(house.slug)
    }

    def "OUT-ONE: the same list is the same bytes and the same tag, and isn't sent twice"() {
        given:
        def accounts = ['b', 'a', 'A', 'a'].collect { house.account(AccountStatus.ACTIVE, name: it, listed: true) }

        when:
        def before = FORMS.collect { ask(it) }

        then:
        FORMS.collect { ask(it).body } == before*.body
        FORMS.indexed().every { i, form -> ask(form, 'If-None-Match': before[i].header('ETag')).status == 304 }
        FORMS.every { new Api().send('HEAD', path(it)).header('ETag') == new Api().get(path(it)).header('ETag') }

        when:
        house.evidence.missing(accounts[0])

        then:
        FORMS.indexed().every { i, form ->
            ask(form, 'If-None-Match': before[i].header('ETag')).status == (form.startsWith('closings') ? 304 : 200)
        }
    }

    def "OUT-ONE: packed for the way it is the same list with the same tag, and caches are told so: #form"() {
        given:
        house.account(AccountStatus.ACTIVE, listed: true)
        def plain = ask(form)

        when:
        def packed = Kanava.server().URI.resolve(path(form)).toURL().openConnection()
        packed.setRequestProperty('Accept-Encoding', 'gzip')

        then:
        packed.getHeaderField('Content-Encoding') == 'gzip'
        packed.getHeaderField('ETag') == plain.header('ETag')
        packed.getHeaderField('Vary').equalsIgnoreCase('Accept-Encoding')
        new GZIPInputStream(packed.inputStream).getText('UTF-8') == plain.body
        ask(form, 'Accept-Encoding': 'gzip', 'If-None-Match': "W/${plain.header('ETag')}").status == 304

        where:
        form << FORMS
    }

    def "a list that isn't there is told as such, also to other sites' pages"() {
        expect:
        FORMS.collect { new Api().get("/api/v1/public/organisations/nobody/$it") }
                .every { it.problem == 'not-found' && it.header('Access-Control-Allow-Origin') == '*' }
    }

    def "PUB-private: no public output names a person, a mailbox or an id of theirs"() {
        given: 'accounts of every kind, so that each output has something to tell'
        def accounts = (AccountStatus.values() - AccountStatus.SUSPENDED).collect { status ->
            house.account(status, listed: true, platform: 'X', plannedAddress: FurnishedHouse.address('X'))
        }
        def people = Kanava.bean(People).find(house.id, house.people.values()*.id())

        when:
        def addresses = accounts.collect { it.address() ?: it.request().plannedAddress() }
        def outputs = addresses.collect { new Api().get("/api/v1/public/lookup?url=$it") } + (FORMS + FEEDS).collect { ask(it) } +
                new Api().get('/api/v1/public/organisations')

        then:
        outputs.every { it.status == 200 }
        outputs.count { it.body.contains('Kirjasto') } >= 6

        and:
        def words = people.values()*.name() + people.keySet() + accounts*.id() + accounts*.request()*.sharedMailbox() +
                accounts*.request()*.purpose() + ['Xyla', 'Qvist', "@${house.slug}.fi".toString()]
        words.findAll { word -> outputs.any { "$it.headers $it.body".contains(word) } } == []
    }

    private static day(int fromNow) {
        TestClock.SHARED.instant() + Duration.ofDays(fromNow)
    }

    private String path(String form) {
        "/api/v1/public/organisations/$house.slug/$form"
    }

    private Answer ask(Map<String, String> headers = [:], String form) {
        new Api().get(headers, path(form))
    }

    private json() {
        ask('accounts').json
    }

    private Element html(String language = 'fi') {
        Jsoup.parseBodyFragment(ask("accounts.html?lang=$language").body).selectFirst('body > section')
    }

    private static List<String> links(Element html) {
        html.select('a[rel=me]')*.attr('href')
    }

    private csv() {
        CSVParser.parse(ask('accounts.csv').body, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()).records
    }
}
