package kanava.contract

import kanava.account.AccountStatus
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House

/** Fixtures of rounds of checks. */
class CheckRunExamples {
    private static final String AT = '/api/v1/check-runs'

    private final FurnishedHouse house

    CheckRunExamples(FurnishedHouse house, Map<String, Closure<Example>> successes,
                     Map<String, Map<String, Closure<Example>>> conflicts) {
        this.house = house
        successes.listCheckRuns = { new Example(who: 'webEditor', path: AT) }
        successes.startCheckRun = { toStart() }
        conflicts.startCheckRun['run-goes-on'] = {
            begun()
            new Example(who: 'administrator', path: AT, body: [:])
        }
        conflicts.startCheckRun['nothing-to-check'] = { new Example(who: 'webEditor', path: AT, body: [unitId: emptyUnit()]) }
        conflicts.startCheckRun['rules-not-met'] = { new Example(who: 'webEditor', path: AT, body: [unitId: 'nowhere']) }
        successes.getCheckRun = { new Example(who: 'communications', path: "$AT/${begun()}".toString()) }
        successes.listCheckRunAccounts = { new Example(who: 'webEditor', path: "$AT/${begun()}/accounts".toString()) }
    }

    private Example toStart() {
        house.account(AccountStatus.ACTIVE)
        // Nothing runs by itself in tests: what an earlier example began would go on for ever.
        House.sql { it.executeUpdate("UPDATE check_run_account SET result = 'LEFT_OUT' WHERE organisation_id = ?", [house.id]) }
        new Example(who: 'communications', path: AT, body: [:])
    }

    private String begun() {
        def example = toStart()
        def begun = house.as('webEditor').post(example.path, [:])
        assert begun.status == 201: begun
        begun.json.id
    }

    private String emptyUnit() {
        def name = "Unit ${UUID.randomUUID()}".toString()
        def made = house.as('administrator').post('/api/v1/units',
                [name: [fi: name, sv: name, en: name], level: 'UNIT', parentId: house.unit('division')])
        assert made.status == 201: made
        made.json.id
    }
}
