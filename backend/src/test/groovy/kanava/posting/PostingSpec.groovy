package kanava.posting

import kanava.account.AccountService
import kanava.account.AccountStatus
import kanava.account.Accounts
import kanava.account.ChannelKind
import kanava.account.Command
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.notification.Waiting
import kanava.policy.Need
import kanava.policy.Presets
import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** Publishing on the main account instead of opening one (RAU-umbrella). */
class PostingSpec extends Specification {
    MainAccountHouse own = new MainAccountHouse()

    def "RAU-umbrella: in #organisation a request for #platform can end as a wish to whoever runs the main account"() {
        given:
        def document = Kanava.bean(Presets).find(preset).get().document()

        expect: 'the guideline says how strongly it is proposed, and where the main account is'
        document.mainAccountFirst() == first
        document.platform('FACEBOOK').get().mainAddress() == address

        when:
        own = new MainAccountHouse(first)
        def draft = own.draft()
        def passed = own.pass(draft)

        then: 'the request has ended'
        passed.status == 200
        passed.json.status == 'PASSED_ON'
        passed.json.allowedActions == []

        and: 'the responsible person and each updater have it as a task'
        ['responsible', 'updater1', 'updater2'].each {
            def task = own.house.as(it).get('/api/v1/tasks').json.items.find { it.kind == 'PUBLISH_POSTING' }
            assert task.with { [accountId, accountName, requester] } ==
                    [own.main.id(), 'Pääkanava', name('requester')]
        }
        !own.house.as('supervisor').get('/api/v1/tasks').json.items*.kind.contains('PUBLISH_POSTING')

        where:
        organisation | preset | first       | address
        'Iisalmi'    | 'IIS'  | Need.SHOULD | 'https://www.facebook.com/MinunIisalmeni'
        'Rautalampi' | 'RAU'  | Need.FREE   | 'https://www.facebook.com/rautalamminkunta'
        platform = 'Facebook'
    }

    def "RAU-umbrella: it is offered where the main account is in use, for an own account that was not sent"() {
        expect:
        offered(own.draft())
        !offered(own.draft(platform: 'YOUTUBE'))
        !offered(own.draft(kind: ChannelKind.MONITORED))
        !offered(own.house.account([:], AccountStatus.IN_REVIEW))
        offered(own.house.account([:], AccountStatus.CHANGES_REQUESTED))

        when:
        own.house.carryOut(own.main, 'responsible', new Command.AnnounceRetirement('Over',
                LocalDate.now().plusDays(40), own.house.organisation.homeUrl()))

        then:
        !offered(own.draft())
        own.pass(own.draft()).faults == ['/platform no-main-account'] as Set
    }

    def "RAU-umbrella: who runs the main account says where it was published, and the requester sees it"() {
        given:
        def draft = own.draft()
        own.pass(draft, '  Kesätapahtuma  ')
        def wish = postings('responsible').first()

        expect:
        wish.with { [state, text, answerable, account.name, requester.name] } ==
                ['WAITING', 'Kesätapahtuma', true, 'Pääkanava', name('requester')]

        when:
        def published = own.answer(wish, 'publish', [url: 'facebook.com/x/posts/1', comment: 'Torstaina'], 'updater2')

        then:
        published.json.with { [state, url, comment, answeredBy.name, answerable] } ==
                ['PUBLISHED', 'https://facebook.com/x/posts/1', 'Torstaina', name('updater2'), false]
        own.house.as('requester').get("/api/v1/accounts/${draft.id()}/postings").json.items == [published.json]
        !own.house.as('responsible').get('/api/v1/tasks').json.items*.kind.contains('PUBLISH_POSTING')
    }

    def "what was published stands on the main account's platform: #url"() {
        when:
        def answer = own.answer(own.wish(), 'publish', [url: url])

        then:
        answer.status == status
        answer.faults == faults as Set

        where:
        url                               || status | faults
        'https://m.facebook.com/1/posts/2' || 200   | []
        'https://x.com/kirjasto'           || 409   | ['/url not-on-platform']
        'https://www.iisalmi.fi/kesa'      || 409   | ['/url not-on-platform']
        'https://facebook.com.example.org/' || 409  | ['/url not-on-platform']
    }

