package kanava.verification

import java.time.Instant
import spock.lang.Specification

/** EVID-LEVELS: where a check's time runs out, it isn't always out for the same pages. */
class VerificationAskSpec extends Specification {

    private static final Instant AT = Instant.parse('2026-11-22T12:00:00Z')

    def "checks asked for at the same second of each day begin with any of #pages pages"() {
        expect:
        (0..<200).collect { VerificationAsk.at(AT + java.time.Duration.ofDays(it), 'house', 'account', false).anyOf(pages) } as Set == (0..<pages) as Set

        where:
        pages << [1, 2, 4, 8, 10]
    }

    def "a check that was put off goes on with the same page"() {
        given:
        def asks = (0..<20).collect { VerificationAsk.at(AT.plusSeconds(it), 'house', 'account', true) }

        expect:
        asks*.putOffAgain()*.anyOf(8) == asks*.anyOf(8)
        asks*.putOffAgain()*.taskId() == asks*.taskId()
    }
}
