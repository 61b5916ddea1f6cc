package kanava.approval

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.Given
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.identity.Role
import kanava.identity.RoleAssignment
import kanava.identity.RoleAssignments
import kanava.policy.Need
import kanava.policy.PolicyDocument.AskedQuestion
import kanava.policy.PolicyStep
import kanava.policy.Question
import spock.lang.Specification

import java.time.LocalDate

/** APP-outcome, RAU-body, REASONS-1: what belongs to a decision. */
class DecisionSpec extends Specification {

    def "a body's decision names its meeting, section, recorder, disqualified members and resources (RAU-body)"() {
        given:
        def house = Houses.decidingInOneStep { it + [chain: it.chain.collect { PolicyStep step -> inMeeting(step) }] }
        def id = house.account(AccountStatus.IN_REVIEW).id()

        expect: "without it, it isn't one"
        house.decide('supervisor', id, 'approve', [:]).faults == ['/meeting missing'] as Set
        house.decide('supervisor', id, 'approve', [meeting: [heldOn: '9999-01-01', section: '§ 12']]).faults == ['/meeting/heldOn in-the-future'] as Set
        house.decide('supervisor', id, 'approve', [meeting: [heldOn: '2020-01-02', section: '§ 12']]).faults == ['/meeting/heldOn before-request'] as Set

        when:
        def meeting = [heldOn: LocalDate.now(house.organisation.zone()).toString(), section: '§ 12', recorder: 'Sihteeri', disqualified: ['Jäsen A'], resourcesConfirmed: true]
        def decided = house.decide('supervisor', id, 'approve', [meeting: meeting, reference: 'RAU/12/2026', conditions: 'Puolen vuoden kokeilu'])

        then:
        decided.json.status == 'APPROVED'
        decided.json.review.steps[0].meeting == meeting
        decided.json.review.steps[0].reference == 'RAU/12/2026'
        decided.json.review.steps[0].conditions == 'Puolen vuoden kokeilu'
    }

    def "a body says no in a meeting as well (RAU-body)"() {
        given:
        def house = Houses.decidingInOneStep { it + [chain: it.chain.collect { PolicyStep step -> inMeeting(step) }] }
        def id = house.account(AccountStatus.IN_REVIEW).id()
        def meeting = [heldOn: LocalDate.now(house.organisation.zone()).toString(), section: '12']

        expect:
        house.decide('supervisor', id, 'reject', [reason: 'Ei tarvetta']).faults == ['/meeting missing'] as Set

        when:
        def rejected = house.decide('supervisor', id, 'reject', [reason: 'Ei tarvetta', reasonKey: 'OTHER', meeting: meeting])

        then:
        rejected.json.status == 'REJECTED'
        rejected.json.review.steps[0].meeting == meeting
    }

    def "the owning unit accepts the responsibility, where the guideline asks for it (IIS-3.1g)"() {
        given:
        def house = Houses.decidingInOneStep {
            it + [questions: [new AskedQuestion(Question.RESPONSIBILITY, AskedQuestion.When.ALWAYS, Need.MUST, '3.1')]]
        }
        def id = house.account(AccountStatus.IN_REVIEW, plan: Given.plan(answers: [responsibility: 'Kirjasto vastaa'])).id()

        expect:
        house.decide('supervisor', id, 'approve', [:]).faults == ['/responsibilityAccepted missing'] as Set
        house.decide('supervisor', id, 'approve', [responsibilityAccepted: true]).json.status == 'APPROVED'
    }

    def "a later step may be taken first by way of exception; the reason shows, and the chain goes on behind it (RAU-chain)"() {
        given:
        def house = Houses.decidingInThreeSteps()
        def id = house.account(AccountStatus.IN_REVIEW).id()

        expect: "those of later steps are offered it, nobody else"
        house.as('divisionManagement').get("/api/v1/accounts/$id").json.allowedActions.contains('DECIDE_AHEAD')
        !house.as('supervisor').get("/api/v1/accounts/$id").json.allowedActions.contains('DECIDE_AHEAD')
        house.decide('bystander', id, 'decide-ahead', [exception: 'x']).status in [403, 404]

        when:
        def ahead = house.decide('divisionManagement', id, 'decide-ahead', [exception: 'Esihenkilön virka on avoinna'])

        then:
        ahead.json.review.steps*.state == ['SKIPPED', 'APPROVED', 'CURRENT']
        ahead.json.review.steps[1].exception == 'Esihenkilön virka on avoinna'
    }

    def "who could also decide a later step approves the current one (RAU-chain)"() {
        given:
        def house = Houses.decidingInThreeSteps()
        Kanava.bean(RoleAssignments).add(house.id, house.person('supervisor').id(),
                new RoleAssignment(Role.MANAGEMENT, house.unit('division')))
        def id = house.account(AccountStatus.IN_REVIEW).id()

        expect:
        house.decide('supervisor', id, 'approve', [:]).json.review.steps*.state == ['APPROVED', 'CURRENT', 'COMING']
    }

    def "no and not yet have a reason of the catalogue beside own words, each with its message in three languages (REASONS-1)"() {
        given:
        def house = Houses.decidingInOneStep()
        def id = house.account(AccountStatus.IN_REVIEW).id()
        def catalogue = house.as('bystander').get('/api/v1/reasons').json.items

        expect:
        catalogue.every { it.message.fi && it.message.sv && it.message.en && it.name.fi && it.name.sv && it.name.en }
        catalogue.findAll { 'RETIRE' in it.acts }.size() > 1
        house.decide('supervisor', id, 'return', [reason: 'Lisää', reasonKey: 'TERM_OVER']).faults == ['/reasonKey unknown-reason'] as Set

        when:
        def returned = house.decide('supervisor', id, 'return', [reason: 'Kuka päivittää kesällä?', reasonKey: 'PEOPLE'])

        then:
        returned.json.review.steps[0].reasonKey == 'PEOPLE'
        returned.json.review.steps[0].comment == 'Kuka päivittää kesällä?'
    }

    def "resubmitted, it shows the decider what is otherwise than before (APP-outcome)"() {
        given:
        def house = Houses.decidingInOneStep()
        def account = house.account(AccountStatus.CHANGES_REQUESTED)
        def edited = house.carryOut(account, 'requester',
                new Command.Edit(house.request(purpose: 'Uusi tarkoitus', responsibleId: house.person('updater1').id())))

        when:
        house.carryOut(edited, 'requester', new Command.Submit())
        def changes = house.as('supervisor').get("/api/v1/accounts/${account.id()}").json.review.changes

        then:
        changes*.field == ['purpose', 'responsible']
        changes[0] == [field: 'purpose', before: 'Tells what goes on in the library', after: 'Uusi tarkoitus']
        changes[1].after.contains('updater1')
    }

    def "the history says of each step what its people do: propose or decide (RAU-chain)"() {
        given:
        def house = Houses.decidingInThreeSteps()
        def id = house.account(AccountStatus.IN_REVIEW).id()

        when:
        house.decide('supervisor', id, 'approve', [:])

        then:
        house.as('requester').get("/api/v1/accounts/$id/history").json.items[0].with { [it.action, it.act] } == ['STEP_APPROVED', 'PROPOSE']
    }

    private static PolicyStep inMeeting(PolicyStep step) {
        new PolicyStep(step.act(), step.role(), step.level(), step.label(), step.days(), step.inform(), true)
    }
}
