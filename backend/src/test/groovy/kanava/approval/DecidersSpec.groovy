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

    private static Optional<Step> resolve(int step, String requester) {
        new Deciders({ organisation, role, units, otherThan ->
            HOLDERS.findAll { it[0] == role && it[1] in units && it[2] != otherThan }.collect { it[1] } as Set
        } as RoleHolders).resolve('org', TREE, CHAIN, step, 'library', requester)
    }

    private static Unit unit(String id, String parent, UnitLevel level) {
        new Unit(id, parent, level, new Text(id, id, id))
    }
}
