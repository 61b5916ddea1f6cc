package kanava.publication

import io.micronaut.transaction.TransactionOperations
import com.rometools.rome.io.SyndFeedInput
import kanava.account.AccountStatus
import kanava.audit.AuditLog
import kanava.fixtures.Api
import kanava.fixtures.Given
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.organisation.Organisations
import org.jsoup.Jsoup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.LocalDate
import java.time.ZoneId

/** OUT-ONE, IIS-5: what is on the list is nobody's choice; how it is shown is published, and every list there was is kept. */
class PublishingSpec extends Specification {
    static final Map PRESENTATION = [mainFirst: true, grouping: 'UNIT', order: 'SINCE', languages: ['sv', 'fi'],
                                     intro: [fi: 'Täällä <olemme>', sv: 'Här finns vi', en: 'Here we are']]

    static final String DRAFT = '/api/v1/policy-draft'

    def house = Houses.decidingInOneStep()

    def "IIS-5: an administrator chooses grouping, order, languages and words, sees them before, and publishes with a note"() {
        given:
        house.account(AccountStatus.ACTIVE, name: 'Nuoret', unitId: house.unit('youth'), listed: true)
        house.account(AccountStatus.ACTIVE, name: 'Kirjasto', listed: true)

        when:
        def preview = administrator().post('/api/v1/publication/preview', PRESENTATION).json

        then: 'seen, and not yet so'
        preview.sections == [[heading: [fi: 'Kirjasto', sv: 'Biblioteket', en: 'Library'], size: 1],
                             [heading: [fi: 'Nuorisotyö', sv: 'Ungdomsarbetet', en: 'Youth work'], size: 1]]
        list().sections*.heading*.fi == ['Facebook']

        when:
        def published = publish()

        then:
        published.status == 200
        published.json.published.note == 'The new site is there'
        published.json.published.publisher.id == house.person('administrator').id()
        published.json.etag == "\"$published.json.published.no\""
        list().sections == preview.sections
        list().languages == ['sv', 'fi']

        and:
        def page = Jsoup.parse(form('page.html?lang=fi').body)
        page.select('main h2').eachText() == ['Kirjasto', 'Nuorisotyö']
        page.select('header p').text() == 'Täällä <olemme>'
        page.select('nav a').eachAttr('hreflang') == ['sv', 'fi']

        and: 'it stands in the log'
        def event = house.as('auditor').get('/api/v1/audit-events?action=LIST_PUBLISHED').json.items.first()
        event.note == 'The new site is there'
        event.changes.find { it.field == 'grouping' }.after == 'UNIT'
    }

    def "IIS-5: what the organisation's rules name as a main channel leads the list from the moment they are published"() {
        given:
        house.account(AccountStatus.ACTIVE, name: 'Aamu', listed: true)
        def main = house.account(AccountStatus.ACTIVE, name: 'Kaupunki', listed: true)
        def draft = administrator().post(DRAFT, [:]).json
        def content = draft.subMap('document', 'inForceOn') + [inForceOn: today()]
        content.document.platforms = [[platform: 'FACEBOOK', standing: 'IN_USE', mainAddress: main.address()]]

        expect:
        list().sections*.heading*.fi == ['Facebook']

        when:
        draft = administrator().put(DRAFT, content, 'If-Match': draft.etag).json
        administrator().post("$DRAFT/publish", 'If-Match': draft.etag)

        then: 'as the next look at what changed finds, a second later'
        new PollingConditions(timeout: 10).eventually {
            assert list().sections == [[heading: [fi: 'Pääkanavat', sv: 'Huvudkanaler', en: 'Main channels'], size: 1],
                                       [heading: [fi: 'Facebook', sv: 'Facebook', en: 'Facebook'], size: 1]]
        }
        list().accounts*.name == ['Kaupunki', 'Aamu']
    }

