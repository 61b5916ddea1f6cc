package kanava.discovery

import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import org.slf4j.LoggerFactory
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/** FIND-1: "is this really you?" Anybody may tell an organisation of a profile, and nobody floods it. */
class ReportSpec extends Specification {
    private static final String FORM = '/api/v1/public/report.html'

    FurnishedHouse house = known(Houses.decidingInOneStep())
    Api anybody = new Api()
    @AutoCleanup EmbeddedServer server

    def "FIND-1: whoever is signed in or not reports a profile in any spelling, and it waits in the queue with their words"() {
        given:
        def address = FurnishedHouse.address()

        when:
        def answer = report(address.replace('https://www', 'http://m') + '/?ref=x', 'Pyytää pankkitunnuksia')

        then:
        answer.status == 202
        answer.body == ''
        def finding = findings().find { it.address == address }
        [finding.state, finding.platform, finding.reportCount, finding.pages] == ['OPEN', 'FACEBOOK', 1, []]
        finding.reports*.words == ['Pyytää pankkitunnuksia']

        and: 'the log tells of it without the words, which nobody could take out of it, and without who said them'
        def event = house.as('auditor').get('/api/v1/audit-events?action=PROFILE_REPORTED').json.items.first()
        [event.actor.kind, event.origin, event.subject.name] == ['SYSTEM', null, address]
        !event.toString().contains('pankki')

        and: 'the address, which may be a private person\'s, is told from the queue and isn\'t in the log before somebody decides'
        event.changes*.field as Set == ['finding', 'platform'] as Set
        stored(address) == 0

        when:
        settle(address)

        then:
        stored(address) == 1
    }

    def "FIND-1: told of again and again it stays one row with a count, and the first words"() {
        given:
        def address = FurnishedHouse.address()

        when:
        12.times { report(address, "Nro $it") }

        then:
        def found = findings().findAll { it.address == address }
        found.size() == 1
        found[0].reportCount == 12
        found[0].reports*.words == (0..9).collect { "Nro $it".toString() }
        house.as('auditor').get('/api/v1/audit-events?action=PROFILE_REPORTED&limit=100').json.items.size() == 10
    }

    def "FIND-1: what was written is forgotten 90 days after, or after the profile was dealt with; the count stays, and new words are heard (PRIV-1)"() {
        given:
        def open = FurnishedHouse.address()
        def settled = FurnishedHouse.address()
        10.times { report(open, "Vanha $it") }
        report(settled, 'Vanha')
        age(91)
        settle(settled)
        report(FurnishedHouse.address(), 'Tuore')

        when:
        Kanava.bean(ForgetReportsJob).run()

        then:
        words() == ['Tuore', 'Vanha'] as Set
        findings().find { it.address == open }.with { [it.state, it.reportCount, it.reports] } == ['OPEN', 10, []]

        when:
        House.sql { it.execute('UPDATE finding SET settled_at = settled_at - INTERVAL 91 DAY WHERE organisation_id = ?', [house.id]) }
        report(open, 'Uusi')
        Kanava.bean(ForgetReportsJob).run()

        then:
        words() == ['Tuore', 'Uusi'] as Set
        findings().find { it.address == settled }.with { [it.state, it.reportCount, it.note] } == ['LEFT', 1, 'A partner']
    }

    def "FIND-1: the answer tells nothing of what is known"() {
        given:
        def official = house.account(AccountStatus.ACTIVE, listed: true)
        def left = FurnishedHouse.address()
        report(left)
        settle(left)

        expect:
        [official.address(), left, FurnishedHouse.address()].collect { report(it) }.collect { [it.status, it.body] }.unique() == [[202, '']]
        findings().find { it.address == left }.state == 'LEFT'
        findings().find { it.address == official.address() }.accountId == official.id()
    }

    def "FIND-1: what is no profile, and what has no place in a text, is refused with its field (PRIV-1)"() {
        expect:
        report('https://www.example.org/').faults == ['/address not-a-profile-address'] as Set
        report(FurnishedHouse.address(), 'Kysyi: 131052-308T').faults == ['/words personal-identity-code'] as Set
        report(FurnishedHouse.address(), 'Salasana: kesä2026').faults == ['/words looks-like-a-secret'] as Set
        anybody.post("/api/v1/public/organisations/nobody/reports", [address: FurnishedHouse.address()]).status == 404
    }

