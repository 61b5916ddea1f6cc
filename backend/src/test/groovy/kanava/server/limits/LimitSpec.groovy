package kanava.server.limits

import io.github.bucket4j.TimeMeter
import spock.lang.Specification

import java.time.Duration

class LimitSpec extends Specification {

    long now = Duration.ofDays(1).toNanos()
    def limit = new Limit(3, Duration.ofMinutes(1), new TimeMeter() {
        long currentTimeNanos() { now }
        boolean isWallClockBased() { false }
    })

    def "each has its own, and hears how long to wait once it is used up"() {
        given:
        3.times { limit.take('ann') }

        when:
        limit.take('ann')

        then:
        def tooMany = thrown(TooManyRequests)
        tooMany.seconds() == 20

        when:
        limit.take('ben')

        then:
        noExceptionThrown()
    }

    def "it comes back bit by bit"() {
        given:
        3.times { limit.take('ann') }
        now += Duration.ofSeconds(21).toNanos()

        when:
        limit.take('ann')

        then:
        noExceptionThrown()

        when:
        limit.take('ann')

        then:
        thrown(TooManyRequests)
    }

    def "what is given back can be taken again"() {
        when:
        30.times {
            limit.take('ann')
            limit.giveBack('ann')
        }

        then:
        noExceptionThrown()
    }
}
