package kanava.posting

import kanava.account.Account
import kanava.account.AccountService
import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.policy.Need
import kanava.policy.PolicyDocument

/** A house whose rules name a main account on Facebook, which is in use. */
class MainAccountHouse {
    final FurnishedHouse house
    final Account main

    MainAccountHouse(Need first = Need.FREE) {
        def address = FurnishedHouse.address()
        house = Houses.decidingInOneStep {
            it + [mainAccountFirst: first, platforms: [new PolicyDocument.PlatformRule('FACEBOOK',
                    PolicyDocument.PlatformRule.Standing.IN_USE, address.toUpperCase().replace('HTTPS', 'https') + '/', null, null, null, null, null)]]
        }
        main = house.account(AccountStatus.ACTIVE, name: 'Pääkanava', address: address)
    }

    /** A draft of the requester's, with what else it says. */
    Account draft(Map facts = [:]) {
        house.account([responsibleId: house.person('bystander').id(), updaterIds: []] + facts, AccountStatus.DRAFT)
    }

    private Account draftOf(String who) {
        FurnishedHouse.inTransaction {
            Kanava.bean(AccountService).create(house.person(who), house.request(updaterIds: []), Optional.empty())
        }
    }

    Answer pass(Account draft, String text = 'Kesätapahtuma on 6. kesäkuuta', String who = 'requester') {
        house.as(who).post("/api/v1/accounts/${draft.id()}/pass-to-main-account", [text: text],
                'If-Match': "\"${draft.version()}\"".toString())
    }

    /** What waits on the main account, as the responsible person sees it. */
    Map wish(String who = 'requester') {
        assert pass(draftOf(who), 'Kesätapahtuma on 6. kesäkuuta', who).status == 200
        house.as('responsible').get("/api/v1/accounts/${main.id()}/postings").json.items.first()
    }

    Answer answer(Map wish, String verb, Map body, String who = 'responsible') {
        house.as(who).post("/api/v1/postings/$wish.id/$verb", body, 'If-Match': wish.etag)
    }
}
