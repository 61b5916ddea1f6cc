package kanava.account

import kanava.fixtures.Given
import spock.lang.Specification

import java.time.Duration

import static kanava.account.AccountStatus.*

class PublicStateSpec extends Specification {

    static final HOLDS = evidence(Given.NOW + Duration.ofDays(1))
    static final ENDED = evidence(Given.NOW)

    def "the public hears official only while status and evidence agree (VER-lookup): #status, #said"() {
        expect:
        PublicState.of(status, verification, compromised, Given.NOW).name() == said

        where:
        status            | verification             | compromised || said
        ACTIVE            | HOLDS                    | false       || 'OFFICIAL'
        ACTIVE            | ENDED                    | false       || 'UNKNOWN'
        ACTIVE            | VerificationSummary.NONE | false       || 'UNKNOWN'
        RETIRING          | HOLDS                    | false       || 'RETIRING'
        RETIRING          | ENDED                    | false       || 'UNKNOWN'
        RETIRED           | ENDED                    | false       || 'RETIRED'
        RETIRED           | VerificationSummary.NONE | false       || 'UNKNOWN'
        SUSPENDED         | HOLDS                    | true        || 'COMPROMISED'
        SUSPENDED         | ENDED                    | true        || 'COMPROMISED'
        SUSPENDED         | HOLDS                    | false       || 'UNKNOWN'
        DRAFT             | HOLDS                    | false       || 'UNKNOWN'
        IN_REVIEW         | HOLDS                    | false       || 'UNKNOWN'
        CHANGES_REQUESTED | HOLDS                    | false       || 'UNKNOWN'
        REJECTED          | HOLDS                    | false       || 'UNKNOWN'
        WITHDRAWN         | HOLDS                    | false       || 'UNKNOWN'
        APPROVED          | HOLDS                    | false       || 'UNKNOWN'
    }

    private static VerificationSummary evidence(until) {
        new VerificationSummary(null, Given.NOW, VerificationSummary.Outcome.VERIFIED, until, Given.NOW)
    }
}
