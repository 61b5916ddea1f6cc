package kanava.policy

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import spock.lang.Specification

import java.time.Duration
import java.time.LocalDate
import java.time.ZoneId

/** How new rules come about over HTTP: a draft, its approvals, a date of force. */
class PolicyMakingSpec extends Specification {
    private static final DRAFT = '/api/v1/policy-draft'

    def house = Houses.decidingInOneStep()
    def administrator = house.as('administrator')

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "whoever is not an administrator prepares no rules: #who"() {
        given:
        def draft = begin().json
        def other = house.as(who)

        expect:
        other.get(DRAFT).status == 403
        other.post(DRAFT, [:]).status == 403
        putAs(other, draft).status == 403
        other.get("$DRAFT/effects").status == 403
        other.post("$DRAFT/publish", 'If-Match': draft.etag).status == 403
        other.post("$DRAFT/discard", 'If-Match': draft.etag).status == 403

        and: "but everybody may read what is in force"
        other.get('/api/v1/policy').status == 200
        other.get('/api/v1/policy-versions').json.items*.state == ['IN_FORCE']
        other.get('/api/v1/presets').json.items*.code == ['IIS', 'RAU', 'LOI', 'LVM', 'LSK']

        where:
        who << ['requester', 'supervisor', 'management', 'communications', 'webEditor', 'auditor', 'operator']
    }

    def "a role taken away makes no rules, though the token still runs"() {
        given:
        def draft = begin().json
        House.sql { it.execute('DELETE FROM role_assignment WHERE organisation_id = ? AND role = ?', [house.id, 'ADMINISTRATOR']) }

        expect:
        begin().problem == 'not-allowed'
        put(draft).problem == 'not-allowed'
        publish(draft).problem == 'not-allowed'
        administrator.post("$DRAFT/discard", 'If-Match': draft.etag).problem == 'not-allowed'
        administrator.put("/api/v1/units/${house.unit('library')}/rules", [rules: [minUpdaters: 3], reason: 'More of them'], 'If-Match': '"0"').problem == 'not-allowed'
    }

    def "a guideline whose approvals are open gives no rules their force; with all three it does (LOI-doc)"() {
        given:
        def draft = begin('LOI').json
        draft = put(draft) { it.inForceOn = today() }.json

        when: "none has approved yet"
        def refused = publish(draft)

        then:
        refused.problem == 'rules-not-met'
        refused.faults == (0..2).collect { "/document/guidelineApprovals/$it/approvedOn approval-open".toString() } as Set
        house.as('requester').get('/api/v1/policy').json.version == 1

        when: "two have, with the section of their minutes"
        draft = put(draft) { content -> (0..1).each { approve(content, it) } }.json

        then:
        publish(draft).faults == ['/document/guidelineApprovals/2/approvedOn approval-open'] as Set

        when: "the board has too"
        draft = put(draft) { approve(it, 2) }.json
        def published = publish(draft)

        then:
        published.status == 200
        published.json.version == 2
        published.json.document.guidelineApprovals*.reference == ['§ 1', '§ 2', '§ 3']
        house.as('requester').get('/api/v1/policy').json.version == 2

        and: "nothing is left to prepare"
        administrator.get(DRAFT).status == 404
    }

    def "a preset comes with one's own mail domains, and names no unit one doesn't have"() {
        when:
        def document = begin('LVM').json.document

        then:
        document.mailDomains == ["${house.slug}.fi".toString()]
        document.platforms.find { it.platform == 'LINKEDIN' }.unit.fi == 'Henkilöstöhallinto'
        document.platforms.every { it.unitId == null }
    }

    def "one version is prepared at a time, and what is discarded is gone"() {
        given:
        def draft = begin().json

        expect:
        begin('RAU').problem == 'draft-exists'
        administrator.post("$DRAFT/discard", 'If-Match': draft.etag).status == 204
        administrator.get(DRAFT).status == 404
        administrator.post("$DRAFT/discard", 'If-Match': draft.etag).status == 404
        begin('RAU').status == 201
    }

