package kanava.notification

import kanava.account.AccountStatus
import kanava.account.Command
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
import kanava.policy.PolicyStep
import kanava.policy.StepAct

import java.time.Duration
import java.time.LocalDate

/** Who is told what of a request, from the act of one to what the others find in the app. */
class AudienceSpec extends Hearing {
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
}
