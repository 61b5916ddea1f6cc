package kanava.inspection

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.account.ChannelKind
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import spock.lang.Specification

import java.time.Duration
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** Looking again: who is asked, who says so, and what is kept of it. */
class InspectionSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep { it + [privacyCheckDays: 180] }

    def "LOI-3.4b: the responsible person has the check of the privacy settings as a task until somebody has looked, with date and words"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)

        expect:
        tasks('responsible') == ['CHECK_PRIVACY_SETTINGS']
        tasks('bystander') == []

        when:
        def listed = look(account, [kind: 'PRIVACY_SETTINGS', note: '  Viestit vain seuraajilta  '], 'updater1')

        then:
        listed.status == 201
        def standing = listed.json.items.first()
        standing.with { [kind, due, everyDays, last.note, last.by.name] } ==
                ['PRIVACY_SETTINGS', false, 180, 'Viestit vain seuraajilta', name('updater1')]
        standing.dueOn == today().plusDays(180).toString()
        tasks('responsible') == []
        house.as('bystander').get("/api/v1/accounts/${account.id()}/inspections").json.with { [items*.kind, recordable] } ==
                [['PRIVACY_SETTINGS'], false]

        and: 'it stands in the log'
        def event = house.as('auditor').get("/api/v1/audit-events?accountId=${account.id()}").json.items.first()
        event.with { [action, actor.name, note] } == ['ACCOUNT_INSPECTED', name('updater1'), 'Viestit vain seuraajilta']
        event.changes == [[field: 'inspection', after: 'PRIVACY_SETTINGS']]
    }

    def "where the responsible person can't sign in, communications is asked to look; where they can, it isn't"() {
        given:
        house.account(AccountStatus.ACTIVE)

        expect:
        tasks('communications') == ['CHECK_PRIVACY_SETTINGS']

        when:
        Houses.signIn(house.id, house.person('responsible').id())

        then:
        tasks('communications') == []
        tasks('responsible') == ['CHECK_PRIVACY_SETTINGS']
    }

    def "among many accounts only those are looked at that may have something due: judged once, they come up on their day"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        look(account, [kind: 'PRIVACY_SETTINGS', note: 'x'])

        expect: 'what changed is judged by whoever asks, until the clock has done so'
        mayBeDue('communications', today()) == [account.id()]
        tasks('communications') == []

        when:
        2.times { Kanava.bean(DueDaysJob).run() }

        then:
        mayBeDue('communications', today()) == []
        mayBeDue('communications', today().plusDays(180)) == [account.id()]

        when: 'the day comes'
        TestClock.SHARED.forward(Duration.ofDays(180))
        Kanava.bean(DueDaysJob).run()

        then:
        tasks('communications') == ['CHECK_PRIVACY_SETTINGS']
        mayBeDue('bystander', today()) == []

        cleanup:
        TestClock.SHARED.reset()
    }

    def "LVM-roles: a monitored page is asked for again at its interval"() {
        given:
        def page = house.account(AccountStatus.ACTIVE, kind: ChannelKind.MONITORED, plan: Given.plan(checkDays: 90),
                address: 'https://fi.wikipedia.org/wiki/Kirjasto')

        expect:
        tasks('responsible') == ['CHECK_MONITORED_PAGE']
        look(page, [kind: 'MONITORED_PAGE', note: 'Ajan tasalla']).json.items*.dueOn == [today().plusDays(90).toString()]
        tasks('responsible') == []
    }

    def "LVM-roles: where a monitored page has no interval, whoever looks says when to look again"() {
        given:
        def page = house.account(AccountStatus.ACTIVE, kind: ChannelKind.MONITORED, address: 'https://fi.wikipedia.org/wiki/Kirjasto')

        expect:
        look(page, [kind: 'MONITORED_PAGE', note: 'x']).faults == ['/nextOn missing'] as Set
        look(page, [kind: 'MONITORED_PAGE', note: 'x', nextOn: today().plusDays(7).toString()]).json.items*.due == [false]
    }

    def "RAU-try: an experiment is reviewed on its day"() {
        given:
        def trial = house.account(AccountStatus.ACTIVE, plan: Given.plan(reviewOn: today().minusDays(1)))

        expect:
        'REVIEW_TRIAL' in tasks('responsible')
        look(trial, [kind: 'TRIAL_REVIEW', note: 'Jatketaan', nextOn: today().plusDays(90).toString()]).status == 201
        !('REVIEW_TRIAL' in tasks('responsible'))
    }

    def "IIS-3.3b: the end of a fixed term comes up in good time; it isn't looked away, but announced"() {
        given:
        def term = house.account(AccountStatus.ACTIVE, plan: Given.plan(endsOn: today().plusDays(10)))

        expect:
        'END_FIXED_TERM' in tasks('responsible')
        look(term, [kind: 'END_OF_TERM', note: 'x']).faults == ['/kind inspection-not-asked'] as Set
    }

    def "bad input is refused by field"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)

        expect:
        look(account, [kind: 'PRIVACY_SETTINGS', note: ' ']).problem == 'invalid-request'
        look(account, [kind: 'PRIVACY_SETTINGS', note: 'Salasana: Kissa123!']).problem == 'invalid-request'
        look(account, [kind: 'WEATHER', note: 'x']).faults == ['/kind not-one-of'] as Set
        look(account, [kind: 'TRIAL_REVIEW', note: 'x']).faults == ['/kind inspection-not-asked'] as Set
        look(account, [kind: 'PRIVACY_SETTINGS', note: 'x', nextOn: today().toString()]).faults == ['/nextOn day-out-of-range'] as Set
        look(account, [kind: 'PRIVACY_SETTINGS', note: 'x', nextOn: '9999-12-31']).faults == ['/nextOn day-out-of-range'] as Set
    }

    def "a day behind the interval isn't shortened in silence: the last possible one is named"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        def late = look(account, [kind: 'PRIVACY_SETTINGS', note: 'x', nextOn: today().plusDays(181).toString()])

        expect:
        late.faults == ['/nextOn day-out-of-range'] as Set
        late.json.errors.first().params.latest == today().plusDays(180).toString()
        look(account, [kind: 'PRIVACY_SETTINGS', note: 'x', nextOn: today().plusDays(180).toString()]).status == 201
    }

    def "only who runs the account, and communications, say that they looked; other organisations see nothing"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        def body = [kind: 'PRIVACY_SETTINGS', note: 'x']

        expect:
        look(account, body, 'bystander').problem == 'not-allowed'
        look(account, body, 'auditor').problem == 'not-allowed'
        Houses.decidingInOneStep().as('communications').post("/api/v1/accounts/${account.id()}/inspections", body).problem == 'not-found'
        look(account, body, 'communications').status == 201
    }

    def "two who look at once have both looked, and the log knows both"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        def pool = Executors.newFixedThreadPool(2)

        when:
        def answers = pool.invokeAll(['updater1', 'updater2'].collect { who ->
            { look(account, [kind: 'PRIVACY_SETTINGS', note: who], who) } as Callable
        })*.get()

        then:
        answers*.status == [201, 201]
        house.as('auditor').get("/api/v1/audit-events?accountId=${account.id()}&action=ACCOUNT_INSPECTED").json.items*.note as Set ==
                ['updater1', 'updater2'] as Set
        house.as('responsible').get("/api/v1/accounts/${account.id()}/inspections").json.items*.due == [false]

        cleanup:
        pool.shutdown()
    }

    private look(Account account, Map body, String who = 'responsible') {
        house.as(who).post("/api/v1/accounts/${account.id()}/inspections", body)
    }

    private List<String> tasks(String who) {
        house.as(who).get('/api/v1/tasks').json.items*.kind.findAll { it.startsWith('CHECK') || it in ['REVIEW_TRIAL', 'END_FIXED_TERM'] }
    }

    private List<String> mayBeDue(String who, LocalDate day) {
        Kanava.bean(DueDays).answeredFor(house.person(who), day, null, 10)*.accountId()
    }

    private LocalDate today() {
        house.organisation.today(TestClock.SHARED)
    }

    private String name(String key) {
        "Xyla-$key Qvist-${house.slug}"
    }
}
