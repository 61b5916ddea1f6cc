package kanava.contract

import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses

import java.time.LocalDate

/** Fixtures of policies and of stricter rules, each in a house of its own: an organisation prepares one version at a time. */
class PolicyExamples {
    private final FurnishedHouse house

    PolicyExamples(FurnishedHouse house, Map<String, Closure<Example>> successes, Map<String, Map<String, Closure<Example>>> conflicts) {
        this.house = house
        successes.beginPolicyDraft = { prepared() }
        conflicts.beginPolicyDraft['draft-exists'] = { drafted('') }
        successes.getPolicyDraft = { drafted('').with(headers: [:], body: null) }
        successes.getPolicyEffects = { drafted('/effects').with(headers: [:], body: null) }
        successes.replacePolicyDraft = { drafted('').with(body: rules()) }
        conflicts.replacePolicyDraft['rules-not-met'] = { drafted('').with(body: rules { it.chain[0].role = 'AUDITOR' }) }
        successes.getUnitRules = { new Example(who: 'requester', path: "/api/v1/units/${house.unit('youth')}/rules") }
        successes.replaceUnitRules = { stricter('') }
        conflicts.replaceUnitRules['rules-not-met'] = { stricter('', [minUpdaters: 0]) }
        conflicts.replaceUnitRules['already-archived'] = { stricterInArchived('') }
        successes.tellUnitRulesEffects = { stricter('/effects').with(headers: [:]) }
        conflicts.tellUnitRulesEffects['rules-not-met'] = { stricter('/effects', [minUpdaters: 0]).with(headers: [:]) }
        conflicts.tellUnitRulesEffects['already-archived'] = { stricterInArchived('/effects').with(headers: [:]) }
        successes.discardPolicyDraft = { drafted('/discard').with(body: null) }
        conflicts.publishPolicy['rules-not-met'] = { drafted('/publish').with(body: null) }
        successes.publishPolicy = {
            def example = drafted('')
            assert example.with(body: rules()).sendIn(house, 'PUT').status == 200
            example.with(path: example.path + '/publish', headers: ['If-Match': '"1"'], body: null)
        }
    }

    private static Example prepared() {
        new Example(house: Houses.decidingInOneStep(), who: 'administrator', path: '/api/v1/policy-draft', body: [:])
    }

    /** A draft has been begun in this example's house. */
    private Example drafted(String verb) {
        def begun = prepared()
        assert begun.sendIn(house, 'POST').status == 201
        begun.with(path: begun.path + verb, headers: ['If-Match': '"0"'])
    }

    /** Stricter rules for a unit of a new house, where none were told yet. */
    private static Example stricter(String verb, Map rules = [minUpdaters: 3]) {
        def own = Houses.decidingInOneStep { it + [minUpdaters: 2] }
        new Example(house: own, who: 'administrator', path: "/api/v1/units/${own.unit('youth')}/rules$verb".toString(),
                headers: ['If-Match': '"0"'], body: [rules: rules, reason: 'Young people write at night', section: '2.1'])
    }

    private static Example stricterInArchived(String verb) {
        def example = stricter(verb)
        def administrator = example.house.as('administrator')
        def top = example.house.unit('house')
        def unit = administrator.post('/api/v1/units', [name: [fi: 'A', sv: 'B', en: 'C'], level: 'UNIT', parentId: top]).json
        assert administrator.post("/api/v1/units/$unit.id/archive", 'If-Match': unit.etag).status == 200
        example.with(path: "/api/v1/units/$unit.id/rules$verb".toString())
    }

    private Map rules(Closure change = {}) {
        def document = house.as('administrator').get('/api/v1/policy').json.document
        change(document)
        [inForceOn: LocalDate.now().plusDays(2).toString(), document: document]
    }
}