    def "SOD-1: nobody answers their own wish; where nobody else who runs the account can sign in, communications has it"() {
        given:
        def wish = own.wish('responsible')
        Waiting.tell(own.house)

        expect:
        own.answer(wish, verb, body).problem == 'same-person-asked'
        !postings('responsible').first().answerable
        has('responsible', 'updater1', 'communications') == [false, true, true]
        notices('responsible') == []

        when:
        ['updater1', 'updater2'].each { Houses.signIn(own.house.id, own.house.person(it).id()) }

        then:
        has('responsible', 'updater1', 'communications') == [false, true, false]
        own.answer(wish, verb, body, 'updater1').status == 200

        where:
        verb      | body
        'publish' | [:]
        'decline' | [reason: 'Ei sovi']
    }

    def "RAU-umbrella: what is declined is declined with words"() {
        given:
        def wish = own.wish()

        expect:
        own.answer(wish, 'decline', [:]).faults == ['/reason required'] as Set
        own.answer(wish, 'decline', [reason: '  ']).problem == 'invalid-request'
        own.answer(wish, 'decline', [reason: 'Ei sovi']).json.with { [state, comment] } == ['DECLINED', 'Ei sovi']
    }

    def "those concerned are told of the wish and of its answer, and the log keeps both"() {
        given:
        def wish = own.wish()
        Waiting.tell(own.house)

        expect:
        ['responsible', 'updater1', 'updater2'].every { notices(it) == ['POSTING_ASKED'] }
        notices('requester') == []

        when:
        own.answer(wish, 'decline', [reason: 'Ei sovi'], 'updater1')
        Waiting.tell(own.house)

        then:
        notices('requester') == ['POSTING_DECLINED']
        own.house.as('requester').get('/api/v1/notices').json.items[0].with { [accountId, actor, reason] } ==
                [own.main.id(), name('updater1'), 'Ei sovi']

        and:
        def log = own.house.as('auditor').get("/api/v1/audit-events?accountId=${own.main.id()}").json.items
        log*.action.take(2) == ['POSTING_DECLINED', 'POSTING_ASKED']
        log[0].changes.find { it.field == 'posting' } == [field: 'posting', before: 'WAITING', after: 'DECLINED']
        log[1].with { [actor.name, note] } == [name('requester'), 'Kesätapahtuma on 6. kesäkuuta']
    }

    def "what still waits when the main account closes is declined, and whoever wished it is told"() {
        given:
        def wish = own.wish()
        def draft = own.draft()
        own.pass(draft)
        own.answer(wish, 'publish', [:])
        def now = TestClock.SHARED.instant()
        def closing = own.house.carryOut(own.main, 'responsible', new Command.AnnounceRetirement('Lukijoita jäi vähän',
                own.house.organisation.today(TestClock.SHARED).minusDays(2), own.house.organisation.homeUrl()), now - Duration.ofDays(50))

        when:
        FurnishedHouse.inTransaction {
            Kanava.bean(AccountService).executeAsSystem(own.house.id, closing.id(), new Command.Retire())
        }
        Waiting.tell(own.house)

        then:
        postings('auditor')*.state == ['DECLINED', 'PUBLISHED']
        own.house.as('requester').get("/api/v1/accounts/${draft.id()}/postings").json.items.first()
                .with { [state, comment, answeredBy] } == ['DECLINED', 'Lukijoita jäi vähän', null]
        'POSTING_DECLINED' in notices('requester')
        own.house.as('auditor').get("/api/v1/audit-events?accountId=${own.main.id()}&action=POSTING_DECLINED").json.items*.actor*.kind == ['SYSTEM']
        !('PUBLISH_POSTING' in own.house.as('communications').get('/api/v1/tasks').json.items*.kind)
    }

