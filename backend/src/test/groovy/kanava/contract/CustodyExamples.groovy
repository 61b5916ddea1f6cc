package kanava.contract

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.TestClock

import static kanava.account.AccountStatus.ACTIVE
import static kanava.account.AccountStatus.RETIRED

/** Fixtures of closed accounts that are parked, and of one that is deleted (ID-PARK). */
class CustodyExamples {
    private final FurnishedHouse house

    CustodyExamples(FurnishedHouse house, Map<String, Closure<Example>> successes, Map<String, Map<String, Closure<Example>>> conflicts) {
        this.house = house
        successes.parkAccount = { with('communications', house.account(RETIRED), 'park', [unitId: house.unit('division')]) }
        conflicts.parkAccount['action-not-possible'] = { with('communications', house.account(ACTIVE), 'park', [unitId: house.unit('division')]) }
        conflicts.parkAccount['rules-not-met'] = { with('communications', house.account(RETIRED), 'park', [unitId: 'nowhere']) }
        successes.proposeDeletion = { with('responsible', house.account(RETIRED), 'propose-deletion', [reason: 'Nimi on harhaanjohtava']) }
        conflicts.proposeDeletion['action-not-possible'] = { with('responsible', proposed(), 'propose-deletion', [reason: 'Taas']) }
        [approveDeletion: ['approve-deletion', null], refuseDeletion: ['refuse-deletion', [reason: 'Joku ottaisi sen']]].each { id, call ->
            successes[id] = { with('administrator', proposed(), *call) }
            conflicts[id]['same-person-asked'] = { with('communications', proposed('communications'), *call) }
            conflicts[id]['action-not-possible'] = { with('communications', house.account(RETIRED), *call) }
        }
        successes.withdrawDeletion = { with('responsible', approved(), 'withdraw-deletion', [reason: 'Nimi otetaan uudelleen käyttöön']) }
        conflicts.withdrawDeletion['action-not-possible'] = { with('responsible', proposed(), 'withdraw-deletion', [reason: 'Liian aikaista']) }
        successes.recordDeletion = { with('responsible', approved(), 'record-deletion', [deletedOn: today()]) }
        conflicts.recordDeletion['action-not-possible'] = { with('responsible', proposed(), 'record-deletion', [deletedOn: today()]) }
        conflicts.recordDeletion['rules-not-met'] = { with('responsible', approved(), 'record-deletion', [deletedOn: '2020-01-01']) }
    }

    private Account proposed(String who = 'responsible') {
        house.carryOut(house.account(RETIRED), who, new Command.ProposeDeletion('Nimi on harhaanjohtava'))
    }

    private Account approved() {
        house.carryOut(proposed(), 'administrator', new Command.ApproveDeletion())
    }

    private String today() {
        house.organisation.today(TestClock.SHARED).toString()
    }

    private Example with(String who, Account account, String verb, Map body) {
        new Example(house: house, who: who, path: "/api/v1/accounts/${account.id()}/$verb".toString(), body: body,
                headers: ['If-Match': "\"${account.version()}\"".toString()])
    }
}
