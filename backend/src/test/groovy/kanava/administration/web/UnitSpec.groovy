package kanava.administration.web

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.approval.Reviews
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.identity.Actor
import kanava.identity.RoleAssignment
import spock.lang.Specification

import java.util.concurrent.CompletableFuture

/** Units as administrators keep them, and what holds a unit open. */
class UnitSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    Api administrator = house.as('administrator')

    def "AUD-1: a unit is added, renamed, moved and archived, and each is in the log with before and after"() {
        when:
        def created = administrator.post('/api/v1/units', unit(level: 'SERVICE_AREA', parentId: house.unit('division')))
        def id = created.json.id

        then:
        created.status == 201
        created.header('Location') == "/api/v1/units/$id"
        house.as('requester').get('/api/v1/units').json.items.find { it.id == id }.name.fi == 'Laituri'

        when:
        def changed = administrator.put("/api/v1/units/$id", unit(name: [fi: 'Satama', sv: 'Hamnen', en: 'Harbour']),
                'If-Match': created.json.etag)

        then:
        changed.status == 200
        changed.json.with { [name.sv, level, parentId] } == ['Hamnen', 'UNIT', house.unit('house')]

        when:
        def archived = administrator.post("/api/v1/units/$id/archive", 'If-Match': changed.json.etag)

        then:
        archived.json.archivedAt
        administrator.get("/api/v1/units/$id").json.archivedAt == archived.json.archivedAt

        and:
        def log = house.as('auditor').get("/api/v1/audit-events?subjectId=$id").json.items
        log*.action == ['UNIT_ARCHIVED', 'UNIT_CHANGED', 'UNIT_CREATED']
        log*.subject.every { it == [kind: 'UNIT', id: id, name: 'Satama'] }
        log[1].changes.find { it.field == 'nameFi' } == [field: 'nameFi', before: 'Laituri', after: 'Satama']
        log[1].changes.find { it.field == 'parent' } == [field: 'parent', before: house.unit('division'), after: house.unit('house')]
    }

    def "a unit's name stands on one line"() {
        expect:
        administrator.post('/api/v1/units', unit(name: [fi: 'Satama\nVaro', sv: 'Hamnen', en: 'Harbour\t'])).faults ==
                ['/name/fi pattern', '/name/en pattern'] as Set
    }

    def "a unit is closed under a running request: refused, with what is left in it, and nothing is lost (OLD-8)"() {
        given:
        def id = emptied('library')
        def account = house.account(unitId: id, AccountStatus.IN_REVIEW)

        when:
        def refused = archive(id)

        then:
        refused.problem == 'unit-in-use'
        refused.json.params == [accounts: '0', requests: '1', units: '0', steps: '0', people: '0']

        when: 'the request is decided, and the account used'
        account = house.carryOut(account, decider(account), new Command.Approve(null))

        then:
        archive(id).json.params == [accounts: '1', requests: '0', units: '0', steps: '0', people: '0']

        when: 'it was not needed after all'
        house.carryOut(account, 'requester', new Command.Withdraw())

        then:
        archive(id).status == 200
    }

    def "what waits for people of the unit, who works there and what is below it hold a unit open too"() {
        given:
        house.account(AccountStatus.IN_REVIEW)

        expect:
        archive(house.unit('library')).json.params == [accounts: '0', requests: '1', units: '0', steps: '1', people: '4']
        archive(house.unit('division')).json.params == [accounts: '0', requests: '0', units: '2', steps: '0', people: '1']
    }

    def "a draft doesn't hold a unit open; submitting it then names the unit"() {
        given:
        def id = emptied('youth')
        def draft = house.account(unitId: id, AccountStatus.DRAFT)

        when:
        assert archive(id).status == 200
        def submitted = house.as('requester').post("/api/v1/accounts/${draft.id()}/submit", 'If-Match': "\"${draft.version()}\"".toString())

        then:
        submitted.problem == 'rules-not-met'
        submitted.faults == ['/unitId archived-unit'] as Set

        and: 'nor can another one be begun there'
        house.as('requester').post('/api/v1/accounts', [name: 'Kioski', unitId: id]).faults == ['/unitId archived-unit'] as Set
    }

    def "a unit moves under a running request: the step that waits stays where it is"() {
        given:
        def account = house.account(AccountStatus.IN_REVIEW)

        when:
        def library = administrator.get("/api/v1/units/${house.unit('library')}").json
        def moved = administrator.put("/api/v1/units/$library.id", [name: library.name, level: 'UNIT', parentId: house.unit('house')],
                'If-Match': library.etag)

        then:
        moved.status == 200
        house.as('supervisor').get("/api/v1/accounts/${account.id()}").json.allowedActions.contains('APPROVE')
    }

    def "two who move units at once make no circle"() {
        given:
        def ids = (1..2).collect { administrator.post('/api/v1/units', unit(level: it == 1 ? 'DIVISION' : 'SERVICE_AREA')).json.id }
        def moves = [[ids[0], 'SERVICE_AREA', ids[1]], [ids[1], 'UNIT', ids[0]]]

        when:
        def answers = moves.collect { id, level, parent ->
            CompletableFuture.supplyAsync {
                administrator.put("/api/v1/units/$id", unit(level: level, parentId: parent), 'If-Match': '"0"')
            }
        }*.join()

        then: 'whoever comes second meets what the first has made'
        answers*.status.every { it in [200, 409] }
        administrator.get('/api/v1/units').json.items.findAll { it.id in ids }.every { it.parentId != it.id }
        !(administrator.get("/api/v1/units/${ids[0]}").json.parentId == ids[1] && administrator.get("/api/v1/units/${ids[1]}").json.parentId == ids[0])
    }

    /** The unit's people work and decide elsewhere from now on. */
    private String emptied(String key) {
        def id = house.unit(key)
        House.sql {
            it.execute('UPDATE person SET unit_id = ? WHERE unit_id = ?', [house.unit('division'), id])
            it.execute('UPDATE role_assignment SET unit_id = ? WHERE unit_id = ?', [house.unit('division'), id])
        }
        house.people.replaceAll { who, actor ->
            def held = actor.assignments().collect { new RoleAssignment(it.role(), it.unitId() == id ? house.unit('division') : it.unitId()) }
            Actor.person(actor.id(), house.id, held as Set, actor.origin())
        }
        id
    }

    private String decider(account) {
        def step = Kanava.bean(Reviews).latest(house.id, account.id()).get().current().get()
        house.people.find { it.value.holds(step.role(), step.unitId()) && it.key != 'requester' }.key
    }

    private archive(String id) {
        administrator.post("/api/v1/units/$id/archive", 'If-Match': administrator.get("/api/v1/units/$id").json.etag)
    }

    private Map unit(Map changes = [:]) {
        ([name: [fi: 'Laituri', sv: 'Bryggan', en: 'Pier'], level: 'UNIT', parentId: house.unit('house')] + changes).findAll { it.value != null }
    }
}
