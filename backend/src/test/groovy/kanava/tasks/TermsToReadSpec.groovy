package kanava.tasks

import kanava.account.AccountStatus
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.platform.terms.Reading
import kanava.platform.terms.Terms
import kanava.platform.terms.TermsReadings
import kanava.server.id.Ids
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

/** Terms to be read again wait for whoever answers for an account there. */
class TermsToReadSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    TermsReadings readings = Kanava.bean(TermsReadings)

    def "IIS-3.1d: after the interval the responsible person and communications are to read again, until one of them has"() {
        given:
        house.account(AccountStatus.ACTIVE, platform: 'X')
        read('X', -1)

        expect:
        waiting('responsible') == ['X']
        waiting('communications') == ['X']
        waiting('bystander') == []

        when:
        read('X', 365)

        then:
        waiting('responsible') == []
        waiting('communications') == []
    }

    def "IIS-3.1h: terms that say something else are to be read again before the interval is over"() {
        given:
        house.account(AccountStatus.ACTIVE, platform: 'X')
        read('X', 365)
        def watched = new TermsReadings.Watched(house.id, readings.of(house.id, 'X').first())
        def since = TestClock.SHARED.instant() + Duration.ofMinutes(1)

        when:
        FurnishedHouse.inTransaction { readings.looked(watched, 'a' * 64, true, since) }

        then:
        waiting('responsible') == ['X']
        Instant.parse(task('responsible').since) == since
    }

    def "what nobody has read yet, and a platform without an account, waits for nobody"() {
        given:
        house.account(AccountStatus.ACTIVE, platform: 'YOUTUBE')
        read('X', -1)

        expect:
        waiting('responsible') == []
        waiting('communications') == []
    }

    private void read(String platform, int days) {
        def now = TestClock.SHARED.instant()
        FurnishedHouse.inTransaction {
            readings.add(house.id, new Reading(Kanava.bean(Ids).next(), platform, Terms.Kind.TERMS, 'https://example.org/terms', '1',
                    house.person('updater1').id(), now, null, house.organisation.today(TestClock.SHARED).plusDays(days)))
            readings.follow(house.id, platform, Terms.Kind.TERMS, 'https://example.org/terms')
        }
    }

    private Map task(String who) {
        house.as(who).get('/api/v1/tasks').json.items.find { it.kind == 'REREAD_TERMS' }
    }

    private List<String> waiting(String who) {
        house.as(who).get('/api/v1/tasks').json.items.findAll { it.kind == 'REREAD_TERMS' }*.platform
    }
}
