package kanava.contract

import kanava.account.AccountStatus
import kanava.posting.MainAccountHouse

/** Fixtures of what is to be published on a main account; in a house that has one. */
class PostingExamples {
    private final MainAccountHouse own = new MainAccountHouse()

    PostingExamples(Map<String, Closure<Example>> successes, Map<String, Map<String, Closure<Example>>> conflicts) {
        successes.passToMainAccount = { passing(AccountStatus.DRAFT) }
        conflicts.passToMainAccount['action-not-possible'] = { passing(AccountStatus.IN_REVIEW) }
        conflicts.passToMainAccount['rules-not-met'] = { passing(AccountStatus.DRAFT, [platform: 'YOUTUBE']) }
        successes.listPostings = {
            new Example(house: own.house, who: 'responsible', path: "/api/v1/accounts/${own.main.id()}/postings".toString())
        }
        successes.publishPosting = { answering('publish', [url: 'https://www.facebook.com/x/posts/1', comment: 'Done']) }
        conflicts.publishPosting['rules-not-met'] = { answering('publish', [url: 'javascript:alert(1)']) }
        conflicts.publishPosting['posting-answered'] = { answered('publish', [:]) }
        conflicts.publishPosting['same-person-asked'] = { answering('publish', [:], 'responsible') }
        successes.declinePosting = { answering('decline', [reason: 'It is over']) }
        conflicts.declinePosting['same-person-asked'] = { answering('decline', [reason: 'It is over'], 'responsible') }
        conflicts.declinePosting['posting-answered'] = { answered('decline', [reason: 'It is over']) }
    }

    private Example passing(AccountStatus status, Map facts = [:]) {
        def account = own.house.account(facts, status)
        new Example(house: own.house, who: 'requester', path: "/api/v1/accounts/${account.id()}/pass-to-main-account".toString(),
                headers: ['If-Match': "\"${account.version()}\"".toString()], body: [text: 'The summer fair'])
    }

    private Example answering(String verb, Map body, String wishedBy = 'requester') {
        def wish = own.wish(wishedBy)
        new Example(house: own.house, who: 'responsible', path: "/api/v1/postings/$wish.id/$verb".toString(),
                headers: ['If-Match': wish.etag], body: body)
    }

    private Example answered(String verb, Map body) {
        def example = answering(verb, body)
        def etag = example.sendIn(own.house, 'POST').json.etag
        example.with(headers: ['If-Match': etag])
    }
}