    def "LSK-dir: services of others stand beside the list by audience, and nothing vouches for them"() {
        given:
        def theirs = 'https://www.facebook.com/netari.example'
        def recommended = [[audience: [fi: 'Nuorille', sv: 'För unga', en: 'For the young'],
                            services: [[name: [fi: 'Netari <nuorisotalo>', sv: 'Netari', en: 'Netari'], url: theirs]]]]
        house.account(AccountStatus.ACTIVE, name: 'Kirjasto', listed: true)

        when:
        publish(PRESENTATION + [recommended: recommended])

        then: 'for people'
        list().recommended == recommended
        list().recommendedText.sv.contains('andra')
        ['accounts.html', 'page.html'].each {
            def page = Jsoup.parse(form("$it?lang=fi").body)
            assert page.select("a[href=$theirs]").text() == 'Netari <nuorisotalo>'
            assert page.select("a[href=$theirs]").attr('rel') == ''
            assert page.select('h3, h4').eachText().contains('Nuorille')
            assert page.text().contains('Ne eivät ole meidän tilejämme.')
        }

        and: 'in no form for programs, and not in lookup'
        ['accounts.csv', 'accounts.jsonld', 'trust.txt', 'xpoc-manifest.json', 'changes.atom'].every { !form(it).body.contains('netari') }
        !list().accounts*.address.contains(theirs)
        new Api().get("/api/v1/public/lookup?url=$theirs").json.state == 'unknown'

        and: 'in the log'
        house.as('auditor').get('/api/v1/audit-events?action=LIST_PUBLISHED').json.items.first()
                .changes.find { it.field == 'recommended' }.after.contains(theirs)
    }

    def "LSK-dir: only whole addresses on the web are recommended: #url"() {
        given:
        def recommended = [[audience: [fi: 'N', sv: 'N', en: 'N'], services: [[name: [fi: 'N', sv: 'N', en: 'N'], url: url]]]]

        expect:
        administrator().post('/api/v1/publication/preview', PRESENTATION + [recommended: recommended]).status == 400

        where:
        url << ['javascript:alert(1)', 'http://netari.example', 'netari.example', 'https://netari']
    }

    def "PUB-plain: the longest words of several lines are published as they were approved, and the page is in the list's first language"() {
        given:
        def lines = { int length -> ('a' * 10 + '\n').padRight(length, 'ä') }
        def intro = [fi: lines(1000), sv: lines(1000), en: lines(1000)]
        house.account(AccountStatus.ACTIVE, name: 'Kirjasto', listed: true, audience: lines(1000),
                plan: Given.plan(answers: [serviceHours: lines(2000), protectedChannel: lines(2000)]))

        when:
        publish(PRESENTATION + [grouping: 'AUDIENCE', languages: ['sv'], intro: intro])

        then:
        list().intro == intro
        list().accounts[0].answers.sv == "Svarar: ${lines(2000)}."
        list().accounts[0].confidential.sv == "Konfidentiella ärenden: ${lines(2000)}."
        list().sections*.heading*.sv == [lines(1000)]
        ['page.html', 'accounts.html', 'closings.ics', 'changes.atom'].every { form(it).header('Content-Language') == 'sv' }
        form('page.html?lang=fi').header('Content-Language') == 'fi'
    }

    def "what one saw before is what one publishes over"() {
        given:
        house.account(AccountStatus.ACTIVE, listed: true)
        publish()

        expect:
        administrator().post('/api/v1/publication', [presentation: PRESENTATION, note: 'Too late'], 'If-Match': '"0"').status == 412
    }

    def "OUT-ONE: where the list is recorded by itself at that moment, one publishes all the same"() {
        given:
        house.account(AccountStatus.ACTIVE, listed: true)
        def recordedMeanwhile = new RecordedMeanwhile(versions: Kanava.bean(Versions), record: { record() })
        def publishing = new Publishing(Kanava.bean(Publications), recordedMeanwhile, Kanava.bean(Organisations), Kanava.bean(AuditLog),
                Kanava.bean(TransactionOperations), TestClock.SHARED)

        when:
        publishing.publish(house.person('administrator'), 0, Presentation.DEFAULT, 'Now')

        then:
        versions().collect { [it.no, it.note] } == [[2, 'Now'], [1, null]]
        house.as('auditor').get('/api/v1/audit-events?action=LIST_PUBLISHED').json.items*.note == ['Now']
    }

