package kanava.administration.web

import kanava.fixtures.Answer
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import spock.lang.Specification

import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** What a period of standing in may be (APP-deputy). */
class StandingInSpec extends Specification {

    FurnishedHouse house = Houses.decidingInOneStep()
    LocalDate today = house.organisation.today(TestClock.SHARED)

    def "a period runs from today at the earliest to a year from now at the latest"() {
        expect:
        begin('supervisor', 'bystander', today, LocalDate.of(9999, 12, 31)).faults == ['/toOn day-out-of-range'] as Set
        begin('supervisor', 'bystander', today.minusDays(1), today).faults == ['/fromOn in-the-past'] as Set
        begin('supervisor', 'bystander', today.plusDays(2), today).faults == ['/toOn ends-before-it-begins'] as Set
    }

    def "its bounds are said, and their days are good"() {
        when:
        def refused = begin('supervisor', 'bystander', today, today.plusYears(1).plusDays(1))

        then:
        refused.problem == 'rules-not-met'
        refused.json.errors[0].params == [earliest: today.toString(), latest: today.plusYears(1).toString()]
        begin('supervisor', 'bystander', today, today.plusYears(1)).status == 201
    }

    def "the same two have one period at a time, whichever of them is absent"() {
        given:
        assert begin('supervisor', 'bystander', today.plusDays(5), today.plusDays(9)).status == 201

        expect:
        [[5, 9], [0, 5], [9, 20], [6, 7], [0, 30]].each { from, to ->
            def refused = begin('supervisor', 'bystander', today.plusDays(from), today.plusDays(to))
            assert refused.faults == ['/standInId stands-in-already'] as Set
            assert refused.json.errors[0].params == [from: today.plusDays(5).toString(), to: today.plusDays(9).toString()]
        }
        begin('bystander', 'supervisor', today.plusDays(7), today.plusDays(12)).faults == ['/standInId stands-in-already'] as Set

        and: 'before it, after it, and with another'
        begin('supervisor', 'bystander', today, today.plusDays(4)).status == 201
        begin('supervisor', 'bystander', today.plusDays(10), today.plusDays(12)).status == 201
        begin('supervisor', 'updater1', today.plusDays(5), today.plusDays(9)).status == 201
    }

    def "what was ended is in nobody's way"() {
        given:
        def first = begin('supervisor', 'bystander', today, today.plusDays(9)).json

        when:
        2.times { house.as('supervisor').post("/api/v1/standing-in/$first.id/end") }

        then:
        begin('supervisor', 'bystander', today, today.plusDays(9)).status == 201

        and: 'and its end is told once'
        house.as('auditor').get('/api/v1/audit-events').json.items*.action.count('STANDING_IN_ENDED') == 1
    }

    def "of two who begin the same at once one is told of the other"() {
        when:
        def answers = Executors.newVirtualThreadPerTaskExecutor().withCloseable { pool ->
            pool.invokeAll((1..2).collect { { -> begin('supervisor', 'bystander', today, today.plusDays(3)) } as Callable })*.get()
        }

        then:
        answers*.status.sort() == [201, 409]
    }

    def "of two who end the same at once both are told that it is over, and the log once"() {
        given:
        def first = begin('supervisor', 'bystander', today, today.plusDays(3)).json

        when:
        def answers = Executors.newVirtualThreadPerTaskExecutor().withCloseable { pool ->
            pool.invokeAll(['supervisor', 'bystander'].collect { who -> { -> house.as(who).post("/api/v1/standing-in/$first.id/end") } as Callable })*.get()
        }

        then:
        answers*.status == [204, 204]
        house.as('auditor').get('/api/v1/audit-events').json.items*.action.count('STANDING_IN_ENDED') == 1
    }

    private Answer begin(String absent, String standIn, LocalDate from, LocalDate to) {
        house.as(absent).post('/api/v1/standing-in',
                [standInId: house.person(standIn).id(), fromOn: from.toString(), toOn: to.toString()])
    }
}
