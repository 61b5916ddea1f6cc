package kanava.client

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
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

/** API clients over HTTP, from the administrator who makes one to what it may do. */
class ClientSpec extends Specification {

    def house = Houses.decidingInOneStep()
    def administrator = house.as('administrator')

    def "a secret is shown once, and kept as a hash"() {
        when:
        def made = make('accounts:read', 'audit:read')

        then:
        made.status == 201
        made.header('Location') == '/api/v1/clients/' + made.json.client.id
        made.json.client.with { [it.name, it.scopes, it.state, it.contact.id] } ==
                ['Tapahtumakalenteri', ['accounts:read', 'audit:read'], 'ACTIVE', house.person('requester').id()]
        made.json.secret.startsWith('kanava_')

        and:
        def listed = administrator.get('/api/v1/clients')
        listed.json.items == [made.json.client]
        !listed.body.contains(made.json.secret)
        House.sql { sql -> assert !sql.rows('SELECT * FROM api_client WHERE id = ?', [made.json.client.id]).toString().contains(made.json.secret) }
    }

    def "a client files a request that is its contact's, and the log names the client"() {
        given:
        def client = signedIn(make('accounts:request'))

        when:
        def draft = client.post('/api/v1/accounts', Wire.request(house), 'Idempotency-Key': 'one')
        def again = client.post('/api/v1/accounts', Wire.request(house), 'Idempotency-Key': 'one')
        def sent = client.post("/api/v1/accounts/${draft.json.id}/submit", 'If-Match': draft.json.etag)

        then:
        again.json.id == draft.json.id
        sent.json.status == 'IN_REVIEW'
        sent.json.requester.id == house.person('requester').id()
        sent.json.allowedActions == ['WITHDRAW']

        and:
        def actor = [kind: 'CLIENT', id: clientId, name: 'Tapahtumakalenteri']
        house.as('requester').get("/api/v1/accounts/${draft.json.id}/history").json.items*.actor == [actor, actor]
        def told = house.as('auditor').get("/api/v1/audit-events?actorId=$clientId")
        told.json.items*.actor == [actor, actor]
        house.as('auditor').get("/api/v1/audit-events.csv?actorId=$clientId").body.contains('CLIENT,' + clientId + ',Tapahtumakalenteri')
    }

    def "whoever answers for a client doesn't decide on what it asks for (SOD-1)"() {
        given:
        def client = signedIn(make('accounts:request'))
        def draft = client.post('/api/v1/accounts', Wire.request(house))
        def sent = client.post("/api/v1/accounts/${draft.json.id}/submit", 'If-Match': draft.json.etag)
        Kanava.bean(RoleAssignments).add(house.id, house.person('requester').id(), new RoleAssignment(Role.SUPERVISOR, house.unit('library')))

        expect:
        house.as('requester').post("/api/v1/accounts/${draft.json.id}/approve", [:], 'If-Match': sent.json.etag).problem == 'same-person-asked'
    }

    def "a client sees what its contact sees without any role"() {
        given:
        Kanava.bean(RoleAssignments).add(house.id, house.person('requester').id(), new RoleAssignment(Role.AUDITOR, house.unit('house')))
        def open = house.account(AccountStatus.ACTIVE).id()
        def own = house.account(AccountStatus.DRAFT).id()
        def others = house.as('bystander').post('/api/v1/accounts', Wire.request(house)).json
        house.as('bystander').post("/api/v1/accounts/${others.id}/submit", 'If-Match': others.etag)
        def client = signedIn(make('accounts:read'))

        expect:
        client.get('/api/v1/accounts').json.items*.id as Set == [open, own] as Set
        house.as('requester').get('/api/v1/accounts').json.items*.id as Set == [open, own, others.id] as Set
        client.get("/api/v1/accounts/${others.id}").status == 404
    }

    def "a client neither sees nor decides more while its contact stands in for somebody (APP-deputy)"() {
        given: "a request that only the supervisor and the whole register see"
        def others = house.as('bystander').post('/api/v1/accounts', Wire.request(house)).json
        def sent = house.as('bystander').post("/api/v1/accounts/${others.id}/submit", 'If-Match': others.etag).json
        def client = signedIn(make('accounts:read', 'accounts:request'))
        ['supervisor', 'auditor', 'administrator'].each { absent ->
            assert administrator.post('/api/v1/standing-in', [absentId: house.person(absent).id(), standInId: house.person('requester').id(),
                    fromOn: LocalDate.now(house.organisation.zone()).toString(), toOn: inDays(7)]).status == 201
        }

        expect: "the contact sees it and may decide"
        house.as('requester').get("/api/v1/accounts/${others.id}").json.allowedActions.contains('APPROVE')

        and: "the client doesn't"
        client.get('/api/v1/accounts').json.items == []
        client.get("/api/v1/accounts/${others.id}").status == 404
        client.post("/api/v1/accounts/${others.id}/approve", [:], 'If-Match': sent.etag).status in [403, 404]
        client.get('/api/v1/tasks').status == 403
        client.get('/api/v1/audit-events').status == 403
    }

