package kanava.approval

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.Wire
import kanava.identity.Actor
import kanava.identity.Role
import kanava.identity.RoleAssignment
import kanava.identity.RoleAssignments
import spock.lang.Specification

import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** APP-outcome, RAU-chain, SOD-1: a request on its way through the chain. */
class ChainSpec extends Specification {

    def "who only decides elsewhere, who only watches and who asked can't decide (IIS-3.1a): #who"() {
        given:
        def house = Houses.decidingInThreeSteps()
        def request = house.account(AccountStatus.IN_REVIEW)

        expect:
        decide(house, who, request.id(), 'approve', [:], '"1"').status == status

        where:
        who                  || status
        'requester'          || 403
        'bystander'          || 404
        'auditor'            || 403
        'administrator'      || 403
        'divisionManagement' || 403
        'management'         || 403
        'communications'     || 403
    }

    def "the supervisor proposes, the division decides, then the municipality: the steps follow each other (RAU-chain)"() {
        given:
        def house = Houses.decidingInThreeSteps()
        def id = house.account(AccountStatus.IN_REVIEW).id()

        expect:
        waitingFor(house, id) == ['supervisor']

        when:
        def proposed = approve(house, 'supervisor', id, 'Puollan')

        then:
        proposed.json.status == 'IN_REVIEW'
        proposed.json.review.steps*.state == ['APPROVED', 'CURRENT', 'COMING']
        proposed.json.review.steps[0].comment == 'Puollan'
        waitingFor(house, id) == ['divisionManagement']

        when:
        def decided = approve(house, 'divisionManagement', id)

        then:
        decided.json.review.steps*.state == ['APPROVED', 'APPROVED', 'CURRENT']
        waitingFor(house, id) == ['management']

        when:
        def approved = approve(house, 'management', id)

        then:
        approved.json.status == 'APPROVED'
        approved.json.review.steps*.state == ['APPROVED'] * 3
        waitingFor(house, id) == []
    }

    def "another unit's supervisor who was asked to decide finds the request and decides it (IIS-3.1f)"() {
        given:
        def house = Houses.decidingInThreeSteps()
        def asked = house.person('bystander').id()
        def plan = Given.plan(decidingUnitId: house.unit('youth'), decidingGround: 'The project is the youth work\'s too')
        Kanava.bean(RoleAssignments).add(house.id, asked, new RoleAssignment(Role.SUPERVISOR, house.unit('youth')))
        Houses.signIn(house.id, asked)
        house.people.bystander = Actor.person(asked, house.id, Kanava.bean(RoleAssignments).of(house.id, asked), null)
        def id = house.account(AccountStatus.IN_REVIEW, plan: plan).id()
        def other = house.account(AccountStatus.IN_REVIEW).id()

        expect: 'that request and no other of the unit'
        waitingFor(house, id) == ['bystander']
        house.as('bystander').get("/api/v1/accounts/$id").status == 200
        house.as('bystander').get("/api/v1/accounts/$other").status == 404

        when:
        def decided = approve(house, 'bystander', id)

        then: 'and it stays in sight of whoever has decided a step'
        decided.json.review.steps*.state == ['APPROVED', 'CURRENT', 'COMING']
        house.as('bystander').get("/api/v1/accounts/$id").status == 200
    }

    def "one step is enough where the policy says so (IIS-3.1f)"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()

