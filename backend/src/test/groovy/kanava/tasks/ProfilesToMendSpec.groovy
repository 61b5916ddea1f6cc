package kanava.tasks

import kanava.account.AccountStatus
import kanava.account.ChannelKind
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import spock.lang.Specification

import java.time.Duration

/** The account's own side of the mutual link waits for whoever answers for the account. */
class ProfilesToMendSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()

    def "IIS-3.1b: from the opening the responsible person is to put the text in the profile, until both checks have found it"() {
        when: 'nobody has looked yet, or the page could not be read'
        def account = house.account(AccountStatus.ACTIVE)

        then:
        waiting('responsible') == [account.id()]
        waiting('bystander') == []

        when:
        house.evidence.missing(account)

        then:
        waiting('responsible') == [account.id()]

        when:
        house.evidence.found(account)

        then:
        waiting('responsible') == []

        when: 'what was found holds no longer'
        house.evidence.found(account, TestClock.SHARED.instant() - Duration.ofDays(31), TestClock.SHARED.instant() - Duration.ofDays(1))

        then:
        waiting('responsible') == [account.id()]
    }

    def "a channel that is #kind and an account that is #status have no profile to put it in"() {
        given:
        house.account(status, kind: kind)

        expect:
        waiting('responsible') == []

        where:
        status                 | kind
        AccountStatus.APPROVED | ChannelKind.OWNED
        AccountStatus.RETIRED  | ChannelKind.OWNED
        AccountStatus.ACTIVE   | ChannelKind.MONITORED
    }

    private List<String> waiting(String who) {
        house.as(who).get('/api/v1/tasks').json.items.findAll { it.kind == 'MEND_PROFILE' }*.accountId
    }
}
