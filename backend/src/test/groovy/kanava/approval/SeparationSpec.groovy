package kanava.approval

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.account.OverdueStepsJob
import kanava.fixtures.Answer
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.Wire
import kanava.identity.Role
import kanava.identity.RoleAssignment
import kanava.identity.RoleAssignments
import spock.lang.Specification

import java.time.LocalDate

/**
 * SOD-1: whoever asks, whoever decides and whoever decides next are different people, against double roles, standing in and roles
 * that change while a request is on its way.
 */
class SeparationSpec extends Specification {

    FurnishedHouse house = Houses.decidingInThreeSteps()

    def "who proposed it decides nothing more of it, whatever else they are (double roles)"() {
        given: "the supervisor is in both management teams"
        give('supervisor', Role.MANAGEMENT, 'division')
        give('supervisor', Role.MANAGEMENT, 'house')
        def id = house.account(AccountStatus.IN_REVIEW).id()
        assert decide('supervisor', id, 'approve').status == 200

        expect:
        ['approve', 'return', 'reject', 'decide-ahead'].every { decide('supervisor', id, it).problem == 'same-person-decided' }
        seenBy('supervisor', id).allowedActions.disjoint(['APPROVE', 'RETURN', 'REJECT', 'DECIDE_AHEAD'])
        tasks('supervisor', id) == []
        tasks('divisionManagement', id) == ['DECIDE']
    }

    def "who is needed for a later step leaves the step before to another"() {
        given: "the house's management, alone in it, is a supervisor of the library besides"
        give('management', Role.SUPERVISOR, 'library')
        def id = house.account(AccountStatus.IN_REVIEW).id()

        when:
        def refused = decide('management', id, 'approve')

        then:
        refused.json.errors == [[pointer: '/unitId', code: 'no-decider', params: [step: '3']]]

        expect:
        decide('supervisor', id, 'approve').status == 200
    }

    def "a step whose only holder has decided one before goes to the next unit up"() {
        given: "the division's only manager is the library's supervisor too, and the house has two managers"
        take('divisionManagement', Role.MANAGEMENT, 'division')
        give('supervisor', Role.MANAGEMENT, 'division')
        give('administrator', Role.MANAGEMENT, 'house')
        def id = house.account(AccountStatus.IN_REVIEW).id()

        when:
        def proposed = decide('supervisor', id, 'approve')

        then:
        proposed.json.review.steps[1].unit.id == house.unit('house')

        and: 'each of the two takes one step'
        decide('management', id, 'approve').json.review.steps*.state == ['APPROVED', 'APPROVED', 'CURRENT']
        decide('management', id, 'approve').problem == 'same-person-decided'
        tasks('management', id) == []
    }

    def "a request that one person would have to decide twice is not taken in"() {
        given: "nobody but the house's management is a supervisor"
        take('supervisor', Role.SUPERVISOR, 'library')
        def draft = house.as('requester').post('/api/v1/accounts', Wire.request(house)).json

        expect:
        house.as('requester').post("/api/v1/accounts/$draft.id/submit", 'If-Match': draft.etag).json.errors ==
                [[pointer: '/unitId', code: 'no-decider', params: [step: '3']]]
    }

    def "who decided as a stand-in decides no other step, and neither does whom they stood in for (standing in)"() {
        given: "the one who stood in, and the one stood in for, hold a later step's role"
        give('bystander', Role.MANAGEMENT, 'division')
        give('supervisor', Role.MANAGEMENT, 'division')
        standIn('supervisor', 'bystander')
        def id = house.account(AccountStatus.IN_REVIEW).id()
        assert decide('bystander', id, 'approve').json.review.steps[0].onBehalfOf.id == house.person('supervisor').id()

        expect:
        decide('bystander', id, 'approve').problem == 'same-person-decided'
        decide('supervisor', id, 'approve').problem == 'same-person-decided'
        tasks('bystander', id) + tasks('supervisor', id) == []
        decide('divisionManagement', id, 'approve').status == 200
    }

