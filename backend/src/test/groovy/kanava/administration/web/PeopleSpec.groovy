package kanava.administration.web

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import spock.lang.Specification

import java.util.concurrent.CompletableFuture

/** People and their roles as administrators keep them. */
class PeopleSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    Api administrator = house.as('administrator')

    def "IIS-0: a person is added with facts and roles; elected officials are a kind of their own"() {
        when:
        def created = administrator.post('/api/v1/people', facts(kind: 'ELECTED_OFFICIAL'))

        then:
        created.status == 201
        created.json.with { [name, title, email, language, kind, unit.id, roles, signIn] } ==
                ['Maija Meikäläinen', 'Chair', 'maija@talo.fi', 'sv', 'ELECTED_OFFICIAL', house.unit('library'), [], null]

        when:
        def id = created.json.id
        def named = roles(id, [[role: 'SUPERVISOR', unitId: house.unit('library')], [role: 'SUPERVISOR', unitId: house.unit('youth')]])

        then:
        named.json.roles.collect { [it.role, it.unit.id] } as Set ==
                [['SUPERVISOR', house.unit('library')], ['SUPERVISOR', house.unit('youth')]] as Set
        house.as('requester').get('/api/v1/people?search=Meik').json.items*.title == ['Chair']
    }

    def "an e-mail address is one and nothing else: #email"() {
        expect:
        administrator.post('/api/v1/people', facts(email: email)).faults == ['/email pattern'] as Set

        where:
        email << ['a<b>@c.fi', 'a@b', 'a@b..fi', 'a@.fi', 'Maija <maija@talo.fi>', 'a@b.fi,c@d.fi', 'a"b@c.fi']
    }

    def "a name stands on one line: #text"() {
        expect:
        administrator.post('/api/v1/people', facts(name: text, title: text)).faults == ["/name $code", "/title $code"]*.toString() as Set

        where:
        text              | code
        'Maija\nMei'      | 'pattern'
        'Maija Mei\n'     | 'pattern'
        'Maija\r\nMei'    | 'pattern'
        'Maija\tMei'      | 'pattern'
        'Maija\u2028Mei'  | 'pattern'
        'Maija\u0007Mei'  | 'unusable-character'
    }

    def "PRIV-1: the log says that a name or an address was changed, never what it was"() {
        given:
        def id = administrator.post('/api/v1/people', facts()).json.id

        when:
        change(id, facts(name: 'Maija Virtanen', email: 'virtanen@talo.fi', language: 'en'))
        roles(id, [[role: 'EMPLOYEE', unitId: house.unit('library')]])
        def log = house.as('auditor').get("/api/v1/audit-events?subjectId=$id")

        then:
        log.json.items*.action == ['ROLES_CHANGED', 'PERSON_CHANGED', 'PERSON_CREATED']
        log.json.items[1].changes.find { it.field == 'changed' }.after == 'name email'
        log.json.items[0].changes.find { it.field == 'roles' }.after == "EMPLOYEE@${house.unit('library')}"

        and: 'as it is kept'
        House.sql { sql ->
            def kept = sql.rows('SELECT CONCAT(before_state, after_state) AS kept FROM audit_event WHERE subject_id = ?', [id])*.kept.join()
            assert !kept.contains('Maija') && !kept.contains('@talo')
        }
    }

    def "a supervisor changes unit in mid-chain: the step waits for the role in the unit, and whoever holds it there decides"() {
        given:
        def account = house.account(AccountStatus.IN_REVIEW)
        house.people.each { key, person -> letSignIn(key) }

        when: 'the supervisor goes elsewhere'
        assert roles(id('supervisor'), [[role: 'SUPERVISOR', unitId: house.unit('youth')]]).status == 200

        then: 'they decide no more, at once, and have no task'
        !actions('supervisor', account).contains('APPROVE')
        house.as('supervisor').post("/api/v1/accounts/${account.id()}/approve", [:], 'If-Match': etag(account)).status in [403, 404]
        tasks('supervisor') == []

        and: 'the administrator is told that nobody can, whose role it takes and where'
        def problem = house.as('administrator').get('/api/v1/tasks').json.items.find { it.kind == 'NAME_DECIDER' }
        problem.with { [accountId, role, unit.id] } == [account.id(), 'SUPERVISOR', house.unit('library')]

        when: 'somebody else gets the role'
        assert roles(id('updater1'), [[role: 'SUPERVISOR', unitId: house.unit('library')]]).status == 200

        then: 'the problem is gone, and the request goes on from where it was'
        tasks('administrator') == []
        tasks('updater1').contains(['DECIDE', account.id()])
        house.as('updater1').post("/api/v1/accounts/${account.id()}/approve", [:], 'If-Match': etag(account)).json.status == 'APPROVED'
    }

    def "SOD-1: whoever gets the role while their own request waits doesn't decide on it"() {
        given:
        def account = house.account(AccountStatus.IN_REVIEW)
        house.people.each { key, person -> letSignIn(key) }

        when:
        roles(id('supervisor'), [])
        roles(id('requester'), [[role: 'SUPERVISOR', unitId: house.unit('library')], [role: 'EMPLOYEE', unitId: house.unit('library')]])

        then: 'and still nobody can'
        !actions('requester', account).contains('APPROVE')
        house.as('requester').post("/api/v1/accounts/${account.id()}/approve", [:], 'If-Match': etag(account)).problem in ['same-person-asked', 'not-allowed']
        tasks('administrator') == [['NAME_DECIDER', account.id()]]
    }

    def "the last administrator can't go, whichever way, nor two at once"() {
        given:
        ['administrator', 'auditor'].each { letSignIn(it) }
        def only = id('administrator')

        expect:
        roles(only, [[role: 'EMPLOYEE', unitId: house.unit('house')]]).problem == 'last-administrator'
        act(only, 'archive').problem == 'last-administrator'
        act(only, 'end-sign-in').problem == 'last-administrator'

        when: 'there are two, and each takes the role from the other'
        roles(id('auditor'), [[role: 'ADMINISTRATOR', unitId: house.unit('house')]])
        def other = house.as('auditor')
        def etags = [only, id('auditor')].collectEntries { [it, administrator.get("/api/v1/people/$it").json.etag] }
        def answers = [[administrator, id('auditor')], [other, only]].collect { by, whom ->
            CompletableFuture.supplyAsync { by.put("/api/v1/people/$whom/roles", [roles: []], 'If-Match': etags[whom]) }
        }*.join()

        then: 'one is too late'
        answers*.status.count(200) == 1
        answers.find { it.status != 200 }.problem in ['last-administrator', 'not-allowed']
    }

    def "an administrator can't make an operator, nor unmake one; an operator who is one too can"() {
        given:
        def wanted = [[role: 'OPERATOR', unitId: house.unit('house')]]

        expect:
        roles(id('bystander'), wanted).faults == ['/roles/0/role operator-only'] as Set
        roles(id('operator'), []).faults == ['/roles operator-only'] as Set
        roles(id('operator'), wanted + [[role: 'ADMINISTRATOR', unitId: house.unit('house')]]).status == 200
        house.as('operator').put("/api/v1/people/${id('bystander')}/roles", [roles: wanted],
                'If-Match': administrator.get("/api/v1/people/${id('bystander')}").json.etag).status == 200
    }

    def "roles that are for the whole house are held at its top"() {
        expect:
        roles(id('bystander'), [[role: 'AUDITOR', unitId: house.unit('library')], [role: 'EMPLOYEE', unitId: 'nowhere']]).faults ==
                ['/roles/0/unitId only-at-the-top', '/roles/1/unitId unknown-unit'] as Set
    }

    def "IIS-3.2b: a deputy is named too, and is found once for each duty"() {
        given:
        house.account(deputyIds: [id('bystander'), id('updater2')], AccountStatus.ACTIVE)

        expect:
        act(id('bystander'), 'archive').json.params == [accounts: '1', requests: '0']
        act(id('updater2'), 'archive').json.params == [accounts: '1', requests: '0']
        administrator.get("/api/v1/people/${id('updater2')}").json.holdings*.as as Set == ['UPDATER', 'DEPUTY'] as Set
    }

    def "IIS-5.1d: a founder stays until the account is founded"() {
        given:
        def plan = Given.plan(founderId: id('bystander'))
        house.account(AccountStatus.ACTIVE, plan: plan)

        expect: 'then it is there, whoever founded it'
        administrator.get("/api/v1/people/${id('bystander')}").json.holdings == []

        when:
        house.account(status, plan: plan)

        then:
        act(id('bystander'), 'archive').json.params == [accounts: accounts, requests: requests]
        administrator.get("/api/v1/people/${id('bystander')}").json.holdings*.as == ['FOUNDER']

        where:
        status                  | accounts | requests
        AccountStatus.IN_REVIEW | '0'      | '1'
        AccountStatus.APPROVED  | '1'      | '0'
    }

    def "whoever accounts name isn't let go in silence; afterwards roles and sign-in are gone, and names stay readable"() {
        given:
        def account = house.account(AccountStatus.IN_REVIEW)
        letSignIn('updater1')

        expect:
        act(id('updater1'), 'archive').json.params == [accounts: '0', requests: '1']
        administrator.get("/api/v1/people/${id('updater1')}").json.holdings ==
                [[accountId: account.id(), accountName: 'Kirjasto', status: 'IN_REVIEW', as: 'UPDATER']]

        when:
        house.carryOut(account, 'requester', new Command.Withdraw())
        def gone = act(id('updater1'), 'archive')

        then:
        gone.status == 200
        gone.json.with { [roles, signIn, archivedAt != null] } == [[], null, true]
        !house.as('requester').get('/api/v1/people?limit=100').json.items*.id.contains(id('updater1'))
        house.as('requester').get('/api/v1/people?archived=true').json.items*.id == [id('updater1')]
        house.as('auditor').get("/api/v1/audit-events?subjectId=${id('updater1')}").json.items[0].subject.name.startsWith('Xyla')

        and: 'nobody names them any more'
        house.as('requester').post('/api/v1/accounts', [name: 'Kioski', responsibleId: id('updater1')]).faults == ['/responsibleId unknown-person'] as Set
    }

    def "whoever is archived while a request that names them is submitted is either named or gone, never both"() {
        given:
        def left = ['updater1', 'updater2', 'bystander']
        def drafts = left.collect { house.account(updaterIds: [id(it), id('management')], deputyIds: [], AccountStatus.DRAFT) }
        def etags = left.collectEntries { [it, administrator.get("/api/v1/people/${id(it)}").json.etag] }

        when: 'both at once, of each of them'
        def answers = [left, drafts].transpose().collect { String who, draft ->
            [CompletableFuture.supplyAsync { administrator.post("/api/v1/people/${id(who)}/archive", 'If-Match': etags[who]) },
             CompletableFuture.supplyAsync { house.as('requester').post("/api/v1/accounts/${draft.id()}/submit", 'If-Match': "\"${draft.version()}\"".toString()) }]
        }*.collect { it.join() }

        then:
        answers.every { archived, submitted -> [archived.status, submitted.status].count(200) == 1 }
        answers.every { archived, submitted -> archived.status == 200
                ? submitted.faults == ['/updaterIds/0 unknown-person'] as Set
                : archived.problem == 'person-in-use' }
    }

    private String id(String who) {
        house.person(who).id()
    }

    private void letSignIn(String who) {
        Houses.signIn(house.id, id(who))
    }

    private Answer roles(String id, List roles) {
        administrator.put("/api/v1/people/$id/roles", [roles: roles], 'If-Match': administrator.get("/api/v1/people/$id").json.etag)
    }

    private Answer change(String id, Map facts) {
        administrator.put("/api/v1/people/$id", facts, 'If-Match': administrator.get("/api/v1/people/$id").json.etag)
    }

    private Answer act(String id, String verb) {
        administrator.post("/api/v1/people/$id/$verb", 'If-Match': administrator.get("/api/v1/people/$id").json.etag)
    }

    private List actions(String who, account) {
        def answer = house.as(who).get("/api/v1/accounts/${account.id()}")
        answer.status == 404 ? [] : answer.json.allowedActions
    }

    private String etag(account) {
        house.as('administrator').get("/api/v1/accounts/${account.id()}").json.etag
    }

    private List tasks(String who) {
        house.as(who).get('/api/v1/tasks').json.items.findAll { it.kind in ['DECIDE', 'NAME_DECIDER'] }.collect { [it.kind, it.accountId] }
    }

    private Map facts(Map changes = [:]) {
        [name: 'Maija Meikäläinen', title: 'Chair', email: 'maija@talo.fi', unitId: house.unit('library'), language: 'sv',
         kind: 'EMPLOYEE'] + changes
    }
}