    def "OUT-ONE: a list is recorded when it says something else than before, and only then"() {
        given:
        def staying = house.account(AccountStatus.ACTIVE, name: 'Kirjasto', listed: true)
        def falling = house.account(AccountStatus.ACTIVE, name: 'Nuoret', listed: true)

        when:
        record()
        record()

        then:
        versions().collect { [it.no, it.accounts, it.publisher] } == [[1, 2, null]]

        when: 'its links are found once more, and those of the other no longer'
        house.evidence.found(staying)
        house.evidence.missing(falling)
        record()

        then:
        versions()*.accounts == [1, 2]
        versions()[0].hash != versions()[1].hash
        def changes = compare(2)
        changes.removed == [[platform: 'Facebook', name: 'Nuoret', address: falling.address()]]
        changes.added == []
        changes.changed == []

        and: 'between any two'
        compare(2, 0).added*.name == ['Kirjasto']
        compare(1, 2).added*.name == ['Nuoret']
        house.as('auditor').get('/api/v1/publication/versions/7/changes').status == 404
    }

    def "OUT-ONE: a version tells what is shown otherwise than in the one before, or in any other"() {
        given:
        house.account(AccountStatus.ACTIVE, listed: true)
        publish()
        publish(PRESENTATION + [grouping: 'AUDIENCE', languages: ['sv', 'fi']])
        publish(PRESENTATION + [grouping: 'AUDIENCE', languages: ['sv', 'fi']])

        expect:
        compare(2).with { [before.grouping, after.grouping, after.languages] } == [PRESENTATION.grouping, 'AUDIENCE', ['sv', 'fi']]
        compare(3).with { [before, after, changed] } == [null, null, []]
        compare(3, 1).after.grouping == 'AUDIENCE'
        compare(1).after == null
    }

    def "OUT-ONE: before publishing one sees what the list says otherwise than when it was published last"() {
        given:
        house.account(AccountStatus.ACTIVE, name: 'Kirjasto', listed: true)
        publish()
        def later = house.account(AccountStatus.RETIRING, name: 'Nuoret', listed: true)

        when:
        def state = administrator().get('/api/v1/publication').json

        then:
        state.changes.added*.address == [later.address()]
        state.accounts == 2
    }

    def "OUT-ONE: the feed tells of each change, of nobody and of no note"() {
        given:
        house.account(AccountStatus.ACTIVE, name: 'A & <b>', listed: true)
        publish()

        when:
        def body = form('changes.atom?lang=fi').body
        def feed = new SyndFeedInput().build(new StringReader(body))

        then:
        feed.feedType == 'atom_1.0'
        feed.title.startsWith('Muutokset virallisissa tileissä')
        feed.entries*.title.any { it.startsWith('Lisätty: A & <b>') }
        feed.entries.every { it.uri && it.updatedDate && it.link }
        !body.contains('The new site is there')
        house.people.values().every { !body.contains(it.id()) }
    }

    def "only those who look after the list publish it"() {
        expect:
        house.as(who).post('/api/v1/publication', [presentation: PRESENTATION, note: 'x'], 'If-Match': '"0"').status == 403

        where:
        who << ['requester', 'supervisor', 'auditor']
    }

    private Api administrator() {
        house.as('administrator')
    }

    private static String today() {
        LocalDate.ofInstant(TestClock.SHARED.instant(), ZoneId.of('Europe/Helsinki'))
    }

    private publish(Map presentation = PRESENTATION) {
        def etag = administrator().get('/api/v1/publication').json.etag
        administrator().post('/api/v1/publication', [presentation: presentation, note: 'The new site is there'], 'If-Match': etag)
    }

    private void record() {
        def list = Kanava.bean(Publications).of(house.slug).get().list()
        Kanava.bean(Publishing).record(house.organisation, list)
    }

    private versions() {
        house.as('auditor').get('/api/v1/publication/versions').json.items
    }

    private compare(int no, Integer since = null) {
        house.as('auditor').get("/api/v1/publication/versions/$no/changes" + (since == null ? '' : "?since=$since")).json
    }

    private list() {
        form('accounts').json
    }

    private form(String form) {
        new Api().get("/api/v1/public/organisations/$house.slug/$form")
    }

    /** Somebody else takes the first number that is tried. */
    private static class RecordedMeanwhile implements Versions {
        @Delegate Versions versions
        Closure record

        @Override
        boolean add(String organisationId, Version version, InputStream document) {
            def other = record
            record = null
            other && Thread.start(other).join()
            versions.add(organisationId, version, document)
        }
    }
}
