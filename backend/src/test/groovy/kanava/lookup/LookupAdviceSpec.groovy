package kanava.lookup

import kanava.account.AccountStatus
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import spock.lang.Shared
import spock.lang.Specification

/** What whoever asked is told to do, and where to ask further. */
class LookupAdviceSpec extends Specification {

    @Shared FurnishedHouse house = Houses.decidingInOneStep()

    def "LOOK-STATES: of a single post the profile that its address names is told beside, and is asked for by itself"() {
        expect:
        with(LookupSpec.lookup('https://x.com/Kirjasto/status/1').json) {
            state == 'not-a-profile-url'
            namedProfile == 'https://x.com/kirjasto'
            advice == null
        }
        LookupSpec.lookup('https://x.com/i/status/1').json.with { [state, namedProfile, advice] } == ['not-a-profile-url', null, ['copy']]
    }

    def "VER-lookup: what to do is advised with the answer, and nothing for an official account or a past day"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, listed: true)

        expect:
        LookupSpec.lookup(FurnishedHouse.address()).json.advice == ['careful', 'website', 'tell', 'platform', 'lost']
        LookupSpec.lookup(account.address()).json.advice == null
        new Api().get("/api/v1/public/lookup?url=${FurnishedHouse.address()}&on=2020-01-01").json.advice == null
    }
}