    def "FIND-1: a flood fills no table and silences nobody after it: the one whose last report is the oldest gives way, whatever its count"() {
        given:
        def lines = new ListAppender<ILoggingEvent>()
        def log = LoggerFactory.getLogger(Reports) as Logger
        lines.start()
        log.addAppender(lines)
        def first = FurnishedHouse.address()
        def second = FurnishedHouse.address()
        [first, second, second, first].each { take(it) }
        def oldest = findings().find { it.address == second }.id

        and: 'each address of the flood is told of twice'
        (Reports.MOST_WAITING - 2).times {
            def address = FurnishedHouse.address()
            2.times { take(address) }
        }

        when: 'others tell of one each, once'
        def honest = (1..2).collect { FurnishedHouse.address() }
        def told = honest.collect { report(it) }

        then:
        told*.status == [202, 202]
        findings().size() == Reports.MOST_WAITING
        ([first, second] + honest).collect { one -> findings().find { it.address == one }?.reportCount } == [null, null, 1, 1]

        and: 'the audit log still tells that it was reported, and the program\'s that it gave way, neither of them where'
        house.as('auditor').get("/api/v1/audit-events?action=PROFILE_REPORTED&subjectId=$oldest").json.items.size() == 2
        lines.list.findAll { it.formattedMessage.contains(house.id) }.with { [it.size(), it*.level*.toString().unique()] } == [2, ['INFO']]
        lines.list.every { !it.formattedMessage.contains('facebook') }

        cleanup:
        log.detachAppender(lines)
    }

    def "FIND-1: so many come from one address of the net, for programs and for people without script"() {
        given:
        server = ApplicationContext.builder().properties('kanava.report-limit': '2', 'kanava.jobs': 'off', 'micronaut.server.port': -1)
                .start().getBean(EmbeddedServer).start()
        anybody = new Api(null, server.URL)
        new PollingConditions(timeout: 10).eventually {
            assert anybody.get("/api/v1/public/organisations/$house.slug/accounts").status == 200
        }

        expect:
        (1..3).collect { report(FurnishedHouse.address()) }*.status == [202, 202, 429]
        def refused = form(organisation: house.slug, url: FurnishedHouse.address(), lang: 'sv')
        [refused.status, refused.mediaType] == [429, 'text/html']
        refused.body.contains('Anmälan kan inte tas emot just nu')
        (refused.header('Retry-After') as int) in 1..600
    }

    def "FIND-1: the page without script has the form where we can't vouch for a profile, and takes it without script"() {
        given:
        def address = FurnishedHouse.address()
        def page = anybody.get('/api/v1/public/lookup.html?lang=fi&url=' + URLEncoder.encode(address, 'UTF-8')).body

        expect:
        page.contains('<form method="post" action="report.html"')
        page.contains("name=\"url\" type=\"text\" value=\"$address\"")
        page.contains("<option value=\"$house.slug\">")
        !page.contains('type="email"')

        when:
        def sent = form(organisation: house.slug, url: address, words: 'Outo\r\nprofiili', website: '', lang: 'fi')

        then:
        [sent.status, sent.mediaType, sent.header('Content-Language')] == [202, 'text/html', 'fi']
        sent.body.contains('Kiitos ilmoituksesta')
        findings().find { it.address == address }.reports*.words == ['Outo\nprofiili']
    }

    def "FIND-1: what is wrong is said beside its field, with what was typed: #what"() {
        given:
        def fields = [organisation: house.slug, url: FurnishedHouse.address(), words: 'Outo <b>', lang: 'en'] + changes

        when:
        def answer = form(fields)

        then:
        answer.status == 400
        answer.mediaType == 'text/html'
        answer.body.contains(said)
        answer.body.contains('Outo &lt;b&gt;') || changes.words

        where:
        what           | changes                          || said
        'nobody chosen'| [organisation: '']               || 'Choose an organisation.'
        'unknown house'| [organisation: 'nobody']         || 'Choose an organisation.'
        'no address'   | [url: ' ']                       || 'Write the address of the profile.'
        'no profile'   | [url: 'https://www.example.org'] || 'Write the address of the profile.'
        'a code'       | [words: 'Kysyi 131052-308T']     || 'The text holds a personal identity code.'
        'too long'     | [words: 'x' * 1001]              || 'The text is too long'
    }

