package kanava.notification

import kanava.account.Account
import kanava.account.AccountService
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import spock.lang.Shared
import spock.lang.Specification

/** How a story asks who has heard what. */
abstract class Hearing extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()

    protected Account submitted(FurnishedHouse house) {
        def account = house.carryOut(house.account(AccountStatus.DRAFT), 'requester', new Command.Submit())
        Waiting.tell(house)
        account
    }

    /** Latest kind by who was told, once everything that waits has been told. */
    protected Map<String, String> told(FurnishedHouse house = this.house, Account account) {
        Waiting.tell(house)
        house.people.keySet().collectEntries { [(it): notice(house, it, account)?.kind] }.findAll { it.value != null } as Map<String, String>
    }

    protected Object notice(FurnishedHouse house = this.house, String who, Account account) {
        house.as(who).get('/api/v1/notices?limit=100').json.items.find { it.accountId == account.id() }
    }

    protected static void byTheClock(FurnishedHouse house, Account account, Command command) {
        Kanava.bean(AccountService).executeAsSystem(house.id, account.id(), command)
    }
}
