package kanava.contract

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.DemoWeb
import kanava.fixtures.House
import kanava.fixtures.Kanava
import kanava.identity.Role
import kanava.identity.RoleAssignment
import kanava.identity.RoleAssignments
import kanava.server.locking.ETags
import kanava.verification.PinHouse

/** Fixtures of profiles that aren't what was approved. */
class IdentityExamples {
    private final PinHouse own = new PinHouse()

    IdentityExamples(Map<String, Closure<Example>> successes, Map<String, Map<String, Closure<Example>>> conflicts) {
        successes.acceptIdentity = { accepting(takenOver()) }
        conflicts.acceptIdentity['identity-case-closed'] = {
            def account = takenOver()
            def example = accepting(account)
            own.accept(account)
            // Whoever comes with what they saw before is told that it changed (412); closed is what it changed to.
            example.headers['If-Match'] = ETags.of(1)
            example
        }
        conflicts.acceptIdentity['nobody-to-accept'] = {
            def account = own.pinned(PinHouse.channel())
            DemoWeb.lose(account.address())
            own.look(account)
            // As if the first of both looks had been an hour earlier.
            House.sql { it.execute('UPDATE verification SET gone_since = ? WHERE account_id = ?', ['2026-01-01 00:00:00', account.id()]) }
            own.look(account)
            accepting(account)
        }
        conflicts.acceptIdentity['own-identity'] = {
            Kanava.bean(RoleAssignments).add(own.house.id, own.house.person('updater1').id(),
                    new RoleAssignment(Role.COMMUNICATIONS, own.house.unit('house')))
            accepting(takenOver(), 'updater1')
        }
        conflicts.acceptIdentity['rules-not-met'] = {
            def channel = PinHouse.channel()
            def account = own.pinned(channel)
            own.show(account.address(), channel, 'Kirjasto', own.house.account([platform: 'YOUTUBE'], AccountStatus.ACTIVE).address())
            own.look(account)
            accepting(account)
        }
    }

    private Account takenOver() {
        def account = own.pinned(PinHouse.channel())
        own.show(account.address(), PinHouse.channel())
        own.look(account)
        account
    }

    private Example accepting(Account account, String who = 'communications') {
        def openCase = own.identity(account).openCase
        new Example(house: own.house, who: who, path: "/api/v1/identity-cases/$openCase.id/accept".toString(), headers: ['If-Match': openCase.etag as String])
    }
}