    def "FIND-1: the form holds to its contract: #what is refused in words, beside what was typed"() {
        given:
        def address = FurnishedHouse.address()
        def body = "organisation=$house.slug&url=${URLEncoder.encode(address, 'UTF-8')}&words=Outo+profiili&lang=fi&$more"

        when:
        def answer = send(body)

        then:
        [answer.status, answer.mediaType] == [400, 'text/html']
        answer.body.contains(said)
        answer.body.contains("value=\"$address\"")
        answer.body.contains('Outo profiili')
        findings() == []

        where:
        what                | more                   || said
        'an unknown field'  | 'colour=red'           || 'Lomakkeella ei ole tällaista kenttää, tai sen sisältö ei kelpaa: <bdi>colour</bdi>'
        'a name of markup'  | '%3Cb%3E=red'          || '<bdi>&lt;b&gt;</bdi>'
        'a field twice'     | 'words=Toinen'         || 'id="fault-report-words">Sama kenttä tuli kahdesti.'
        'an address twice'  | 'url=x'                || 'id="fault-report-url">Sama kenttä tuli kahdesti.'
    }

    def "FIND-1: what the form can't be read for is said of its field: #words"() {
        given:
        def answer = send("organisation=$house.slug&url=x.com/kirjasto&lang=en&words=$words")

        expect:
        [answer.status, answer.mediaType] == [400, 'text/html']
        answer.body.contains("id=\"fault-report-words\">The characters of the field can")
        answer.body.contains('value="x.com/kirjasto"')
        answer.body.contains('Outo')

        where:
        words << ['Outo%zz', 'Outo%', 'Outo%C3%28', 'Outo%ff']
    }

    def "FIND-1: for programs too, a field that is unknown, twice there or unreadable is named in a problem"() {
        given:
        def at = "/api/v1/public/organisations/$house.slug/reports".toString()

        expect:
        anybody.post(at, [address: 'x.com/kirjasto', colour: 'red']).faults == ['/colour unknown-field'] as Set
        anybody.post(at, '{"address":"x.com/a","address":"x.com/b"}').faults == ['/address duplicate'] as Set
        anybody.upload('Content-Type': 'application/json', at, '{"address":"x.com/é"}'.getBytes('ISO-8859-1')).problem == 'malformed-request'
        report('x.com/kirjasto', '\u3000\u2028').faults == ['/words pattern'] as Set
    }

    def "FIND-1: who fills in what people don't see is thanked and not heard"() {
        given:
        def address = FurnishedHouse.address()

        expect:
        form(organisation: house.slug, url: address, website: 'https://spam.example').status == 202
        findings().every { it.address != address }
    }

    private Answer report(String address, String words = null) {
        anybody.post("/api/v1/public/organisations/$house.slug/reports", [address: address] + (words ? [words: words] : [:]))
    }

    private void take(String address) {
        Kanava.bean(Reports).take(house.id, address, null)
    }

    private Answer form(Map fields) {
        def body = fields.collect { name, value -> "$name=${URLEncoder.encode(value as String, 'UTF-8')}" }.join('&')
        send(body)
    }

    private Answer send(String body) {
        anybody.post('Content-Type': 'application/x-www-form-urlencoded', FORM, body)
    }

    private List findings() {
        house.as('webEditor').get('/api/v1/findings').json.items
    }

    private Set words() {
        findings()*.reports.flatten()*.words as Set
    }

    private void age(int days) {
        House.sql { it.execute("UPDATE finding_report SET reported_at = reported_at - INTERVAL $days DAY WHERE organisation_id = '$house.id'".toString()) }
    }

    /** Events in whose stored states the address stands. */
    private int stored(String address) {
        def count = 0
        House.sql {
            count = it.firstRow('SELECT COUNT(*) AS n FROM audit_event WHERE organisation_id = ? AND CONCAT(before_state, after_state) LIKE ?',
                    [house.id, "%${address.split('/').last()}%".toString()]).n as int
        }
        count
    }

    private void settle(String address) {
        def finding = findings().find { it.address == address }
        def answer = house.as('webEditor').post('If-Match': finding.etag as String, "/api/v1/findings/$finding.id/leave", [reason: 'A partner'])
        assert answer.status == 200
    }

    /** The public knows of a new organisation a moment later. */
    private static FurnishedHouse known(FurnishedHouse house) {
        new PollingConditions(timeout: 10).eventually {
            assert new Api().get("/api/v1/public/organisations/$house.slug/accounts").status == 200
        }
        house
    }
}
