package kanava.approval

import kanava.account.AccountStatus
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import spock.lang.Specification

import java.time.LocalDate

/** APP-deputy: who decides for whom, and when. */
class StandInDecisionSpec extends Specification {

    def "who stands in decides on behalf of the absent, and the log says so; neither decides on their own request (APP-deputy, SOD-1, AUD-1)"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()
        def today = LocalDate.now(house.organisation.zone())

        expect:
        house.decide('bystander', id, 'approve', [:]).status in [403, 404]

        when: "somebody who asked stands in for the decider"
        standIn(house, 'supervisor', 'requester', today)

        then:
        house.decide('requester', id, 'approve', [:]).problem == 'same-person-asked'

        when: "the one who stands in sees it among their tasks, and decides"
        standIn(house, 'supervisor', 'bystander', today)
        def tasks = house.as('bystander').get('/api/v1/tasks').json.items
        def waiting = house.as('bystander').get("/api/v1/accounts/$id").json.review.steps[0]
        def decided = house.decide('bystander', id, 'approve', [:])

        then:
        tasks*.accountId == [id]
        tasks*.onBehalfOf.every { it.startsWith('Xyla-supervisor') }
        waiting.onBehalfOf.id == house.person('supervisor').id()
        house.as('supervisor').get('/api/v1/tasks').json.items*.onBehalfOf == []
        decided.json.status == 'APPROVED'
        decided.json.review.steps[0].decidedBy.id == house.person('bystander').id()
        decided.json.review.steps[0].onBehalfOf.id == house.person('supervisor').id()
        house.as('auditor').get("/api/v1/audit-events?accountId=$id").json.items[0].onBehalfOf.id == house.person('supervisor').id()
        house.as('requester').get("/api/v1/accounts/$id/history").json.items[0].with { [it.act, it.actor.id, it.onBehalfOf.id] } ==
                ['DECIDE', house.person('bystander').id(), house.person('supervisor').id()]
    }

    def "what somebody does with their own request isn't done for the one they stand in for (APP-deputy)"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()
        standIn(house, 'supervisor', 'requester', LocalDate.now(house.organisation.zone()))

        when:
        def withdrawn = house.decide('requester', id, 'withdraw', null)

        then:
        withdrawn.json.status == 'WITHDRAWN'
        house.as('auditor').get("/api/v1/audit-events?accountId=$id").json.items[0].with { [it.action, it.onBehalfOf] } == ['REQUEST_WITHDRAWN', null]
    }

    def "standing in begins and ends on its days, and ends when it is ended (APP-deputy)"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()
        def today = LocalDate.now(house.organisation.zone())

        when:
        def later = standIn(house, 'supervisor', 'bystander', today.plusDays(7))

        then:
        house.decide('bystander', id, 'approve', [:]).status == 404

        when:
        def now = standIn(house, 'supervisor', 'bystander', today)
        house.as('supervisor').post("/api/v1/standing-in/${now.id}/end", null)

        then:
        house.decide('bystander', id, 'approve', [:]).status == 404
        house.as('supervisor').get('/api/v1/standing-in').json.items*.id == [later.id]
        house.as('webEditor').get('/api/v1/standing-in').json.items == []
    }

    def "nobody lets others stand in but oneself and the administrator, and never oneself for oneself"() {
        given:
        def house = Houses.decidingInOneStep()
        def period = [absentId: house.person('supervisor').id(), standInId: house.person('bystander').id(),
                      fromOn: LocalDate.now().toString(), toOn: LocalDate.now().plusDays(1).toString()]

        expect:
        house.as('requester').post('/api/v1/standing-in', period).status == 403
        house.as('administrator').post('/api/v1/standing-in', period).status == 201
        house.as('supervisor').post('/api/v1/standing-in', period + [standInId: house.person('supervisor').id()]).faults == ['/standInId same-person'] as Set
        house.as('supervisor').post('/api/v1/standing-in', period + [fromOn: LocalDate.now().plusDays(9).toString()]).faults == ['/toOn ends-before-it-begins'] as Set
    }

    private static Map standIn(FurnishedHouse house, String absent, String standIn, LocalDate from) {
        def begun = house.as(absent).post('/api/v1/standing-in', [standInId: house.person(standIn).id(),
                fromOn: from.toString(), toOn: from.plusDays(5).toString()])
        assert begun.status == 201
        begun.json
    }
}