    def "a version comes into force on its day; a request keeps the one it was submitted under (APP-version)"() {
        given:
        def underWay = house.account(AccountStatus.IN_REVIEW)
        def draft = put(begin().json) {
            it.inForceOn = today().plusDays(1)
            it.document.minUpdaters = 3
            it.document.chain = [step('COMMUNICATIONS', 'ORGANISATION')]
        }.json

        when:
        def published = publish(draft)

        then: "today nothing has changed"
        published.status == 200
        house.as('requester').get('/api/v1/policy').json.version == 1
        house.as('requester').get('/api/v1/policy-versions').json.items.collect { [it.policy.version, it.state] } == [[2, 'COMING'], [1, 'IN_FORCE']]

        when:
        TestClock.SHARED.forward(Duration.ofDays(1))

        then: "tomorrow it has"
        house.as('requester').get('/api/v1/policy').json.version == 2
        house.as('requester').get('/api/v1/policy-versions').json.items*.state == ['IN_FORCE', 'PAST']

        and: "the request under way is still decided by the supervisor, under the rules it was sent under"
        with(account(underWay)) {
            policy.version == 1
            review.steps*.role == ['SUPERVISOR']
        }
        house.as('communications').post("/api/v1/accounts/${underWay.id()}/approve", [:], 'If-Match': account(underWay).etag).status == 403
        house.as('supervisor').post("/api/v1/accounts/${underWay.id()}/approve", [:], 'If-Match': account(underWay, 'supervisor').etag).json.status == 'APPROVED'

        and: "one sent from now on needs three updaters"
        def late = house.account(AccountStatus.DRAFT)
        house.as('requester').post("/api/v1/accounts/${late.id()}/submit", 'If-Match': account(late).etag)
                .faults == ['/updaterIds too-few-updaters'] as Set
    }

    def "of two administrators at once the slower is told so, and overwrites nothing"() {
        given:
        def draft = begin().json
        put(draft) { it.document.noticeDays = 60 }

        expect:
        put(draft) { it.document.noticeDays = 90 }.status == 412
        publish(draft).status == 412
        administrator.post("$DRAFT/discard", 'If-Match': draft.etag).status == 412
        administrator.get(DRAFT).json.document.noticeDays == 60
        put(administrator.get(DRAFT).json) { it.document.noticeDays = 90 }.json.document.noticeDays == 90
    }

    def "rules that nobody could live by are refused where they stand: #fault"() {
        expect:
        put(begin().json, change).faults == [fault] as Set

        where:
        fault                                                      | change
        '/document/chain/0/role role-cannot-decide'                | { it.document.chain[0].role = 'AUDITOR' }
        '/document/chain no-deciding-step'                         | { it.document.chain[0].act = 'PROPOSE' }
        '/document/platforms/0/unitId unknown-unit'                | { it.document.platforms = [[platform: 'X', standing: 'PLANNED', unitId: 'nowhere']] }
        '/document/citations/1 not-unique'                         | { it.document.citations = [[rule: 'MFA', section: '1'], [rule: 'MFA', section: '2']] }
        '/document/guidelineLinks/0/url not-a-web-address'         | { it.document.guidelineLinks = [[name: text(), url: 'javascript:alert(1)']] }
        '/document/platforms/0/mainAddress not-a-web-address'      | { it.document.platforms = [[platform: 'X', standing: 'IN_USE', mainAddress: 'x']] }
        '/document/mandatedChannels/0/url not-a-web-address'       | { it.document.mandatedChannels = [[category: 'BLOG', name: text(), url: 'ftp://a.fi']] }
        '/document/mandatedChannels/0/platform unknown-platform'   | { it.document.mandatedChannels = [[category: 'BLOG', platform: 'NOBODYS', name: text()]] }
        '/document/platforms/0/platform unknown-platform'          | { it.document.platforms = [[platform: 'NOBODYS', standing: 'IN_USE']] }
        '/document/mailDomains/0 pattern'                          | { it.document.mailDomains = ['..'] }
        '/document/mailDomains/1 pattern'                          | { it.document.mailDomains = ['talo.fi', '-.fi'] }
    }

    def "a version has a day of force, no past one and none beyond five years"() {
        given:
        def latest = today().plusYears(5)

        expect:
        publish(begin().json).faults == ['/inForceOn missing'] as Set
        publish(put(administrator.get(DRAFT).json) { it.inForceOn = today().minusDays(1) }.json).faults == ['/inForceOn in-the-past'] as Set
        with(publish(put(administrator.get(DRAFT).json) { it.inForceOn = latest.plusDays(1) }.json)) {
            faults == ['/inForceOn day-out-of-range'] as Set
            json.errors[0].params == [earliest: today().toString(), latest: latest.toString()]
        }
        publish(put(administrator.get(DRAFT).json) { it.inForceOn = latest }.json).status == 200
    }

