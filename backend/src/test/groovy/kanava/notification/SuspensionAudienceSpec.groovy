package kanava.notification

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.account.Suspension
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import spock.lang.Specification

/** Who hears of an account out of use, on its way back (MODE-RED) and of one that is to be deleted (ID-PARK). */
class SuspensionAudienceSpec extends Specification {

    private static final Command LEARNT = new Command.ProposeLifting(new Suspension.PostMortem('Salasana vuosi', 'Vaihdettiin', 'Avain'))

    FurnishedHouse house = Houses.decidingInOneStep()

    def "MODE-RED: that a suspension is to be lifted, and then is, is told to who runs the account, communications and security"() {
        given:
        def account = house.account(AccountStatus.SUSPENDED)

        when:
        account = house.carryOut(account, 'updater1', LEARNT)

        then: 'but not to who does it'
        told(account) == ['responsible', 'updater2', 'communications', 'security'].collectEntries { [(it): 'LIFTING_PROPOSED'] }

        when:
        house.carryOut(account, 'security', new Command.Lift())

        then:
        told(account).subMap(['responsible', 'updater1', 'updater2', 'communications']).values() as Set == ['SUSPENSION_LIFTED'] as Set
        notice('updater1', account).actor.contains('security')
    }

    def "MODE-RED: that a suspension isn't lifted is told with its reason"() {
        given:
        def account = house.carryOut(house.account(AccountStatus.SUSPENDED), 'updater1', LEARNT)

        when:
        house.carryOut(account, 'security', new Command.RefuseLifting('Istuntoja on auki'))

        then:
        told(account).subMap(['responsible', 'updater1', 'updater2', 'communications']).values() as Set == ['LIFTING_REFUSED'] as Set
        notice('updater1', account).reason == 'Istuntoja on auki'
    }

    def "ID-PARK: a deletion that waits is told to who may be the second person, with its reason"() {
        given:
        def account = house.account(AccountStatus.RETIRED)

        when:
        house.carryOut(account, 'communications', new Command.ProposeDeletion('Nimi on harhaanjohtava'))

        then:
        told(account) == [administrator: 'DELETION_PROPOSED']
        notice('administrator', account).reason == 'Nimi on harhaanjohtava'
    }

    def "ID-PARK: who is to delete an account on its platform is told that it isn't to be deleted after all, and why"() {
        given:
        def account = house.carryOut(house.account(AccountStatus.RETIRED), 'communications', new Command.ProposeDeletion('Nimi on harhaanjohtava'))
        account = house.carryOut(account, 'administrator', new Command.ApproveDeletion())

        expect:
        told(account).responsible == 'HANDLE_TO_DELETE'

        when:
        house.carryOut(account, 'communications', new Command.WithdrawDeletion('Nimi otetaan uudelleen käyttöön'))

        then:
        told(account).responsible == 'DELETION_WITHDRAWN'
        notice('responsible', account).with { [reason, actor.contains('communications')] } == ['Nimi otetaan uudelleen käyttöön', true]
    }

    /** Latest kind by who was told, once everything that waits has been told. */
    private Map<String, String> told(Account account) {
        Waiting.tell(house)
        house.people.keySet().collectEntries { [(it): notice(it, account)?.kind] }.findAll { it.value != null } as Map<String, String>
    }

    private Object notice(String who, Account account) {
        house.as(who).get('/api/v1/notices?limit=100').json.items.find { it.accountId == account.id() }
    }
}
