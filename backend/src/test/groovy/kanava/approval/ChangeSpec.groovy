package kanava.approval

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.fixtures.Wire
import kanava.policy.Policies
import kanava.policy.Policy
import spock.lang.Specification

import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** CHANGE-1: the facts of an account in use change when somebody has decided so; the public keeps the approved ones until then. */
class ChangeSpec extends Specification {

    FurnishedHouse house = Houses.decidingInOneStep()
    Account account = house.account(AccountStatus.ACTIVE, listed: true)

    def "the public keeps the approved facts until the change is decided, and has the new ones at once after (CHANGE-1)"() {
        when:
        def proposed = propose('responsible', name: 'Kirjaston uutiset', unitId: house.unit('youth'))

        then: 'the account is as it was, with what is proposed beside it'
        proposed.json.status == 'ACTIVE'
        proposed.json.request.name == 'Kirjasto'
        proposed.json.change.state == 'WAITING'
        proposed.json.change.requester.id == house.person('responsible').id()
        proposed.json.change.changes == [[field: 'name', before: 'Kirjasto', after: 'Kirjaston uutiset'],
                                         [field: 'unit', before: house.unit('library'), after: house.unit('youth')]]
        proposed.json.review.steps*.state == ['APPROVED']
        inPublic() == ['Kirjasto', 'Kirjasto']

        when: 'the unit that is to have it decides; nobody is its supervisor, so it is the next one up'
        def approved = decide('management', 'approve', [comment: 'Sopii'])

        then:
        approved.json.status == 'ACTIVE'
        approved.json.request.name == 'Kirjaston uutiset'
        approved.json.unit.id == house.unit('youth')
        approved.json.change.state == 'APPROVED'
        approved.json.change.changes*.after == ['Kirjaston uutiset', house.unit('youth')]
        inPublic() == ['Kirjaston uutiset', 'Nuorisotyö']
    }

    def "rejected or withdrawn, nothing changes: #verb"() {
        given:
        propose('responsible', name: 'Toinen nimi')

        when:
        def answer = decide(who, verb, body)

        then:
        answer.json.request.name == 'Kirjasto'
        answer.json.change.state == state
        inPublic() == ['Kirjasto', 'Kirjasto']
        actions().first() == action

        where:
        who           | verb       | body               || state       | action
        'supervisor'  | 'reject'   | [reason: 'Ei']     || 'REJECTED'  | 'CHANGE_REJECTED'
        'responsible' | 'withdraw' | null               || 'WITHDRAWN' | 'CHANGE_WITHDRAWN'
    }

    def "returned, it is the proposer's task until it is proposed again, and the decider's then (APP-outcome)"() {
        given:
        propose('responsible', name: 'Toinen nimi')

        expect:
        tasks('supervisor') == ['DECIDE_CHANGE']

        when:
        decide('supervisor', 'return', [reason: 'Pidempi nimi'])

        then:
        tasks('responsible') == ['REVISE_CHANGE']
        tasks('supervisor') == []

        when:
        def again = propose('responsible', name: 'Toinen, pidempi nimi')

        then:
        again.json.change.changes*.after == ['Toinen, pidempi nimi']
        tasks('responsible') == []
        tasks('supervisor') == ['DECIDE_CHANGE']
    }

    def "of a name that is proposed the platform's limits and look-alikes are told while the change is open (IIS-5.1)"() {
        given:
        house.account(AccountStatus.ACTIVE, name: 'Kirjaston uutiset', platform: 'FACEBOOK', address: "https://www.facebook.com/${house.slug}.other".toString())

        expect:
        hints() == []

        when:
        propose('responsible', name: 'Kirjaston Uutiset')

        then:
        hints().contains('/name look-alike-name')

        when:
        decide('supervisor', 'reject', [reason: 'Sekoittuu toiseen'])

        then:
        hints() == []
    }

    def "the responsible person and communications propose, nobody else: #who"() {
        expect:
        propose(who, name: 'Toinen nimi').status == status

        where:
        who              || status
        'responsible'    || 200
        'communications' || 200
        'requester'      || 403
        'updater1'       || 403
        'supervisor'     || 403
        'bystander'      || 403
    }