        expect:
        approve(house, 'supervisor', id).json.status == 'APPROVED'
    }

    def "a supervisor's own request goes to the next one up (IIS-3.1a)"() {
        given:
        def house = Houses.decidingInOneStep()
        def supervisor = house.as('supervisor')
        def draft = supervisor.post('/api/v1/accounts', Wire.request(house))

        when:
        def sent = supervisor.post('/api/v1/accounts/' + draft.json.id + '/submit', 'If-Match': draft.json.etag)

        then:
        sent.json.status == 'IN_REVIEW'
        sent.json.allowedActions == ['WITHDRAW']
        waitingFor(house, draft.json.id) == ['management']
        decide(house, 'supervisor', draft.json.id, 'approve', [:], sent.json.etag).status == 403
    }

    def "a request that could not be decided to its end is not taken in (SOD-1)"() {
        given: 'a chain in which management decides last, and a request by management itself'
        def house = Houses.decidingInThreeSteps()
        def asked = house.as('management').post('/api/v1/accounts', Wire.request(house))

        when:
        def refused = house.as('management').post("/api/v1/accounts/${asked.json.id}/submit", 'If-Match': asked.json.etag)

        then:
        refused.problem == 'rules-not-met'
        refused.json.errors == [[pointer: '/unitId', code: 'no-decider', params: [step: '3']]]
    }

    def "a step waits for nobody who can't sign in: it goes to the next one up"() {
        given:
        def house = Houses.decidingInOneStep()
        House.sql { it.execute('DELETE FROM sign_in WHERE person_id = ?', [house.person('supervisor').id()]) }
        def id = house.account(AccountStatus.IN_REVIEW).id()

        expect:
        waitingFor(house, id) == ['management']
        house.as('administrator').get('/api/v1/tasks').json.items.findAll { it.kind == 'NAME_DECIDER' } == []
    }

    def "a requester who could decide by role is told that nobody decides on their own request (IIS-3.1a)"() {
        given: 'somebody who asked, and became the deciding supervisor afterwards'
        def house = Houses.decidingInOneStep()
        def request = house.account(AccountStatus.IN_REVIEW)
        Kanava.bean(RoleAssignments).add(house.id, house.person('requester').id(), new RoleAssignment(Role.SUPERVISOR, house.unit('library')))

        expect:
        ['approve', 'return', 'reject'].every {
            decide(house, 'requester', request.id(), it, it == 'approve' ? [:] : [reason: 'Oma']).problem == 'same-person-asked'
        }
        house.as('requester').get('/api/v1/tasks').json.items == []
    }

    def "returned with what to change, mended and sent again, the request begins its way anew (APP-outcome)"() {
        given:
        def house = Houses.decidingInThreeSteps()
        def id = house.account(AccountStatus.IN_REVIEW).id()
        approve(house, 'supervisor', id)

        when:
        def returned = decide(house, 'divisionManagement', id, 'return', [reason: 'Kuka vastaa viikonloppuna?'])

        then:
        returned.json.status == 'CHANGES_REQUESTED'
        returned.json.review.steps*.state == ['APPROVED', 'RETURNED', 'CANCELLED']
        returned.json.review.steps[1].comment == 'Kuka vastaa viikonloppuna?'
        house.as('requester').get('/api/v1/tasks').json.items*.kind == ['REVISE_REQUEST']

        when:
        def requester = house.as('requester')
        def mended = requester.put("/api/v1/accounts/$id/request", Wire.request(house, purpose: 'Vastaamme arkisin'),
                'If-Match': etag(requester, id))
        def sent = requester.post("/api/v1/accounts/$id/submit", 'If-Match': mended.json.etag)

        then:
        sent.json.status == 'IN_REVIEW'
        sent.json.review.steps*.state == ['CURRENT', 'COMING', 'COMING']
        waitingFor(house, id) == ['supervisor']
    }

    def "a rejection has its reason and ends the matter (APP-outcome)"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()

        when:
        def rejected = decide(house, 'supervisor', id, 'reject', [reason: 'Pääkanava riittää'])

        then:
        rejected.json.status == 'REJECTED'
        rejected.json.allowedActions == []
        house.as('requester').get("/api/v1/accounts/$id").json.review.steps[0].comment == 'Pääkanava riittää'
        decide(house, 'supervisor', id, 'approve', [:], rejected.json.etag).problem == 'action-not-possible'
    }

    def "the requester withdraws a request that waits (APP-outcome)"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()

        expect:
        decide(house, 'supervisor', id, 'withdraw').status == 403
        decide(house, 'requester', id, 'withdraw').json.status == 'WITHDRAWN'
        waitingFor(house, id) == []
    }

    def "of two who decide at once one is told that the other was faster"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()
        def etag = etag(house.as('supervisor'), id)
        def both = ['approve', 'reject'].collect { verb ->
            { -> decide(house, 'supervisor', id, verb, verb == 'reject' ? [reason: 'Ei'] : [:], etag) } as Callable
        }

        when:
        def answers = Executors.newVirtualThreadPerTaskExecutor().withCloseable { it.invokeAll(both)*.get() } as List<Answer>

        then:
        answers*.status.sort() == [200, 412]
        house.as('auditor').get("/api/v1/audit-events?accountId=$id&action=REQUEST_APPROVED&action=REQUEST_REJECTED").json.items.size() == 1
    }

    private static Answer approve(FurnishedHouse house, String who, String id, String comment = null) {
        decide(house, who, id, 'approve', comment ? [comment: comment] : [:])
    }

    private static Answer decide(FurnishedHouse house, String who, String id, String verb, Map body = null, String etag = null) {
        def path = "/api/v1/accounts/$id/$verb".toString()
        def headers = ['If-Match': etag ?: ChainSpec.etag(house.as('supervisor'), id)]
        body == null ? house.as(who).post(headers, path) : house.as(who).post(headers, path, body)
    }

    private static String etag(reader, String id) {
        reader.get("/api/v1/accounts/$id").json.etag
    }

    /** Whose "my tasks" asks for a decision on the account. */
    private static List<String> waitingFor(FurnishedHouse house, String id) {
        house.people.keySet().findAll { who ->
            house.as(who).get('/api/v1/tasks').json.items.any { it.kind == 'DECIDE' && it.accountId == id }
        }.toList()
    }
}
