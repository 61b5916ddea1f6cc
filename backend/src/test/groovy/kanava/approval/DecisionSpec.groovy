package kanava.approval

import io.micronaut.data.jdbc.runtime.JdbcOperations
import kanava.account.AccountService
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.account.OverdueStepsJob
import kanava.account.Refused
import kanava.fixtures.Answer
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.fixtures.Wire
import kanava.identity.Role
import kanava.identity.RoleAssignment
import kanava.identity.RoleAssignments
import kanava.policy.Need
import kanava.policy.PolicyDocument.AskedQuestion
import kanava.policy.PolicyStep
import kanava.policy.Question
import kanava.server.db.Sql
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.time.LocalDate
import java.util.concurrent.CompletableFuture

/** APP-outcome, RAU-body, REASONS-1, APP-deputy: what belongs to a decision, and who takes it for whom. */
class DecisionSpec extends Specification {

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "a body's decision names its meeting, section, recorder, disqualified members and resources (RAU-body)"() {
        given:
        def house = Houses.decidingInOneStep { it + [chain: it.chain.collect { PolicyStep step -> inMeeting(step) }] }
        def id = house.account(AccountStatus.IN_REVIEW).id()

        expect: "without it, it isn't one"
        decide(house, 'supervisor', id, 'approve', [:]).faults == ['/meeting missing'] as Set
        decide(house, 'supervisor', id, 'approve', [meeting: [heldOn: '9999-01-01', section: '§ 12']]).faults == ['/meeting/heldOn in-the-future'] as Set
        decide(house, 'supervisor', id, 'approve', [meeting: [heldOn: '2020-01-02', section: '§ 12']]).faults == ['/meeting/heldOn before-request'] as Set

        when:
        def meeting = [heldOn: LocalDate.now(house.organisation.zone()).toString(), section: '§ 12', recorder: 'Sihteeri', disqualified: ['Jäsen A'], resourcesConfirmed: true]
        def decided = decide(house, 'supervisor', id, 'approve', [meeting: meeting, reference: 'RAU/12/2026', conditions: 'Puolen vuoden kokeilu'])

        then:
        decided.json.status == 'APPROVED'
        decided.json.review.steps[0].meeting == meeting
        decided.json.review.steps[0].reference == 'RAU/12/2026'
        decided.json.review.steps[0].conditions == 'Puolen vuoden kokeilu'
    }

    def "a body says no in a meeting as well (RAU-body)"() {
        given:
        def house = Houses.decidingInOneStep { it + [chain: it.chain.collect { PolicyStep step -> inMeeting(step) }] }
        def id = house.account(AccountStatus.IN_REVIEW).id()
        def meeting = [heldOn: LocalDate.now(house.organisation.zone()).toString(), section: '12']

        expect:
        decide(house, 'supervisor', id, 'reject', [reason: 'Ei tarvetta']).faults == ['/meeting missing'] as Set

        when:
        def rejected = decide(house, 'supervisor', id, 'reject', [reason: 'Ei tarvetta', reasonKey: 'OTHER', meeting: meeting])

        then:
        rejected.json.status == 'REJECTED'
        rejected.json.review.steps[0].meeting == meeting
    }

    def "the owning unit accepts the responsibility, where the guideline asks for it (IIS-3.1g)"() {
        given:
        def house = Houses.decidingInOneStep {
            it + [questions: [new AskedQuestion(Question.RESPONSIBILITY, AskedQuestion.When.ALWAYS, Need.MUST, '3.1')]]
        }
        def id = house.account(AccountStatus.IN_REVIEW, plan: Given.plan(answers: [responsibility: 'Kirjasto vastaa'])).id()

        expect:
        decide(house, 'supervisor', id, 'approve', [:]).faults == ['/responsibilityAccepted missing'] as Set
        decide(house, 'supervisor', id, 'approve', [responsibilityAccepted: true]).json.status == 'APPROVED'
    }

    def "a later step may be taken first by way of exception; the reason shows, and the chain goes on behind it (RAU-chain)"() {
        given:
        def house = Houses.decidingInThreeSteps()
        def id = house.account(AccountStatus.IN_REVIEW).id()

        expect: "those of later steps are offered it, nobody else"
        house.as('divisionManagement').get("/api/v1/accounts/$id").json.allowedActions.contains('DECIDE_AHEAD')
        !house.as('supervisor').get("/api/v1/accounts/$id").json.allowedActions.contains('DECIDE_AHEAD')
        decide(house, 'bystander', id, 'decide-ahead', [exception: 'x']).status in [403, 404]

        when:
        def ahead = decide(house, 'divisionManagement', id, 'decide-ahead', [exception: 'Esihenkilön virka on avoinna'])

        then:
        ahead.json.review.steps*.state == ['SKIPPED', 'APPROVED', 'CURRENT']
        ahead.json.review.steps[1].exception == 'Esihenkilön virka on avoinna'
    }

