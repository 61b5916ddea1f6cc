package kanava.contract

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.account.Suspension
import kanava.fixtures.FurnishedHouse

import static kanava.account.AccountStatus.ACTIVE
import static kanava.account.AccountStatus.APPROVED
import static kanava.account.AccountStatus.SUSPENDED

/** Fixtures of taking an account out of use and back (MODE-RED). */
class SuspensionExamples {
    static final Map POST_MORTEM = [happened: 'Salasana vuosi', done: 'Se vaihdettiin', changes: 'Kirjaudutaan avaimella']

    private final FurnishedHouse house

    SuspensionExamples(FurnishedHouse house, Map<String, Closure<Example>> successes, Map<String, Map<String, Closure<Example>>> conflicts) {
        this.house = house
        successes.suspendAccount = { on('security', ACTIVE, 'suspend', [reason: 'Outoja viestejä', publicNote: 'Selvitämme asiaa.']) }
        conflicts.suspendAccount['action-not-possible'] = { on('responsible', APPROVED, 'suspend', [:]) }
        conflicts.suspendAccount['rules-not-met'] = { on('responsible', ACTIVE, 'suspend', [reasonKey: 'OTHER']) }
        successes.proposeLifting = { on('updater2', SUSPENDED, 'propose-lifting', POST_MORTEM) }
        conflicts.proposeLifting['action-not-possible'] = { on('updater2', ACTIVE, 'propose-lifting', POST_MORTEM) }
        [liftSuspension: ['lift', null], refuseLifting: ['refuse-lifting', [reason: 'Istuntoja on auki']]].each { id, call ->
            successes[id] = { with('security', proposed(), *call) }
            conflicts[id]['same-person-asked'] = { with('responsible', proposed(), *call) }
            conflicts[id]['action-not-possible'] = { on('responsible', SUSPENDED, *call) }
        }
        successes.retireAtOnce = { on('communications', SUSPENDED, 'retire-at-once', [reason: 'Emme saa sitä takaisin']) }
        conflicts.retireAtOnce['action-not-possible'] = { on('communications', ACTIVE, 'retire-at-once', [reason: 'Ei']) }
        conflicts.retireAtOnce['rules-not-met'] = {
            on('communications', SUSPENDED, 'retire-at-once', [reason: 'Ei', successorUrl: 'javascript:alert(1)'])
        }
    }

    private Account proposed() {
        house.carryOut(house.account(SUSPENDED), 'responsible', new Command.ProposeLifting(new Suspension.PostMortem(
                POST_MORTEM.happened, POST_MORTEM.done, POST_MORTEM.changes)))
    }

    private Example on(String who, AccountStatus status, String verb, Map body) {
        with(who, house.account(status), verb, body)
    }

    private Example with(String who, Account account, String verb, Map body) {
        new Example(house: house, who: who, path: "/api/v1/accounts/${account.id()}/$verb".toString(), body: body,
                headers: ['If-Match': "\"${account.version()}\"".toString()])
    }
}
