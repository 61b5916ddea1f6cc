package kanava.account.web

import kanava.account.AccountStatus
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.identity.AccessTokens
import kanava.identity.Role
import kanava.identity.RoleAssignment
import kanava.identity.RoleAssignments
import kanava.fixtures.Kanava
import kanava.fixtures.SampleFiles
import kanava.server.contract.Contract
import kanava.server.contract.Operation
import spock.lang.Shared
import spock.lang.Specification

/** Each organisation sees its own only, and inside one each sees what concerns them. Every operation is tried. */
class BordersSpec extends Specification {

    @Shared
    FurnishedHouse house = Houses.decidingInOneStep()

    /** Of another organisation, with every role there is. */
    @Shared
    Api stranger = allPowerful(Houses.decidingInOneStep())

    static final OPERATIONS = new Contract().operations()

    def "whoever is all-powerful in another organisation doesn't find the account: #operation.method() #operation.path()"() {
        given:
        def account = house.account(status)
        def path = operation.path().replace('{id}', account.id()).replaceAll(/\{\w+}/, 'any') + QUERIES.getOrDefault(operation.id(), '')
        def headers = operation.parametersIn('header')*.name().contains('If-Match') ? ['If-Match': "\"${account.version()}\"".toString()] : [:]

        expect:
        (file(operation) ? stranger.upload(headers, path, SampleFiles.PDF)
                : operation.body().present ? stranger.send(headers, operation.method(), path, BODIES.getOrDefault(operation.id(), [:]))
                : stranger.send(headers, operation.method(), path)).status == 404

        where:
        [operation, status] << [OPERATIONS.findAll { it.path().startsWith('/api/v1/accounts/{id}') },
                                [AccountStatus.DRAFT, AccountStatus.IN_REVIEW, AccountStatus.ACTIVE]].combinations()
    }

    private static boolean file(Operation operation) {
        operation.body().map { it.mediaType() == 'application/octet-stream' }.orElse(false)
    }

    static final QUERIES = [addAttachment: '?name=plan.pdf', getWebFinger: '?resource=acct:kirjasto@iisalmi.fi',
                            attest: '?name=seen.png&page=https://x.com/kirjasto&check=LIST_PAGE_LINKS_TO_ACCOUNT&seenOn=2026-01-01']

    static final BODIES = [returnForChanges : [reason: 'x'], reject: [reason: 'x'],
                           open             : [address: 'https://www.facebook.com/kirjasto'],
                           correctAddress   : [address: 'https://www.facebook.com/kirjasto'],
                           announceRetirement: [reason: 'x', closesOn: '2040-01-01', successorUrl: 'https://www.iisalmi.fi/']]

    def "no list of one organisation shows anything of another: #operation.path()"() {
        given:
        def seen = [AccountStatus.DRAFT, AccountStatus.IN_REVIEW, AccountStatus.APPROVED, AccountStatus.ACTIVE].collect { house.account(it).id() }
        def secrets = seen + house.people.values()*.id() + [house.id, house.unit('library')]

        when:
        def answer = stranger.get(operation.path())

        then:
        answer.status in [200, 404]
        secrets.every { !answer.body.contains(it) }

        where:
        operation << OPERATIONS.findAll {
            it.method() == 'GET' && !it.path().contains('{') && !it.forAnyone()
        }
    }

    def "asking for another organisation's person or account in a filter finds nothing"() {
        given:
        def account = house.account(AccountStatus.IN_REVIEW)

        expect:
        stranger.get("/api/v1/audit-events?accountId=${account.id()}").json.items == []
        stranger.get("/api/v1/audit-events?actorId=${house.person('requester').id()}").json.items == []
        stranger.get("/api/v1/accounts?unitId=${house.unit('library')}").json.items == []
    }

    def "in the house a request is seen by those it concerns, an account by all: #who in #status"() {
        given: "a house in which everything fits on one page"
        def house = Houses.decidingInOneStep()
        def account = house.account(status)

        expect:
        house.as(who).get('/api/v1/accounts/' + account.id()).status == (sees ? 200 : 404)
        (account.id() in listed(house.as(who))) == sees

        where:
        who              | status                          || sees
        'bystander'      | AccountStatus.IN_REVIEW         || false
        'bystander'      | AccountStatus.REJECTED          || false
        'bystander'      | AccountStatus.APPROVED          || true
        'bystander'      | AccountStatus.ACTIVE            || true
        'updater2'       | AccountStatus.DRAFT             || false
        'updater2'       | AccountStatus.IN_REVIEW         || true
        'responsible'    | AccountStatus.CHANGES_REQUESTED || true
        'supervisor'     | AccountStatus.DRAFT             || false
        'supervisor'     | AccountStatus.IN_REVIEW         || true
        'management'     | AccountStatus.IN_REVIEW         || true
        'communications' | AccountStatus.IN_REVIEW         || true
        'webEditor'      | AccountStatus.WITHDRAWN         || true
        'auditor'        | AccountStatus.DRAFT             || false
        'auditor'        | AccountStatus.REJECTED          || true
        'requester'      | AccountStatus.DRAFT             || true
    }

    def "a role taken away is gone at once, though the token still runs"() {
        given:
        def house = Houses.decidingInOneStep()
        def account = house.account(AccountStatus.IN_REVIEW)
        def supervisor = house.as('supervisor')
        assert supervisor.get('/api/v1/accounts/' + account.id()).json.allowedActions.contains('APPROVE')

        when:
        kanava.fixtures.House.sql { it.execute('DELETE FROM role_assignment WHERE organisation_id = ? AND person_id = ? AND role = ?',
                [house.id, house.person('supervisor').id(), 'SUPERVISOR']) }

        then:
        supervisor.post("/api/v1/accounts/${account.id()}/approve", [:], 'If-Match': "\"${account.version()}\"".toString()).status in [403, 404]
    }

    private static List<String> listed(Api reader) {
        def ids = []
        for (def cursor = ''; cursor != null;) {
            def page = reader.get("/api/v1/accounts?limit=100$cursor").json
            ids.addAll(page.items*.id)
            cursor = page.nextCursor ? "&cursor=$page.nextCursor" : null
        }
        ids
    }

    private static Api allPowerful(FurnishedHouse house) {
        def person = house.person('management').id()
        Role.values().each { role ->
            if (!Kanava.bean(RoleAssignments).of(house.id, person).any { it.role() == role }) {
                Kanava.bean(RoleAssignments).add(house.id, person, new RoleAssignment(role, house.unit('house')))
            }
        }
        new Api(Kanava.bean(AccessTokens).issue(house.id, person, null))
    }
}
