package kanava.policy

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import spock.lang.Specification

import java.time.LocalDate
import java.time.ZoneId

/** IIS-0: a unit makes the organisation's rules stricter for its accounts, and never looser. */
class UnitRulesSpec extends Specification {

    def house = Houses.decidingInOneStep { it + [minUpdaters: 2, citations: [new PolicyDocument.Citation(PolicyRule.MIN_UPDATERS, '3.2')]] }
    def administrator = house.as('administrator')

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "everybody may read a unit's rules, only an administrator tells them: #who (IIS-0)"() {
        expect:
        house.as(who).get(rules('library')).status == 200
        house.as(who).put(rules('library'), content([minUpdaters: 3]), 'If-Match': '"0"').status == 403
        house.as(who).post(rules('library') + '/effects', content([minUpdaters: 3])).status == 403

        where:
        who << ['requester', 'supervisor', 'management', 'communications', 'webEditor', 'auditor']
    }

    def "a request of the unit must hold the stricter rule, one of another unit the organisation's (IIS-0)"() {
        given:
        tell('library', [minUpdaters: 3, minDeputies: 1], section: 'Kirjaston ohje 2')
        def here = house.account(AccountStatus.DRAFT)
        def elsewhere = house.account(AccountStatus.DRAFT, unitId: house.unit('youth'))

        when:
        def refused = submit(here)

        then: "and the refusal cites the unit's guideline, not the organisation's"
        refused.faults == ['/updaterIds too-few-updaters', '/deputyIds too-few-deputies'] as Set
        refused.json.errors.find { it.code == 'too-few-updaters' }.params == [min: '3', section: 'Kirjaston ohje 2']
        submit(elsewhere).status == 200

        and: "the form and the account say where the rule comes from"
        def asked = house.as('requester').get("/api/v1/policy?unitId=${house.unit('library')}").json
        asked.document.minUpdaters == 3
        asked.tightened.collect { [it.rule, it.unit.id, it.reason] } ==
                ['MIN_UPDATERS', 'MIN_DEPUTIES'].collect { [it, house.unit('library'), 'Evenings are long'] }
        account(here).policy.document.minDeputies == 1
        house.as('requester').get('/api/v1/policy').json.document.minUpdaters == 2
        house.as('requester').get('/api/v1/policy').json.tightened == null
    }

    def "what is looser than what the unit inherits is refused by its name (IIS-0)"() {
        given:
        tell('division', [minUpdaters: 4])

        expect: "looser than the unit above, though stricter than the organisation"
        put('library', [minUpdaters: 3, noticeDays: Houses.NOTICE_DAYS - 1, minDeputies: 1]).faults ==
                ['/rules/minUpdaters looser-than-inherited', '/rules/noticeDays looser-than-inherited'] as Set
        put('library', [minUpdaters: 4]).status == 200
        house.as('requester').get(rules('library')).json.inherited.document.minUpdaters == 4
    }

    def "forbidden are platforms of the catalogue, each once"() {
        expect:
        put('library', [forbiddenPlatforms: ['X', 'NOBODYS']]).faults == ['/rules/forbiddenPlatforms/1 unknown-platform'] as Set
        put('library', [forbiddenPlatforms: ['X', 'X']]).faults == ['/rules/forbiddenPlatforms not-unique'] as Set
        put('library', [mailDomains: ["${house.slug}.fi", "${house.slug}.fi"]*.toString()]).faults == ['/rules/mailDomains not-unique'] as Set
        put('library', [mailDomains: ['..']]).faults == ['/rules/mailDomains/0 pattern'] as Set
        put('library', [forbiddenPlatforms: ['X', 'TIKTOK']]).status == 200
    }

    def "when the organisation becomes stricter than a unit, the stricter holds (IIS-0)"() {
        given:
        tell('library', [minUpdaters: 3])

        when:
        publish { it.minUpdaters = 5 }

        then:
        with(house.as('requester').get(rules('library')).json) {
            rules.minUpdaters == 3
            effective.document.minUpdaters == 5
            effective.tightened == null
        }

        when: "and when it loosens again, the unit stays as strict as it wants to be"
        publish { it.minUpdaters = 1 }

        then:
        house.as('requester').get(rules('library')).json.effective.document.minUpdaters == 3
    }