    def "of many wishes on one main account it is looked up once who runs it"() {
        given:
        def kept = Mock(Accounts)
        def desk = new PostingDesk(null, kept, null, null, null, null, null, null, null)
        def wishes = (1..3).collect {
            Posting.asked(own.house.id, "wish$it", own.main.id(), "request$it", own.house.person('requester').id(), 'x', Instant.EPOCH)
        }

        when:
        def answerable = desk.answerable(own.house.person('updater1'), wishes)

        then:
        1 * kept.find(own.house.id, own.main.id()) >> Optional.of(own.main)
        answerable == ['wish1', 'wish2', 'wish3'] as Set
    }

    def "in the history, which everybody reads, a wish and its answer stand without their words"() {
        given:
        own.answer(own.wish(), 'decline', [reason: 'Ei sovi'])

        expect:
        own.house.as('bystander').get("/api/v1/accounts/${own.main.id()}/history").json.items.take(2)
                *.subMap('action', 'note') == [[action: 'POSTING_DECLINED'], [action: 'POSTING_ASKED']]
    }

    def "only who runs the account answers; others see their own, other organisations nothing"() {
        given:
        def wish = own.wish()
        def elsewhere = Houses.decidingInOneStep().as('communications')

        expect:
        own.answer(wish, 'publish', [:], 'requester').problem == 'not-allowed'
        own.answer(wish, 'publish', [:], 'auditor').problem == 'not-allowed'
        own.answer(wish, 'publish', [:], 'bystander').problem == 'not-found'
        elsewhere.post("/api/v1/postings/$wish.id/publish", [:], 'If-Match': wish.etag).problem == 'not-found'
        elsewhere.get("/api/v1/accounts/${own.main.id()}/postings").problem == 'not-found'
        postings('requester')*.id == [wish.id]
        postings('auditor')*.id == [wish.id]
        postings('bystander') == []
        own.answer(wish, 'publish', [:], 'communications').json.state == 'PUBLISHED'
    }

    def "somebody else's draft can't be passed on, nor one with nothing to publish"() {
        given:
        def draft = own.draft()

        expect:
        own.pass(draft, 'x', 'updater1').problem == 'not-found'
        own.pass(draft, '   ').problem == 'invalid-request'
        own.pass(draft, 'x' * 2001).faults == ['/text too-long'] as Set
        own.pass(draft, 'Henkilötunnus 131052-308T').faults == ['/text personal-identity-code'] as Set
    }

    def "of two who answer at once one is too late, and is told so"() {
        given:
        def wish = own.wish()
        def pool = Executors.newFixedThreadPool(2)

        when:
        def answers = pool.invokeAll([
                { own.answer(wish, 'publish', [:], 'updater1') } as Callable,
                { own.answer(wish, 'decline', [reason: 'Ei'], 'updater2') } as Callable])*.get()

        then:
        answers*.status.sort() == [200, 412]
        own.house.as('auditor').get("/api/v1/audit-events?accountId=${own.main.id()}").json.items*.action
                .count { it in ['POSTING_PUBLISHED', 'POSTING_DECLINED'] } == 1

        cleanup:
        pool.shutdown()
    }

    def "where none of them can sign in, communications has the task; where one can, it hasn't"() {
        given:
        own.wish()

        expect:
        communicationsPublishes()

        when: 'one of the updaters gets a sign-in'
        Houses.signIn(own.house.id, own.house.person('updater2').id())

        then:
        !communicationsPublishes()
    }

    private List<Boolean> has(String... whom) {
        whom.collect { 'PUBLISH_POSTING' in own.house.as(it).get('/api/v1/tasks').json.items*.kind }
    }

    private boolean communicationsPublishes() {
        own.house.as('communications').get('/api/v1/tasks').json.items*.kind.contains('PUBLISH_POSTING')
    }

    private boolean offered(account) {
        own.house.as('requester').get("/api/v1/accounts/${account.id()}").json.allowedActions.contains('PASS_TO_MAIN_ACCOUNT')
    }

    private List postings(String who) {
        own.house.as(who).get("/api/v1/accounts/${own.main.id()}/postings").json.items
    }

    private List<String> notices(String who) {
        own.house.as(who).get('/api/v1/notices').json.items*.kind
    }

    private String name(String key) {
        "Xyla-$key Qvist-${own.house.slug}"
    }
}
