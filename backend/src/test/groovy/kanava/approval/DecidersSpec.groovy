package kanava.approval

import kanava.fixtures.Given
import kanava.identity.Role
import kanava.organisation.Text
import kanava.organisation.Unit
import kanava.organisation.UnitLevel
import kanava.organisation.UnitTree
import kanava.policy.StepAct
import spock.lang.Specification

/** RAU-chain, IIS-3.1f: whose step it is follows from the account's unit, the step's level and who holds the role. */
class DecidersSpec extends Specification {

    static final TREE = new UnitTree([
            unit('municipality', null, UnitLevel.ORGANISATION),
            unit('division', 'municipality', UnitLevel.DIVISION),
            unit('other-division', 'municipality', UnitLevel.DIVISION),
            unit('library', 'division', UnitLevel.UNIT)])

    static final CHAIN = [
            Given.step(StepAct.PROPOSE, Role.SUPERVISOR, UnitLevel.UNIT),
            Given.step(StepAct.DECIDE, Role.MANAGEMENT, UnitLevel.DIVISION),
            Given.step(StepAct.DECIDE, Role.MANAGEMENT, UnitLevel.ORGANISATION)]

    static final HOLDERS = [
            [Role.SUPERVISOR, 'library', 'supervisor'],
            [Role.SUPERVISOR, 'municipality', 'director'],
            [Role.MANAGEMENT, 'division', 'manager'],
            [Role.MANAGEMENT, 'other-division', 'stranger'],
            [Role.MANAGEMENT, 'municipality', 'director']]

    def "#step of #requester's request is taken in #unit"() {
        expect:
        resolve(step, requester).get().unitId() == unit

        where:
        step | requester    || unit
        1    | 'requester'  || 'library'
        1    | 'supervisor' || 'municipality'
        2    | 'requester'  || 'division'
        2    | 'manager'    || 'municipality'
        3    | 'requester'  || 'municipality'
    }

    def "where only the requester could decide, nobody can (IIS-3.1a)"() {
        expect:
        resolve(3, 'director').empty
    }

    def "nobody takes two steps: where one person holds both roles, the next one up takes the second (SOD-1)"() {
        given: "somebody who is the library's supervisor and in the division's management too, alone in both"
        def holders = [[Role.SUPERVISOR, 'library', 'both'], [Role.MANAGEMENT, 'division', 'both'], [Role.MANAGEMENT, 'municipality', 'manager'],
                       [Role.MANAGEMENT, 'municipality', 'director']]

        expect: 'the municipality takes both later steps, each by another'
        way(holders, 'requester')*.map { it.unitId() }*.get() == ['library', 'municipality', 'municipality']
    }

    def "who is needed for one step is left to it, where others can take the step before (SOD-1)"() {
        given:
        def holders = [[Role.SUPERVISOR, 'library', 'director'], [Role.SUPERVISOR, 'library', 'supervisor'],
                       [Role.MANAGEMENT, 'division', 'manager'], [Role.MANAGEMENT, 'municipality', 'director']]

        expect:
        way(holders, 'requester').every { it.present }

        and: 'without the other supervisor the last step has nobody left'
        way(holders - [[Role.SUPERVISOR, 'library', 'supervisor']], 'requester')*.present == [true, true, false]
    }

    def "who has decided a step is nobody to take a later one (SOD-1)"() {
        expect:
        deciders(HOLDERS).way('org', TREE, CHAIN, 2, { 'library' }, ['requester', 'manager'] as Set)*.present == [true, false]
        deciders(HOLDERS + [[Role.MANAGEMENT, 'municipality', 'other']])
                .way('org', TREE, CHAIN, 2, { 'library' }, ['requester', 'manager'] as Set)*.map { it.unitId() }*.get() == ['municipality', 'municipality']
    }

    def "an overdue step goes to the next one up, but never to who alone can take a later one (SOD-1)"() {
        given:
        def waiting = new Step(1, Role.SUPERVISOR, 'library', 7)

        expect:
        above(HOLDERS, waiting).empty
        above(HOLDERS + [[Role.MANAGEMENT, 'municipality', 'other']], waiting).get().unitId() == 'municipality'

        and: 'further up where somebody there is free'
        above(HOLDERS + [[Role.SUPERVISOR, 'division', 'manager'], [Role.SUPERVISOR, 'municipality', 'other']], waiting).get().unitId() == 'municipality'

        and: 'the last step goes to whoever is next'
        above(HOLDERS, new Step(3, Role.MANAGEMENT, 'division', 7)).get().unitId() == 'municipality'
    }

    private static Optional<Step> above(List holders, Step waiting) {
        deciders(holders).above('org', TREE, CHAIN, waiting, { 'library' }, ['requester'] as Set)
    }

    private static Optional<Step> resolve(int step, String requester) {
        deciders(HOLDERS).way('org', TREE, CHAIN.take(step), step, { 'library' }, [requester] as Set).first()
    }

    private static List<Optional<Step>> way(List holders, String requester) {
        deciders(holders).way('org', TREE, CHAIN, 1, { 'library' }, [requester] as Set)
    }

    private static Deciders deciders(List holders) {
        new Deciders({ organisation, role, units ->
            holders.findAll { it[0] == role && it[1] in units }.groupBy { it[1] }.collectEntries { unit, held -> [unit, held*.getAt(2) as Set] }
        } as RoleHolders)
    }

    private static Unit unit(String id, String parent, UnitLevel level) {
        new Unit(id, parent, level, new Text(id, id, id))
    }
}