    def "a request is decided under the unit's rules it was submitted under (APP-version, IIS-0)"() {
        given:
        def underWay = house.account(AccountStatus.IN_REVIEW)

        when:
        tell('library', [minUpdaters: 5, noticeDays: 60])

        then: "the one under way goes on as it was"
        account(underWay).policy.document.minUpdaters == 2
        account(underWay).policy.tightened == null

        when:
        def approved = house.as('supervisor').post("/api/v1/accounts/${underWay.id()}/approve", [:], 'If-Match': account(underWay, 'supervisor').etag)

        then: "and once it is decided, what holds from then on is the unit's"
        approved.json.status == 'APPROVED'
        account(underWay).policy.document.noticeDays == 60
        account(underWay).earliestClosesOn == today().plusDays(60).toString()

        and: "a new one is refused"
        submit(house.account(AccountStatus.DRAFT)).faults == ['/updaterIds too-few-updaters'] as Set
    }

    def "what stricter rules would do to accounts there are is told before they hold (IIS-0)"() {
        given:
        def inUse = house.account(AccountStatus.ACTIVE, name: 'Kirjaston uutiset')
        house.account(AccountStatus.ACTIVE, name: 'Nuoret', unitId: house.unit('youth'))

        when:
        def effects = administrator.post(rules('library') + '/effects', content([minUpdaters: 3])).json

        then: "of the unit's accounts, and nothing is kept"
        effects.items.collect { [it.accountId, it.errors*.code] } == [[inUse.id(), ['too-few-updaters']]]
        house.as('requester').get(rules('library')).json.versions == []

        when: "the organisation comes to what the unit has already"
        tell('library', [minUpdaters: 3])
        def draft = administrator.post('/api/v1/policy-draft', [:]).json
        draft.document.minUpdaters = 3
        administrator.put('/api/v1/policy-draft', [document: draft.document], 'If-Match': draft.etag)

        then: "it does nothing to the unit's accounts"
        administrator.get('/api/v1/policy-draft/effects').json.items*.name == ['Nuoret']
    }

    def "each version stays, with who told it and why; the log keeps what was before and after (IIS-0)"() {
        given:
        tell('library', [minUpdaters: 3])
        tell('library', [minUpdaters: 4, mfa: 'MUST'])
        tell('library', [:])
        def teller = house.person('administrator').id()

        expect: "the last one gives them up"
        with(house.as('requester').get(rules('library')).json) {
            versions*.no == [3, 2, 1]
            versions*.rules*.minUpdaters == [null, 4, 3]
            versions*.madeBy*.id.toUnique() == [teller]
            effective.document.minUpdaters == 2
            etag == '"3"'
        }

        and:
        def events = administrator.get('/api/v1/audit-events?limit=100').json.items.findAll { it.action == 'UNIT_RULES_CHANGED' }
        events[1].changes.find { it.field == 'minUpdaters' }.with { [it.before, it.after] } == ['3', '4']
    }

    def "of two administrators at once the slower is told so; another organisation sees nothing"() {
        given:
        tell('library', [minUpdaters: 3])
        def stranger = Houses.decidingInOneStep().as('administrator')

        expect:
        administrator.put(rules('library'), content([minUpdaters: 4]), 'If-Match': '"0"').status == 412
        stranger.get(rules('library')).status == 404
        stranger.put(rules('library'), content([minUpdaters: 4]), 'If-Match': '"1"').status == 404
        stranger.post(rules('library') + '/effects', content([minUpdaters: 4])).status == 404
        stranger.get("/api/v1/policy?unitId=${house.unit('library')}").status == 404
    }

    private void tell(Map told = [:], String unit, Map values) {
        assert put(told, unit, values).status == 200
    }

    private Answer put(Map told = [:], String unit, Map values) {
        administrator.put(rules(unit), content(values) + told, 'If-Match': administrator.get(rules(unit)).json.etag)
    }

    private void publish(Closure change) {
        def draft = administrator.post('/api/v1/policy-draft', [:]).json
        change(draft.document)
        draft = administrator.put('/api/v1/policy-draft', [document: draft.document, inForceOn: today().toString()], 'If-Match': draft.etag).json
        assert administrator.post('/api/v1/policy-draft/publish', 'If-Match': draft.etag).status == 200
    }

    private String rules(String unit) {
        "/api/v1/units/${house.unit(unit)}/rules"
    }

    private static Map content(Map values) {
        [rules: values, reason: 'Evenings are long']
    }

    private Answer submit(account) {
        house.as('requester').post("/api/v1/accounts/${account.id()}/submit", 'If-Match': this.account(account).etag)
    }

    private account(account, String who = 'requester') {
        house.as(who).get("/api/v1/accounts/${account.id()}").json
    }

    private static LocalDate today() {
        LocalDate.ofInstant(TestClock.SHARED.instant(), ZoneId.of('Europe/Helsinki'))
    }
}