    def "each act stands in the log with what was before and after"() {
        given:
        def draft = put(begin('RAU').json) { it.inForceOn = today() }.json
        draft = put(draft) { it.document.noticeDays = 45 }.json
        publish(draft)

        when:
        def events = administrator.get('/api/v1/audit-events?limit=100').json.items.findAll { it.action.startsWith('POLICY') }

        then:
        events*.action == ['POLICY_PUBLISHED', 'POLICY_DRAFT_CHANGED', 'POLICY_DRAFT_CHANGED', 'POLICY_DRAFT_BEGUN']
        events*.actor*.id.toUnique() == [house.person('administrator').id()]

        and: "what was changed, and what the published rules take the place of"
        changed(events[1], 'noticeDays') == ['30', '45']
        changed(events[0], 'noticeDays') == [Houses.NOTICE_DAYS.toString(), '45']
        changed(events[2], 'inForceOn') == [null, today().toString()]
    }

    def "another organisation sees nothing of it"() {
        given:
        def draft = put(begin().json) { it.inForceOn = today() }.json
        def elsewhere = Houses.decidingInOneStep()
        def stranger = elsewhere.as('administrator')

        expect:
        stranger.get(DRAFT).status == 404
        putAs(stranger, draft).status == 404
        stranger.post("$DRAFT/publish", 'If-Match': draft.etag).status == 404
        publish(draft).status == 200
        stranger.get('/api/v1/policy-versions').json.items*.policy*.version == [1]
    }

    def "what the rules would do is told before they have force: accounts that would no longer meet them"() {
        given:
        def inUse = house.account(AccountStatus.ACTIVE, name: 'Kirjaston uutiset')
        house.account(AccountStatus.RETIRED, name: 'Suljettu')
        def draft = begin().json

        expect: "the rules in force do nothing"
        effects().checked == 1
        effects().items == []

        when:
        put(draft) { it.document.minUpdaters = 3; it.document.citations = [[rule: 'MIN_UPDATERS', section: '4.2']] }

        then:
        with(effects().items[0]) {
            accountId == inUse.id()
            name == 'Kirjaston uutiset'
            errors.collect { [it.pointer, it.code, it.params] } == [['/updaterIds', 'too-few-updaters', [min: '3', section: '4.2']]]
        }
        effects().items.size() == 1
        effects().affected == 1
    }

    def "a prescribed channel and terms that nobody has read are told of accounts in use too (LOI-3.4a, IIS-3.1d)"() {
        given:
        house.account(AccountStatus.ACTIVE, platform: 'X')
        def draft = begin().json

        when:
        draft = put(draft) { it.document.mandatedChannels = [[category: 'SOCIAL_NETWORK', platform: 'FACEBOOK', name: text()]] }.json

        then:
        effects().items*.errors*.code == [['other-channel-prescribed']]

        when:
        put(draft) {
            it.document.mandatedChannels = []
            it.document.questions = [[question: 'TERMS_READ', when: 'ALWAYS', need: 'MUST']]
        }

        then:
        effects().items*.errors*.code == [['terms-not-read']]
    }

    def "how many accounts would lack something is told in full, of more than can be listed too"() {
        given:
        (1..201).each { house.account(AccountStatus.ACTIVE, name: "Uutiset $it".toString()) }
        def draft = begin().json

        when:
        put(draft) { it.document.minUpdaters = 9 }

        then:
        effects().affected == 201
        effects().items.size() == 200
    }

    private Answer begin(String preset = null) {
        administrator.post(DRAFT, preset ? [preset: preset] : [:])
    }

    private Answer put(Map draft, Closure change = {}) {
        putAs(administrator, draft, change)
    }

    private static Answer putAs(Api who, Map draft, Closure change = {}) {
        def content = [inForceOn: draft.inForceOn, document: draft.document].findAll { it.value != null }
        change(content)
        who.put(DRAFT, plain(content), 'If-Match': draft.etag)
    }

    private Answer publish(Map draft) {
        administrator.post("$DRAFT/publish", 'If-Match': draft.etag)
    }

    private Map effects() {
        administrator.get("$DRAFT/effects").json
    }

    private account(account, String who = 'requester') {
        house.as(who).get("/api/v1/accounts/${account.id()}").json
    }

    private static void approve(Map content, int which) {
        content.document.guidelineApprovals[which] << [approvedOn: '2026-10-0' + (which + 1), reference: "§ ${which + 1}".toString()]
    }

    private static List changed(Map event, String field) {
        event.changes.find { it.field == field }.with { [it.before, it.after] }
    }

    private static Map step(String role, String level) {
        [act: 'DECIDE', role: role, level: level, label: text(), days: 7, inform: [], body: false]
    }

    private static Map text() {
        [fi: 'Askel', sv: 'Steg', en: 'Step']
    }

    private static plain(Map content) {
        content + (content.inForceOn ? [inForceOn: content.inForceOn.toString()] : [:])
    }

    private static LocalDate today() {
        LocalDate.ofInstant(TestClock.SHARED.instant(), ZoneId.of('Europe/Helsinki'))
    }
}