    def "it goes the whole way of the chain, and a later step may be taken first by way of exception (RAU-chain)"() {
        given:
        house = Houses.decidingInThreeSteps()
        account = house.account(AccountStatus.ACTIVE)
        propose('responsible', name: 'Toinen nimi')

        when:
        def ahead = decide('divisionManagement', 'decide-ahead', [exception: 'Virka on avoinna'])

        then:
        ahead.json.request.name == 'Kirjasto'
        ahead.json.change.steps*.state == ['SKIPPED', 'APPROVED', 'CURRENT']

        expect:
        decide('management', 'approve', [:]).json.request.name == 'Toinen nimi'
    }

    def "a proposer who came to be the decider decides nothing of it (SOD-1)"() {
        given:
        propose('responsible', name: 'Toinen nimi')
        give('responsible', 'SUPERVISOR', 'library')

        expect:
        ['approve', 'return', 'reject'].every { decide('responsible', it, it == 'approve' ? [:] : [reason: 'Oma']).problem == 'same-person-asked' }
        tasks('responsible') == []
    }

    def "whoever asked for the account once may decide on a change that another proposes"() {
        given:
        give('requester', 'SUPERVISOR', 'library')
        propose('responsible', name: 'Toinen nimi')

        expect:
        decide('requester', 'approve', [:]).json.request.name == 'Toinen nimi'
    }

    def "a change nobody could decide is not taken in"() {
        given:
        House.sql { it.execute("DELETE FROM role_assignment WHERE organisation_id = ? AND role = 'SUPERVISOR'", [house.id]) }

        expect:
        propose('responsible', name: 'Toinen nimi').faults == ['/unitId no-decider'] as Set
    }

    def "one change at a time"() {
        given:
        propose('responsible', name: 'Toinen nimi')

        expect:
        propose('communications', name: 'Kolmas nimi').problem == 'change-open'
    }

    def "a change is decided under the rules in force when it was proposed (APP-version)"() {
        given:
        propose('responsible', name: 'Toinen nimi')
        Kanava.bean(Policies).add(house.id, new Policy(2, LocalDate.parse('2020-02-01'),
                Given.rules(chain: Houses.decidingInThreeStepsChain(), minUpdaters: 5, mailDomains: ["${house.slug}.fi".toString()])))

        expect: 'one step, as it was; the rules of today would ask for more'
        decide('supervisor', 'approve', [:]).json.request.name == 'Toinen nimi'
        propose('responsible', name: 'Kolmas nimi').faults.contains('/updaterIds too-few-updaters')
    }

    def "a unit that was closed while the change waited is no longer approved into, and says so"() {
        given:
        propose('responsible', unitId: house.unit('youth'))
        House.sql { it.execute('UPDATE unit SET archived_at = UTC_TIMESTAMP(6) WHERE id = ?', [house.unit('youth')]) }

        expect:
        decide('management', 'approve', [:]).faults == ['/unitId archived-unit'] as Set
        decide('management', 'return', [reason: 'Yksikkö on lakkautettu']).json.change.state == 'RETURNED'
    }

    def "of two who decide on a change at once one is told that the other was faster"() {
        given:
        def etag = propose('responsible', name: 'Toinen nimi').json.etag

        when:
        def answers = atOnce(
                { decide('supervisor', 'approve', [:], etag) },
                { decide('supervisor', 'reject', [reason: 'Ei'], etag) })

        then:
        answers*.status.sort() == [200, 412]
        actions().count { it in ['CHANGE_APPROVED', 'CHANGE_REJECTED'] } == 1
    }

    def "of two who propose at once one is told that the other was faster"() {
        when:
        def answers = atOnce(
                { propose('responsible', name: 'Toinen nimi', "\"${account.version()}\"") },
                { propose('communications', name: 'Kolmas nimi', "\"${account.version()}\"") })

        then:
        answers*.status.sort() == [200, 412]
    }

