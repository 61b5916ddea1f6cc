package kanava.lookup

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.time.LocalDate

/** LOOK-TIME: was this official on day D. */
class LookTimeSpec extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()

    def "LOOK-TIME: an address was official on the days of its organisation on which it stood on the list, and on no others"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, name: 'Kirjaston Face')

        and: 'half past nine in the evening of the second in UTC is the third in Finland'
        house.evidence.found(account, Instant.parse('2026-09-02T21:30:00Z'), Instant.parse('2026-09-20T12:00:00Z'))

        expect:
        on(account.address(), day).state == state

        where:
        day          | state
        '2019-01-01' | 'unknown'
        '2026-09-02' | 'unknown'
        '2026-09-03' | 'official'
        '2026-09-20' | 'official'
        '2026-09-21' | 'unknown'
    }

    def "LOOK-TIME: it is said whose it was, from when and until when"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, name: 'Kirjaston Face')
        house.evidence.found(account, Instant.parse('2026-09-02T21:30:00Z'), Instant.parse('2026-09-20T12:00:00Z'))

        def slug = house.slug

        expect:
        with(on(account.address(), '2026-09-10')) {
            on == '2026-09-10'
            name == 'Kirjaston Face'
            organisation.name.en == "House $slug".toString()
            officialSince == '2026-09-03'
            officialUntil == '2026-09-20'
            checkedAt == null
        }

        when: 'it is proved again'
        house.evidence.missing(account, Instant.parse('2026-09-21T00:00:00Z'))
        house.evidence.found(account)

        then: 'the gap stays one'
        on(account.address(), '2026-09-25').state == 'unknown'
        with(on(account.address(), today())) {
            state == 'official'
            officialSince == today()
            officialUntil == null
        }
    }

    def "LOOK-TIME: a closed account was official in its time, and is closed since"() {
        given:
        def account = house.account(AccountStatus.RETIRED, listed: true, successorUrl: 'https://www.example.fi/uutiset')
        def closed = account.retirement().closesOn().plusDays(1)

        expect:
        on(account.address(), closed.minusDays(3).toString()).state == 'official'
        with(asked(account.address(), closed.plusDays(400).toString())) {
            faults == ['on in-the-future'] as Set
        }
    }

    def "LOOK-TIME: nothing is said of days to come"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, listed: true)

        expect:
        asked(account.address(), LocalDate.now(house.organisation.zone()).plusDays(1).toString()).faults == ['on in-the-future'] as Set
        asked('https://x.com/nobody', LocalDate.now().plusDays(3).toString()).faults == ['on in-the-future'] as Set
        on('https://x.com/home', '2026-01-01') == [state: 'not-a-profile-url', query: 'https://x.com/home', on: '2026-01-01']
    }

    private String today() {
        dayOf(TestClock.SHARED.instant())
    }

    private String dayOf(Instant moment) {
        LocalDate.ofInstant(moment, house.organisation.zone()).toString()
    }

    private static Map on(String address, String day) {
        def answer = asked(address, day)
        assert answer.status == 200: answer
        answer.json
    }

    private static Answer asked(String address, String day) {
        new Api().get("/api/v1/public/lookup?on=$day&url=" + URLEncoder.encode(address, 'UTF-8'))
    }
}
