package kanava.account.web

import kanava.fixtures.Houses
import kanava.fixtures.Wire
import spock.lang.Specification

import java.util.concurrent.Callable
import java.util.concurrent.Executors

class DraftSpec extends Specification {

    def house = Houses.decidingInOneStep()
    def requester = house.as('requester')

    def "only employees ask for accounts"() {
        expect:
        house.as('auditor').post('/api/v1/accounts', [:]).status == 403
        house.as('administrator').post('/api/v1/accounts', [:]).status == 403
    }

    def "a draft may be empty, is kept, and nobody else sees it"() {
        when:
        def draft = requester.post('/api/v1/accounts', [:])

        then:
        draft.status == 201
        draft.header('Location') == '/api/v1/accounts/' + draft.json.id
        draft.json.status == 'DRAFT'
        draft.json.allowedActions == ['EDIT', 'SUBMIT', 'WITHDRAW']
        requester.get('/api/v1/accounts/' + draft.json.id).json == draft.json

        and:
        (house.people.keySet() - 'requester').every { house.as(it).get('/api/v1/accounts/' + draft.json.id).status == 404 }
        (house.people.keySet() - 'requester').every { !(draft.json.id in house.as(it).get('/api/v1/accounts').json.items*.id) }
    }

    def "saving what is there already is no event and no new version"() {
        given:
        def draft = requester.post('/api/v1/accounts', [name: 'Kirjasto', weeklyHours: 2.50])

        when:
        def saved = requester.put("/api/v1/accounts/${draft.json.id}/request", [name: 'Kirjasto', weeklyHours: 2.5],
                'If-Match': draft.json.etag)

        then:
        saved.status == 200
        saved.json == draft.json
        requester.get("/api/v1/accounts/${draft.json.id}/history").json.items*.action == ['REQUEST_CREATED']
    }

    def "submitting a draft names everything that is missing at once (IIS-3.2a)"() {
        given:
        def draft = requester.post('/api/v1/accounts', [name: '   '])

        when:
        def refused = requester.post("/api/v1/accounts/${draft.json.id}/submit", 'If-Match': draft.json.etag)

        then:
        refused.problem == 'rules-not-met'
        refused.faults == ['/purpose missing', '/audience missing', '/platform missing', '/name missing', '/unitId missing',
                           '/responsibleId missing', '/updaterIds too-few-updaters', '/sharedMailbox missing',
                           '/weeklyHours working-time-missing'] as Set

        and: 'nothing is lost'
        requester.get('/api/v1/accounts/' + draft.json.id).json.status == 'DRAFT'
    }

    def "the same key with the same draft makes one account, with another body none"() {
        given:
        def key = ['Idempotency-Key': UUID.randomUUID().toString()]

        when:
        def first = requester.post(key, '/api/v1/accounts', [name: 'Kirjasto'])
        def again = requester.post(key, '/api/v1/accounts', [name: 'Kirjasto'])
        def other = requester.post(key, '/api/v1/accounts', [name: 'Museo'])

        then:
        first.status == 201
        again.json.id == first.json.id
        other.problem == 'idempotency-key-reused'

        and: 'somebody else may have the same key'
        house.as('supervisor').post(key, '/api/v1/accounts', [name: 'Museo']).json.id != first.json.id
    }

    def "the same key sent many times at once makes one account"() {
        given:
        def key = ['Idempotency-Key': UUID.randomUUID().toString()]
        def calls = (1..8).collect { { -> requester.post(key, '/api/v1/accounts', [name: 'Kirjasto']) } as Callable }

        when:
        def answers = Executors.newVirtualThreadPerTaskExecutor().withCloseable { it.invokeAll(calls)*.get() }

        then:
        answers*.status.toSet() == [201] as Set
        answers*.json*.id.toSet().size() == 1
    }

    def "platforms that nobody knows, people and units of nobody and of another house are refused by field"() {
        given:
        def other = Houses.decidingInOneStep()

        when:
        def refused = requester.post('/api/v1/accounts', Wire.request(house, platform: 'MYSPACE',
                unitId: other.unit('library'), responsibleId: other.person('responsible').id(), updaterIds: [house.person('updater1').id(), 'nobody']))

        then:
        refused.problem == 'rules-not-met'
        refused.faults == ['/platform unknown-platform', '/unitId unknown-unit', '/responsibleId unknown-person', '/updaterIds/1 unknown-person'] as Set
    }

    def "a stale draft is not overwritten"() {
        given:
        def draft = requester.post('/api/v1/accounts', [name: 'Kirjasto'])
        def path = "/api/v1/accounts/${draft.json.id}/request"
        requester.put(path, [name: 'Kirjasto 2'], 'If-Match': draft.json.etag)

        expect:
        requester.put(path, [name: 'Kirjasto 3'], 'If-Match': draft.json.etag).problem == 'changed-meanwhile'
        requester.get('/api/v1/accounts/' + draft.json.id).json.request.name == 'Kirjasto 2'
    }

    def "nobody writes a status (SOD-1)"() {
        expect:
        requester.post('/api/v1/accounts', [name: 'Kirjasto', status: 'ACTIVE']).faults == ['/status unknown-field'] as Set
        requester.send('PATCH', '/api/v1/accounts/x', [status: 'ACTIVE']).status == 405
    }

    def "what can't be an id is not there: #id"() {
        expect:
        requester.get("/api/v1/accounts/$id").problem == 'not-found'

        where:
        id << ['x', '%C3%A4', '%F0%9F%98%80', "'%20OR%20'1'='1", '%00']
    }
}