    def "nobody stands in for somebody who has decided a step already (standing in)"() {
        given:
        give('supervisor', Role.MANAGEMENT, 'division')
        def id = house.account(AccountStatus.IN_REVIEW).id()
        decide('supervisor', id, 'approve')
        standIn('supervisor', 'updater2')

        expect:
        decide('updater2', id, 'approve').status == 403
        tasks('updater2', id) == []
    }

    def "who stands in for the decider and asked decides nothing (standing in)"() {
        given:
        def id = house.account(AccountStatus.IN_REVIEW).id()
        standIn('supervisor', 'requester')

        expect:
        ['approve', 'return', 'reject'].every { decide('requester', id, it).problem == 'same-person-asked' }
        tasks('requester', id) == []
    }

    def "a supervisor who changes unit in mid-chain decides no more there; who comes after them does (changed roles)"() {
        given:
        def id = house.account(AccountStatus.IN_REVIEW).id()

        when:
        take('supervisor', Role.SUPERVISOR, 'library')
        give('supervisor', Role.SUPERVISOR, 'youth')

        then: 'it is no longer theirs to see'
        decide('supervisor', id, 'approve').status == 404
        tasks('supervisor', id) == []

        when: 'nobody is left, which is the administrator\'s task'
        def lacking = house.as('administrator').get('/api/v1/tasks').json.items.find { it.accountId == id }

        then:
        lacking.kind == 'NAME_DECIDER'
        lacking.role == 'SUPERVISOR'

        when:
        give('updater2', Role.SUPERVISOR, 'library')

        then:
        decide('updater2', id, 'approve').json.review.steps*.state == ['APPROVED', 'CURRENT', 'COMING']
    }

    def "where nobody is left to decide in mid-chain the step goes up when its time is over (changed roles)"() {
        given:
        house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()
        take('supervisor', Role.SUPERVISOR, 'library')

        when:
        House.sql { it.execute("UPDATE review SET remind_at = '2020-01-01', escalate_at = '2020-01-02' WHERE account_id = ?", [id]) }
        Kanava.bean(OverdueStepsJob).run()

        then:
        decide('management', id, 'approve').json.status == 'APPROVED'
    }

    def "who came to be a decider after asking decides nothing, and another round changes nothing of that (changed roles)"() {
        given:
        def id = house.account(AccountStatus.IN_REVIEW).id()
        decide('supervisor', id, 'return')
        give('requester', Role.SUPERVISOR, 'library')
        def account = Kanava.bean(kanava.account.Accounts).find(house.id, id).get()
        house.carryOut(account, 'requester', new Command.Submit())

        expect: 'a new round is open to those who decided in the one before'
        decide('requester', id, 'approve').problem == 'same-person-asked'
        decide('supervisor', id, 'approve').status == 200
    }

    private void give(String who, Role role, String unit) {
        Houses.signIn(house.id, house.person(who).id())
        Kanava.bean(RoleAssignments).add(house.id, house.person(who).id(), new RoleAssignment(role, house.unit(unit)))
    }

    private void take(String who, Role role, String unit) {
        House.sql { it.execute('DELETE FROM role_assignment WHERE organisation_id = ? AND person_id = ? AND role = ? AND unit_id = ?',
                [house.id, house.person(who).id(), role.name(), house.unit(unit)]) }
    }

    private void standIn(String absent, String who) {
        def today = LocalDate.now(house.organisation.zone())
        assert house.as(absent).post('/api/v1/standing-in', [standInId: house.person(who).id(), fromOn: today.toString(),
                toOn: today.plusDays(5).toString()]).status == 201
    }

    private Map seenBy(String who, String id) {
        house.as(who).get("/api/v1/accounts/$id").json
    }

    private List<String> tasks(String who, String id) {
        house.as(who).get('/api/v1/tasks').json.items.findAll { it.accountId == id && it.kind == 'DECIDE' }*.kind
    }

    private Answer decide(String who, String id, String verb) {
        def bodies = [return: [reason: 'Lisää'], reject: [reason: 'Ei'], 'decide-ahead': [exception: 'Kiire']]
        house.as(who).post("/api/v1/accounts/$id/$verb", bodies[verb] ?: [:], 'If-Match': seenBy('auditor', id).etag as String)
    }
}
