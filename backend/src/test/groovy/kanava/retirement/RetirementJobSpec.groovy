package kanava.retirement

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import spock.lang.Specification

import java.time.Duration
import java.time.LocalDate
import java.time.LocalTime

class RetirementJobSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    RetirementJob job = Kanava.bean(RetirementJob)

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "IIS-3.6b an account retires by itself when its last day is over in its organisation's zone, and points to what replaces it"() {
        given:
        def account = house.account(AccountStatus.RETIRING, listed: true, successorUrl: 'https://www.iisalmi.fi/kirjasto')
        def lastDay = account.retirement().closesOn()

        when:
        clockTo(lastDay, LocalTime.of(23, 58))
        job.run()

        then:
        seen(account).status == 'RETIRING'

        when:
        clockTo(lastDay.plusDays(1), LocalTime.of(0, 0, 30))
        job.run()

        then:
        seen(account).status == 'RETIRED'
        seen(account).publicState == 'retired'
        seen(account).retirement.successorUrl == 'https://www.iisalmi.fi/kirjasto'

        when: 'and only once'
        job.run()

        then:
        history(account).count { it.action == 'ACCOUNT_RETIRED' && it.actor.kind == 'SYSTEM' } == 1
    }

    def "IIS-3.6b a retirement that was called off doesn't happen"() {
        given:
        def account = house.account(AccountStatus.RETIRING)
        house.carryOut(account, 'responsible', new Command.CallOffRetirement())

        when:
        clockTo(account.retirement().closesOn().plusDays(2), LocalTime.NOON)
        job.run()

        then:
        seen(account).status == 'ACTIVE'
    }

    def "an account that can't be retired doesn't keep the others from it"() {
        given:
        def stuck = house.account(AccountStatus.RETIRING)
        def other = house.account(AccountStatus.RETIRING, closesOn: stuck.retirement().closesOn().plusDays(1))
        clockTo(other.retirement().closesOn().plusDays(1), LocalTime.NOON)

        when: 'somebody holds the first one fast for longer than anybody waits'
        House.sql { sql ->
            sql.withTransaction {
                sql.execute('UPDATE account SET name = name WHERE id = ?', [stuck.id()])
                job.run()
            }
        }

        then:
        seen(stuck).status == 'RETIRING'
        seen(other).status == 'RETIRED'

        when:
        job.run()

        then:
        seen(stuck).status == 'RETIRED'
    }

    private void clockTo(LocalDate day, LocalTime time) {
        def then = day.atTime(time).atZone(house.organisation.zone()).toInstant()
        TestClock.SHARED.forward(Duration.between(TestClock.SHARED.instant(), then))
    }

    private seen(Account account) {
        house.as('webEditor').get("/api/v1/accounts/${account.id()}").json
    }

    private history(Account account) {
        house.as('webEditor').get("/api/v1/accounts/${account.id()}/history").json.items
    }
}