    def "when the end of the account is announced an open change ends with it, and its proposer is told; neither is decided any more"() {
        given:
        propose('communications', name: 'Toinen nimi')

        when:
        def announced = decide('responsible', 'announce-retirement', announcement())

        then:
        announced.json.status == 'RETIRING'
        announced.json.change.state == 'WITHDRAWN'
        tasks('supervisor') == []
        actions().take(2) == ['RETIREMENT_ANNOUNCED', 'CHANGE_WITHDRAWN']
        decide('supervisor', 'approve', [:]).problem == 'action-not-possible'
        propose('responsible', name: 'Kolmas').problem == 'action-not-possible'
    }

    def "of an announcement and a decision at the same moment one is told that the other was faster"() {
        given:
        def etag = propose('responsible', name: 'Toinen nimi').json.etag

        when:
        def answers = atOnce(
                { decide('supervisor', 'approve', [:], etag) },
                { decide('responsible', 'announce-retirement', announcement(), etag) })

        then:
        answers*.status.sort() == [200, 412]
        def now = house.as('auditor').get("/api/v1/accounts/${account.id()}").json
        now.status == 'ACTIVE' ? now.change.state == 'APPROVED' : now.change.state == 'WITHDRAWN' && now.request.name == 'Kirjasto'
    }

    def "it is reminded of and escalated like a request (APP-deputy)"() {
        given:
        propose('responsible', name: 'Toinen nimi')

        when:
        House.sql { it.execute('UPDATE review SET remind_at = ?, escalate_at = ? WHERE account_id = ? AND subject = ?',
                ['2020-01-01', '2020-01-02', account.id(), 'CHANGE']) }
        Kanava.bean(kanava.account.OverdueStepsJob).run()

        then:
        actions().contains('STEP_ESCALATED')
        decide('supervisor', 'approve', [:]).status == 403
        decide('management', 'approve', [:]).json.request.name == 'Toinen nimi'
    }

    private Answer propose(Map changes, String who, String etag = null) {
        house.as(who).post("/api/v1/accounts/${account.id()}/propose-change", Wire.request(changes, house), 'If-Match': etag ?: this.etag())
    }

    private Answer decide(String who, String verb, Map body, String etag = null) {
        def path = "/api/v1/accounts/${account.id()}/$verb".toString()
        def headers = ['If-Match': etag ?: this.etag()]
        body == null ? house.as(who).post(headers, path) : house.as(who).post(headers, path, body)
    }

    private List hints() {
        (house.as('supervisor').get("/api/v1/accounts/${account.id()}").json.hints ?: []).collect { "$it.pointer $it.code".toString() }
    }

    private String etag() {
        house.as('auditor').get("/api/v1/accounts/${account.id()}").json.etag
    }

    private static Map announcement() {
        [reason: 'Lukijat vähenivät', closesOn: LocalDate.now().plusDays(Houses.NOTICE_DAYS + 2).toString(), successorUrl: 'https://www.iisalmi.fi/']
    }

    private List<String> tasks(String who) {
        house.as(who).get('/api/v1/tasks').json.items.findAll { it.accountId == account.id() }*.kind
    }

    private List<String> actions() {
        house.as('requester').get("/api/v1/accounts/${account.id()}/history?limit=100").json.items*.action
    }

    /** Name and unit on the public list, which lookup answers from too. */
    private List<String> inPublic() {
        def listed = new Api().get("/api/v1/public/organisations/$house.slug/accounts").json.accounts[0]
        def found = new Api().get("/api/v1/public/lookup?url=${account.address()}").json
        assert [found.name, found.unit] == [listed.name, listed.unit]
        [listed.name, listed.unit.fi]
    }

    private void give(String who, String role, String unit) {
        Kanava.bean(kanava.identity.RoleAssignments).add(house.id, house.person(who).id(),
                new kanava.identity.RoleAssignment(kanava.identity.Role.valueOf(role), house.unit(unit)))
    }

    private static List<Answer> atOnce(Closure<Answer>... acts) {
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { pool -> pool.invokeAll(acts.collect { it as Callable })*.get() } as List<Answer>
    }
}