    def "a new secret ends the old one and its tokens at once"() {
        given:
        def made = make('accounts:read')
        def client = signedIn(made)

        when:
        def rotated = administrator.post("/api/v1/clients/$clientId/rotate-secret", [expiresOn: inDays(90)], 'If-Match': made.json.client.etag)

        then:
        rotated.json.secret != made.json.secret
        rotated.json.client.expiresOn == inDays(90)
        client.get('/api/v1/accounts').problem == 'not-signed-in'
        token(clientId, made.json.secret).json.error == 'invalid_client'
        signedIn(rotated).get('/api/v1/accounts').status == 200
    }

    def "an ended client is nobody from that moment on, and its name stays in the log"() {
        given:
        def made = make('accounts:read')
        def client = signedIn(made)

        when:
        def ended = administrator.post("/api/v1/clients/$clientId/end", 'If-Match': made.json.client.etag)

        then:
        ended.json.state == 'ENDED'
        client.get('/api/v1/accounts').problem == 'not-signed-in'
        token(clientId, made.json.secret).json.error == 'invalid_client'

        and:
        def events = house.as('auditor').get('/api/v1/audit-events').json.items
        events*.action == ['CLIENT_ENDED', 'CLIENT_CREATED']
        events[1].changes.find { it.field == 'contact' }.after.contains('Xyla-requester')
        !house.as('auditor').get('/api/v1/audit-events').body.contains(made.json.secret)
    }

    def "after its last day a client can't come in; a new secret brings it back"() {
        given:
        def made = make('accounts:read')
        def client = signedIn(made)
        House.sql { it.execute('UPDATE api_client SET expires_at = created_at WHERE id = ?', [clientId]) }

        expect:
        administrator.get("/api/v1/clients/$clientId").json.state == 'EXPIRED'
        client.get('/api/v1/accounts').problem == 'not-signed-in'
        token(clientId, made.json.secret).json.error == 'invalid_client'

        and:
        def rotated = administrator.post("/api/v1/clients/$clientId/rotate-secret", [expiresOn: inDays(1)], 'If-Match': made.json.client.etag)
        signedIn(rotated).get('/api/v1/accounts').status == 200
    }

    def "with the person who answers for it a client goes too"() {
        given:
        def bystander = house.person('bystander').id()
        def made = administrator.post('/api/v1/clients', [name: 'Tuonti', scopes: ['accounts:read'], contactId: bystander, expiresOn: inDays(30)])
        def client = signedIn(made)
        def person = administrator.get("/api/v1/people/$bystander").json

        expect:
        administrator.post("/api/v1/people/$bystander/archive", 'If-Match': person.etag).status == 200
        administrator.get("/api/v1/clients/${made.json.client.id}").json.state == 'ENDED'
        client.get('/api/v1/accounts').problem == 'not-signed-in'

        and: 'nor can somebody who is gone answer for a new one'
        administrator.post('/api/v1/clients', [name: 'Tuonti', scopes: ['accounts:read'], contactId: bystander, expiresOn: inDays(30)])
                .faults == ['/contactId unknown-person'] as Set
    }

    def "a client has a contact of the house, and a last day within two years"() {
        when:
        def refused = administrator.post('/api/v1/clients', [name: 'X', scopes: ['accounts:read'], contactId: stranger.person('requester').id(),
                                                              expiresOn: expiresOn])

        then:
        refused.problem == 'rules-not-met'
        refused.faults == ['/contactId unknown-person', '/expiresOn day-out-of-range'] as Set

        where:
        expiresOn << [inDays(0), inDays(-1), LocalDate.now().plusYears(2).plusDays(2).toString()]
        stranger = Houses.decidingInOneStep()
    }

    private String clientId

    private Answer make(String... scopes) {
        def made = administrator.post('/api/v1/clients', [name: ' Tapahtumakalenteri ', scopes: scopes, contactId: house.person('requester').id(),
                                                           expiresOn: inDays(30)])
        assert made.status == 201
        clientId = made.json.client.id
        made
    }

    private Api signedIn(Answer issued) {
        new Api(token(issued.json.client.id, issued.json.secret).json.access_token)
    }

    private static Answer token(String id, String secret) {
        new Api().post('/api/v1/oauth/token', "grant_type=client_credentials&client_id=$id&client_secret=$secret",
                'Content-Type': 'application/x-www-form-urlencoded')
    }

    private static String inDays(int days) {
        LocalDate.now().plusDays(days).toString()
    }
}
