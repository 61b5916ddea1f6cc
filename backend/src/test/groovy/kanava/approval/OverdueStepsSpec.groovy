package kanava.approval

import io.micronaut.data.jdbc.runtime.JdbcOperations
import kanava.account.AccountService
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.account.OverdueStepsJob
import kanava.account.Refused
import kanava.account.Suspension
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.server.db.Sql
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.util.concurrent.CompletableFuture

/** APP-deputy: the clock reminds of steps that wait too long, and asks those further up. */
class OverdueStepsSpec extends Specification {

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "a decision made while the clock reminds of the step stands (SOD-1): #command.class.simpleName"() {
        given:
        def house = Houses.decidingInOneStep()
        def account = house.account(AccountStatus.IN_REVIEW)
        def service = Kanava.bean(AccountService)
        TestClock.SHARED.forward(Duration.ofDays(15))

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
        house.decide('supervisor', account.id(), 'approve', [:]).status == 403
        house.decide('management', account.id(), 'approve', [:]).json.status == 'APPROVED'
    }

    def "a step that begins while the clock comes for the one before has its own days: #command.class.simpleName"() {
        given:
        def house = Houses.decidingInThreeSteps()
        def account = house.account(AccountStatus.DRAFT)
        house.carryOut(account, 'requester', new Command.Submit())
        TestClock.SHARED.forward(Duration.ofDays(15))

        when: "the first step was found overdue, and is decided before the clock comes to it"
        house.decide('supervisor', account.id(), 'approve', [:])
        Kanava.bean(AccountService).executeAsSystem(account.organisationId(), account.id(), command)

        then:
        thrown(Refused)
        actions(house, account.id()).disjoint(['STEP_REMINDED', 'STEP_ESCALATED'])

        where:
        command << [new Command.RemindOfStep(), new Command.EscalateStep()]
    }

    def "a change of an account that is out of use is asked of nobody, and the days of that don't count (MODE-RED)"() {
        given: 'three days of the week have gone by'
        def house = Houses.decidingInOneStep()
        def account = house.account(AccountStatus.ACTIVE)
        def job = Kanava.bean(OverdueStepsJob)
        account = house.carryOut(account, 'responsible', new Command.ProposeChange(house.request(name: 'Toinen nimi')))
        TestClock.SHARED.forward(Duration.ofDays(3))
        account = house.carryOut(account, 'updater1', new Command.Suspend('COMPROMISED', null, null))

        when:
        TestClock.SHARED.forward(Duration.ofDays(30))
        job.run()

        then:
        !(account.id() in Kanava.bean(Reviews).overdue(TestClock.SHARED.instant(), '', 10_000)*.accountId())

        when:
        account = house.carryOut(account, 'updater1', new Command.ProposeLifting(new Suspension.PostMortem('a', 'b', 'c')))
        house.carryOut(account, 'responsible', new Command.Lift())
        TestClock.SHARED.forward(Duration.ofDays(3))
        job.run()

        then: 'there is a day left'
        actions(house, account.id()).disjoint(['STEP_REMINDED', 'STEP_ESCALATED'])
        house.as('supervisor').get('/api/v1/tasks').json.items.findAll { it.accountId == account.id() }*.kind == ['DECIDE_CHANGE']

        when:
        TestClock.SHARED.forward(Duration.ofDays(2))
        job.run()

        then:
        actions(house, account.id()).with { [it.count('STEP_REMINDED'), it.count('STEP_ESCALATED')] } == [1, 0]

        when:
        TestClock.SHARED.forward(Duration.ofDays(7))
        job.run()

        then:
        actions(house, account.id()).count('STEP_ESCALATED') == 1
    }

    private static List<String> actions(FurnishedHouse house, String id) {
        house.as('requester').get("/api/v1/accounts/$id/history").json.items*.action
    }
}