    def "who could also decide a later step approves the current one (RAU-chain)"() {
        given:
        def house = Houses.decidingInThreeSteps()
        Kanava.bean(RoleAssignments).add(house.id, house.person('supervisor').id(),
                new RoleAssignment(Role.MANAGEMENT, house.unit('division')))
        def id = house.account(AccountStatus.IN_REVIEW).id()

        expect:
        decide(house, 'supervisor', id, 'approve', [:]).json.review.steps*.state == ['APPROVED', 'CURRENT', 'COMING']
    }

    def "no and not yet have a reason of the catalogue beside own words, each with its message in three languages (REASONS-1)"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()
        def catalogue = house.as('bystander').get('/api/v1/reasons').json.items

        expect:
        catalogue.every { it.message.fi && it.message.sv && it.message.en && it.name.fi && it.name.sv && it.name.en }
        catalogue.findAll { 'RETIRE' in it.acts }.size() > 1
        decide(house, 'supervisor', id, 'return', [reason: 'Lisää', reasonKey: 'TERM_OVER']).faults == ['/reasonKey unknown-reason'] as Set

        when:
        def returned = decide(house, 'supervisor', id, 'return', [reason: 'Kuka päivittää kesällä?', reasonKey: 'PEOPLE'])

        then:
        returned.json.review.steps[0].reasonKey == 'PEOPLE'
        returned.json.review.steps[0].comment == 'Kuka päivittää kesällä?'
    }

    def "resubmitted, it shows the decider what is otherwise than before (APP-outcome)"() {
        given:
        def house = Houses.decidingInOneStep()
        def account = house.account(AccountStatus.CHANGES_REQUESTED)
        def edited = house.carryOut(account, 'requester',
                new Command.Edit(house.request(purpose: 'Uusi tarkoitus', responsibleId: house.person('updater1').id())))

        when:
        house.carryOut(edited, 'requester', new Command.Submit())
        def changes = house.as('supervisor').get("/api/v1/accounts/${account.id()}").json.review.changes

        then:
        changes*.field == ['purpose', 'responsible']
        changes[0] == [field: 'purpose', before: 'Tells what goes on in the library', after: 'Uusi tarkoitus']
        changes[1].after.contains('updater1')
    }

    def "who stands in decides on behalf of the absent, and the log says so; neither decides on their own request (APP-deputy, SOD-1, AUD-1)"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()
        def today = LocalDate.now(house.organisation.zone())

        expect:
        decide(house, 'bystander', id, 'approve', [:]).status in [403, 404]

        when: "somebody who asked stands in for the decider"
        standIn(house, 'supervisor', 'requester', today)

        then:
        decide(house, 'requester', id, 'approve', [:]).problem == 'same-person-asked'

        when: "the one who stands in sees it among their tasks, and decides"
        standIn(house, 'supervisor', 'bystander', today)
        def tasks = house.as('bystander').get('/api/v1/tasks').json.items
        def waiting = house.as('bystander').get("/api/v1/accounts/$id").json.review.steps[0]
        def decided = decide(house, 'bystander', id, 'approve', [:])

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
        def withdrawn = decide(house, 'requester', id, 'withdraw', null)

        then:
        withdrawn.json.status == 'WITHDRAWN'
        house.as('auditor').get("/api/v1/audit-events?accountId=$id").json.items[0].with { [it.action, it.onBehalfOf] } == ['REQUEST_WITHDRAWN', null]
    }

    def "the history says of each step what its people do: propose or decide (RAU-chain)"() {
        given:
        def house = Houses.decidingInThreeSteps()
        def id = house.account(AccountStatus.IN_REVIEW).id()

        when:
        decide(house, 'supervisor', id, 'approve', [:])

        then:
        house.as('requester').get("/api/v1/accounts/$id/history").json.items[0].with { [it.action, it.act] } == ['STEP_APPROVED', 'PROPOSE']
    }

    def "standing in begins and ends on its days, and ends when it is ended (APP-deputy)"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()
        def today = LocalDate.now(house.organisation.zone())

        when:
        def later = standIn(house, 'supervisor', 'bystander', today.plusDays(7))

        then:
        decide(house, 'bystander', id, 'approve', [:]).status == 404

        when:
        def now = standIn(house, 'supervisor', 'bystander', today)
        house.as('supervisor').post("/api/v1/standing-in/${now.id}/end", null)

        then:
        decide(house, 'bystander', id, 'approve', [:]).status == 404
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

    def "a decision made while the clock reminds of the step stands (SOD-1): #command.class.simpleName"() {
        given:
        def house = Houses.decidingInOneStep()
        def account = house.account(AccountStatus.IN_REVIEW)
        def service = Kanava.bean(AccountService)

        when: "the clock comes once it is decided, and before that can be seen"
        def clock = FurnishedHouse.inTransaction {
            house.carryOut(account, 'supervisor', new Command.Approve(null))
            def reminding = CompletableFuture.supplyAsync {
                try {
                    service.executeAsSystem(account.organisationId(), account.id(), command)
                    return null
                } catch (Refused refused) {
                    return refused
                }
            }
            new PollingConditions(timeout: 10).eventually { assert theClockWaits() }
            reminding
        }

        then:
        clock.get() instanceof Refused
        house.as('requester').get("/api/v1/accounts/${account.id()}").json.with { [status, review.steps*.state] } == ['APPROVED', ['APPROVED']]
        actions(house, account.id()).disjoint(['STEP_REMINDED', 'STEP_ESCALATED'])
        Kanava.bean(Reviews).latest(account.organisationId(), account.id()).get().state() == Review.State.APPROVED

        where:
        command << [new Command.RemindOfStep(), new Command.EscalateStep()]
    }

    /** It has asked for the account, or without that would write the review, and gets neither before the decision is there. */
    private static boolean theClockWaits() {
        new Sql("SELECT COUNT(*) FROM information_schema.processlist WHERE id <> CONNECTION_ID() AND command <> 'Sleep'"
                + " AND (info LIKE '%FROM account %FOR UPDATE%' OR info LIKE 'INSERT INTO review %')")
                .read(Kanava.bean(JdbcOperations)) { it.getInt(1) }.first() > 0
    }

    def "a step nobody decides is reminded of once, then asked of the one above (APP-deputy, LOI-3.2c)"() {
        given:
        def house = Houses.decidingInOneStep()
        def account = house.account(AccountStatus.DRAFT)
        house.carryOut(account, 'requester', new Command.Submit())
        def job = Kanava.bean(OverdueStepsJob)

        when: "in time"
        TestClock.SHARED.forward(Duration.ofDays(6))
        job.run()

        then:
        actions(house, account.id()).disjoint(['STEP_REMINDED', 'STEP_ESCALATED'])

        when: "a week is over; told once"
        def seen = house.as('supervisor').get("/api/v1/accounts/${account.id()}").json
        TestClock.SHARED.forward(Duration.ofDays(2))
        2.times { job.run() }

        then: "and nobody's page has become stale"
        actions(house, account.id()).count('STEP_REMINDED') == 1
        house.as('supervisor').get("/api/v1/accounts/${account.id()}").json.subMap(['etag', 'changedAt']) == seen.subMap(['etag', 'changedAt'])

        when: "two weeks are over: the house's supervisor may decide, the library's no more"
        TestClock.SHARED.forward(Duration.ofDays(7))
        2.times { job.run() }

        then:
        actions(house, account.id()).count('STEP_ESCALATED') == 1
        decide(house, 'supervisor', account.id(), 'approve', [:]).status == 403
        decide(house, 'management', account.id(), 'approve', [:]).json.status == 'APPROVED'
    }

    private static List<String> actions(FurnishedHouse house, String id) {
        house.as('requester').get("/api/v1/accounts/$id/history").json.items*.action
    }

    private static Map standIn(FurnishedHouse house, String absent, String standIn, LocalDate from) {
        def begun = house.as(absent).post('/api/v1/standing-in', [standInId: house.person(standIn).id(),
                fromOn: from.toString(), toOn: from.plusDays(5).toString()])
        assert begun.status == 201
        begun.json
    }

    private static PolicyStep inMeeting(PolicyStep step) {
        new PolicyStep(step.act(), step.role(), step.level(), step.label(), step.days(), step.inform(), true)
    }

    private static Answer decide(FurnishedHouse house, String who, String id, String verb, Map body) {
        def seen = house.as('auditor').get("/api/v1/accounts/$id").json.etag
        house.as(who).post("/api/v1/accounts/$id/$verb", body, 'If-Match': seen as String)
    }
}
