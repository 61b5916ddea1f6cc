package kanava.notification

import kanava.account.Account
import kanava.account.AccountService
import kanava.account.AccountStatus
import kanava.account.ChannelKind
import kanava.account.Command
import kanava.approval.Reasons
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.identity.Role
import kanava.organisation.Text
import kanava.organisation.UnitLevel
import kanava.policy.Policies
import kanava.policy.Policy
import kanava.policy.PolicyDocument
import kanava.policy.PolicyDocument.ExpertAccounts
import kanava.policy.PolicyStep
import kanava.policy.StepAct
import kanava.verification.AskedChecks
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.LocalDate

/** Who is told what, from the act of one to what the others find in the app. */
class AudienceSpec extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()

    def "a request waits for those who may decide it, and whoever asked isn't told of their own act"() {
        when:
        def account = submitted(house)

        then:
        told(account) == [supervisor: 'STEP_WAITS']

        and: 'with what the sentence needs'
        with(notice('supervisor', account)) {
            accountName == 'Kirjasto'
            platform == 'FACEBOOK'
            requester.startsWith('Xyla-requester')
            act == 'DECIDE'
            readAt == null
        }
    }

    def "RAU-chain each step tells those who come next, those of the step before no more"() {
        given:
        def house = Houses.decidingInThreeSteps()
        def account = submitted(house)

        expect:
        told(house, account) == [supervisor: 'STEP_WAITS']

        when:
        account = house.carryOut(account, 'supervisor', new Command.Approve('Puollan'))

        then:
        told(house, account) == [supervisor: 'STEP_WAITS', divisionManagement: 'STEP_WAITS']
        notice(house, 'divisionManagement', account).act == 'DECIDE'
        notice(house, 'supervisor', account).act == 'PROPOSE'

        when:
        house.carryOut(account, 'divisionManagement', new Command.Approve(null))

        then:
        told(house, account) == [supervisor: 'STEP_WAITS', divisionManagement: 'STEP_WAITS', management: 'STEP_WAITS']
    }

    def "MODE-RED: whoever hears of an account out of use hears at once whether it is hijacked: #reason"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)

        when:
        house.carryOut(account, 'updater1', new Command.Suspend(reason, 'Outoja viestejä', null))
        told(account)

        then:
        with(notice('communications', account)) {
            kind == 'ACCOUNT_SUSPENDED'
            hijacked == said
        }

        where:
        reason              || said
        Reasons.COMPROMISED || true
        'NO_ACCESS'         || null
    }

    def "a step that was taken before anybody could be told needs no telling"() {
        given:
        def account = house.carryOut(house.account(AccountStatus.DRAFT), 'requester', new Command.Submit())

        when:
        house.carryOut(account, 'supervisor', new Command.Return('Kerro lisää'))

        then:
        told(account) == [requester: 'REQUEST_RETURNED', responsible: 'REQUEST_RETURNED']
        notice('requester', account).reason == 'Kerro lisää'
        notice('requester', account).actor.contains('supervisor')
    }

    def "what was rejected is told with its reason"() {
        when:
        def account = house.carryOut(house.account(AccountStatus.IN_REVIEW), 'supervisor', new Command.Reject('Päätili riittää'))

        then:
        told(account) == [requester: 'REQUEST_REJECTED', responsible: 'REQUEST_REJECTED']
        notice('responsible', account).reason == 'Päätili riittää'
    }

    def "IIS-3.1f after the approval the web editors are told, and the account is on their list"() {
        when:
        def account = house.carryOut(house.account(AccountStatus.IN_REVIEW), 'supervisor', new Command.Approve('Hyvä'))

        then: 'nobody can sign in as the responsible person, so communications stands in'
        told(account) == [requester: 'REQUEST_APPROVED', responsible: 'ACCOUNT_TO_OPEN', communications: 'ACCOUNT_TO_OPEN', webEditor: 'LINK_TO_PUT']

        and:
        house.as('webEditor').get('/api/v1/tasks').json.items.any { it.kind == 'PUT_LINK_ON_LIST_PAGE' && it.accountId == account.id() }
    }

    def "who asked and opens it themselves is told once"() {
        given:
        def account = house.account(AccountStatus.IN_REVIEW, responsibleId: house.person('requester').id())

        when:
        house.carryOut(account, 'supervisor', new Command.Approve(null))

        then:
        told(account).requester == 'ACCOUNT_TO_OPEN'
    }

    def "RAU-inform whom the rules want informed hears of the account and of who maintains it"() {
        given: 'of the division, and the web editors, who are told anyway'
        def house = Houses.decidingInOneStep()
        def step = new PolicyStep(StepAct.DECIDE, Role.SUPERVISOR, UnitLevel.UNIT, new Text('Päätös', 'Beslut', 'Decision'), 7,
                [new PolicyDocument.Informed(Role.MANAGEMENT, UnitLevel.DIVISION), new PolicyDocument.Informed(Role.WEB_EDITOR, UnitLevel.ORGANISATION)], false)
        Kanava.bean(Policies).add(house.id, new Policy(2, LocalDate.parse('2020-02-01'), Given.rules(chain: [step], mailDomains: ["${house.slug}.fi".toString()])))

        when:
        def account = house.carryOut(house.account(AccountStatus.IN_REVIEW), 'supervisor', new Command.Approve(null))

        then:
        told(house, account) == [requester: 'REQUEST_APPROVED', responsible: 'ACCOUNT_TO_OPEN', communications: 'ACCOUNT_TO_OPEN',
                                 webEditor: 'LINK_TO_PUT', divisionManagement: 'FOR_INFORMATION']
        notice(house, 'divisionManagement', account).maintainers*.takeBefore(' ') == ['Xyla-responsible', 'Xyla-updater1', 'Xyla-updater2']
    }

    def "a link that isn't found is told to those who maintain the account, and to the web editors where it is theirs; once"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        DemoWeb.page(house.organisation.listPageUrl(), 'Tilimme', onList ? account.address() : '')
        DemoWeb.page(account.address(), "Talo ${house.slug}", back ? house.organisation.listPageUrl() : '')

        when:
        AskedChecks.run(account)

        then:
        told(account) == whom.collectEntries { [(it): 'LINK_MISSING'] }
        whom.empty || notice(whom[0], account).missing == missing

        when: 'it is looked for again, in vain'
        house.as('responsible').post("/api/v1/accounts/${account.id()}/verify")
        AskedChecks.run(account)

        then:
        told(account).size() == whom.size()

        where:
        onList | back  || whom                                                | missing
        true   | false || ['responsible', 'updater1', 'updater2']              | ['ACCOUNT_LINKS_TO_ORGANISATION']
        false  | true  || ['responsible', 'updater1', 'updater2', 'webEditor'] | ['LIST_PAGE_LINKS_TO_ACCOUNT']
        true   | true  || []                                                  | []
    }

    def "VER-repeat: what breaks is told to who maintains the account, with the day on which it leaves the list; once"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        DemoWeb.page(house.organisation.listPageUrl(), 'Tilimme', account.address())
        DemoWeb.page(account.address(), "Talo ${house.slug}", house.organisation.listPageUrl())
        AskedChecks.run(account)

        when:
        DemoWeb.page(account.address(), "Talo ${house.slug}")
        look(account)

        then:
        told(account) == ['responsible', 'updater1', 'updater2'].collectEntries { [(it): 'LINK_MISSING'] }
        notice('responsible', account).closesOn == house.organisation.today(TestClock.SHARED).plusDays(14).toString()
        house.as('responsible').get('/api/v1/tasks').json.items.any { it.kind == 'MEND_PROFILE' && it.accountId == account.id() }

        when:
        look(account)

        then:
        told(account).size() == 3
    }

    def "VER-repeat: what runs out and isn't renewed is told before it does; once"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        DemoWeb.page(house.organisation.listPageUrl(), 'Tilimme', account.address())
        DemoWeb.page(account.address(), "Talo ${house.slug}", house.organisation.listPageUrl())
        AskedChecks.run(account)
        DemoWeb.page(account.address(), 'Kirjaudu sisään')

        when:
        TestClock.SHARED.forward(Duration.ofDays(23))
        look(account)

        then:
        told(account) == [:]

        when:
        TestClock.SHARED.forward(Duration.ofDays(2))
        look(account)
        look(account)

        then:
        told(account) == ['responsible', 'updater1', 'updater2', 'webEditor', 'communications'].collectEntries { [(it): 'EVIDENCE_ENDING'] }
        house.as('responsible').get('/api/v1/tasks').json.items.any { it.kind == 'MEND_PROFILE' && it.accountId == account.id() }

        cleanup:
        TestClock.SHARED.reset()
    }

    private void look(Account account) {
        assert house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify").status == 202
        AskedChecks.run(account)
    }

    def "a proposed change is told to who decides it, then to who proposed it, maintains it and keeps the list (CHANGE-1)"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)

        when:
        account = house.carryOut(account, 'communications', new Command.ProposeChange(house.request(name: 'Kirjaston uutiset')))

        then:
        told(account) == [supervisor: 'STEP_WAITS']
        notice('supervisor', account).change
        notice('supervisor', account).requester.startsWith('Xyla-communications')

        when:
        account = house.carryOut(account, 'supervisor', new Command.Approve('Sopii'))

        then:
        told(account) == ['communications', 'responsible', 'updater1', 'updater2'].collectEntries { [(it): 'REQUEST_APPROVED'] } +
                [supervisor: 'STEP_WAITS', webEditor: 'FOR_INFORMATION']
        notice('webEditor', account).change
        notice('webEditor', account).accountName == 'Kirjaston uutiset'
    }

    def "whose proposal ends with the announcement of a closing is told of that"() {
        given:
        def account = house.carryOut(house.account(AccountStatus.ACTIVE), 'communications',
                new Command.ProposeChange(house.request(name: 'Kirjaston uutiset')))

        when:
        house.carryOut(account, 'responsible', new Command.AnnounceRetirement('Lukijat vähenivät',
                house.organisation.today(TestClock.SHARED).plusDays(Houses.NOTICE_DAYS + 1), 'https://www.iisalmi.fi/kirjasto'))

        then:
        told(account).communications == 'CLOSING_ANNOUNCED'
    }

    def "a closing is told to maintainers and web editors: announced, called off, done"() {
        given:
        def lastDay = house.organisation.today(TestClock.SHARED).plusDays(Houses.NOTICE_DAYS + 1)
        def everybody = ['responsible', 'updater1', 'updater2', 'webEditor']

        when:
        def account = house.carryOut(house.account(AccountStatus.ACTIVE), 'communications',
                new Command.AnnounceRetirement('Lukijat vähenivät', lastDay, 'https://www.iisalmi.fi/kirjasto'))

        then:
        told(account) == everybody.collectEntries { [(it): 'CLOSING_ANNOUNCED'] }
        with(notice('updater2', account)) {
            closesOn == lastDay.toString()
            successorUrl == 'https://www.iisalmi.fi/kirjasto'
            reason == 'Lukijat vähenivät'
        }

        when:
        house.carryOut(account, 'responsible', new Command.CallOffRetirement())

        then: 'who called it off knows'
        told(account) == everybody.collectEntries { [(it): it == 'responsible' ? 'CLOSING_ANNOUNCED' : 'CLOSING_CALLED_OFF'] }

        when:
        def over = house.account(AccountStatus.RETIRING, closesOn: lastDay)
        FurnishedHouse.inTransaction {
            FurnishedHouse.service(java.time.Clock.fixed(lastDay.plusDays(1).atTime(12, 0).atZone(house.organisation.zone()).toInstant(),
                    house.organisation.zone())).executeAsSystem(house.id, over.id(), new Command.Retire())
        }

        then:
        told(over) == everybody.collectEntries { [(it): 'ACCOUNT_CLOSED'] }
        notice('webEditor', over).actor == null
    }

    def "RAU-expert that an account closes as its expert has left is told to the supervisor and to communications"() {
        given:
        def house = Houses.decidingInOneStep { it + [expertAccounts: new ExpertAccounts(ExpertAccounts.Mode.FREE, false, [])] }
        def account = house.account(AccountStatus.ACTIVE, kind: ChannelKind.EXPERT, updaterIds: [], platform: 'X', plan: Given.plan(expertTitle: 'Kuraattori'))

        when:
        FurnishedHouse.inTransaction {
            FurnishedHouse.service(TestClock.SHARED).executeAsSystem(house.id, account.id(), new Command.AnnounceRetirement('Lähti',
                    Reasons.EXPERT_LEFT, house.organisation.today(TestClock.SHARED).plusDays(Houses.NOTICE_DAYS), 'https://www.iisalmi.fi/some'))
        }

        then:
        told(house, account).keySet() == ['responsible', 'webEditor', 'communications', 'supervisor'] as Set
        notice(house, 'supervisor', account).reason == 'Lähti'
    }

    def "APP-deputy a step that waits too long reminds who may take it, then tells those further up"() {
        given:
        def house = Houses.decidingInOneStep()
        def account = submitted(house)

        when:
        TestClock.SHARED.forward(Duration.ofDays(8))
        byTheClock(house, account, new Command.RemindOfStep())

        then:
        told(house, account) == [supervisor: 'STEP_REMINDER']
        notice(house, 'supervisor', account).waitingDays == 8

        when:
        TestClock.SHARED.forward(Duration.ofDays(7))
        byTheClock(house, account, new Command.EscalateStep())

        then:
        told(house, account) == [supervisor: 'STEP_REMINDER', management: 'STEP_ESCALATED']

        cleanup:
        TestClock.SHARED.reset()
    }

    def "APP-deputy who stands in is told like the one they stand in for, in their days only"() {
        given:
        def house = Houses.decidingInOneStep()
        def today = house.organisation.today(TestClock.SHARED)
        assert house.as('supervisor').post('/api/v1/standing-in', [standInId: house.person('bystander').id(),
                fromOn: today.plusDays(begins).toString(), toOn: today.plusDays(5).toString()]).status == 201

        expect:
        told(house, submitted(house)).keySet() == whom as Set

        where:
        begins || whom
        0      || ['supervisor', 'bystander']
        2      || ['supervisor']
    }

    def "who can't decide isn't asked to, nor is who stands in for them (SOD-1)"() {
        given: 'who asks is a supervisor too, away and stood in for'
        def house = Houses.decidingInOneStep()
        Kanava.bean(kanava.identity.RoleAssignments).add(house.id, house.person('requester').id(),
                new kanava.identity.RoleAssignment(Role.SUPERVISOR, house.unit('library')))
        def today = house.organisation.today(TestClock.SHARED)
        assert house.as('administrator').post('/api/v1/standing-in', [absentId: house.person('requester').id(),
                standInId: house.person('bystander').id(), fromOn: today.toString(), toOn: today.plusDays(5).toString()]).status == 201

        expect:
        told(house, submitted(house)).keySet() == ['supervisor'] as Set
    }

    def "who has left is told nothing more"() {
        given:
        def house = Houses.decidingInOneStep()
        def account = house.account(AccountStatus.IN_REVIEW)
        kanava.fixtures.House.sql { it.execute('UPDATE person SET archived_at = UTC_TIMESTAMP(6) WHERE id = ?', [house.person('webEditor').id()]) }

        when:
        house.carryOut(account, 'supervisor', new Command.Approve(null))

        then:
        !told(house, account).containsKey('webEditor')
    }

    def "what happened long ago, by the clock of whoever tells it, is history and no news"() {
        when:
        def account = house.account(AccountStatus.RETIRED)

        then:
        told(account) == [:]
        Waiting.toTell(house).empty
    }

    private Account submitted(FurnishedHouse house) {
        def account = house.carryOut(house.account(AccountStatus.DRAFT), 'requester', new Command.Submit())
        Waiting.tell(house)
        account
    }

    /** Latest kind by who was told, once everything that waits has been told. */
    private Map<String, String> told(FurnishedHouse house = this.house, Account account) {
        Waiting.tell(house)
        house.people.keySet().collectEntries { [(it): notice(house, it, account)?.kind] }.findAll { it.value != null } as Map<String, String>
    }

    private Object notice(FurnishedHouse house = this.house, String who, Account account) {
        house.as(who).get('/api/v1/notices?limit=100').json.items.find { it.accountId == account.id() }
    }

    private static void byTheClock(FurnishedHouse house, Account account, Command command) {
        Kanava.bean(AccountService).executeAsSystem(house.id, account.id(), command)
    }
}
