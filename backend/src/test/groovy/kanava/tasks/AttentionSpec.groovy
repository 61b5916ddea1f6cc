package kanava.tasks

import kanava.account.AccountStatus
import kanava.account.ChannelKind
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.Houses
import spock.lang.Specification

/** The figure of the first page leads to a list of as many accounts. */
class AttentionSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()

    def "what needs attention is a profile that isn't verified or is out of use; a page that others run isn't looked at"() {
        given:
        house.account(AccountStatus.ACTIVE, name: 'Varmennettu', listed: true)
        house.account(AccountStatus.ACTIVE, name: 'Seurattu', kind: ChannelKind.MONITORED, plan: Given.plan(checkDays: 90))
        house.account(AccountStatus.IN_REVIEW, name: 'Pyydetty')

        expect:
        needing() == []
        figures().subMap(['inUse', 'verified', 'attention']) == [inUse: 2, verified: 1, attention: 0]

        when:
        house.account(AccountStatus.ACTIVE, name: 'Linkitön')
        house.account(AccountStatus.SUSPENDED, name: 'Kaapattu', listed: true)

        then:
        needing() == ['Kaapattu', 'Linkitön']
        figures().attention == 2
    }

    private List<String> needing() {
        house.as('communications').get('/api/v1/accounts?attention=true&sort=name').json.items*.name
    }

    private Map figures() {
        house.as('communications').get('/api/v1/summary').json
    }
}
