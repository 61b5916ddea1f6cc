package kanava.account

import kanava.approval.DecisionRecord
import kanava.approval.Review
import kanava.approval.Step
import kanava.audit.AuditAction
import kanava.fixtures.Given
import kanava.identity.Role
import spock.lang.Specification

import static kanava.account.AccountStatus.ACTIVE
import static kanava.account.AccountStatus.RETIRING
import static kanava.account.Relation.*

/** CHANGE-1: what a proposed change may hold, and what becomes of it. */
class ChangeRulesSpec extends Specification {

    static final APPROVED = Given.request()
    static final WANTED = Given.request(name: 'Iisalmen matkailu', purpose: 'Matkailu ja tapahtumat')

    def "a proposal leaves the account as it is and begins its way through the chain under the rules in force (APP-version)"() {
        when:
        def decision = propose(WANTED)

        then:
        decision.account().status() == ACTIVE
        decision.account().request() == APPROVED
        with(decision.review().get()) {
            subject() == Review.Subject.CHANGE
            requesterId() == 'responsible'
            policyNo() == 3
            current().get().no() == 1
        }
        decision.proposal().get() == new Proposal(APPROVED, WANTED)

        and: 'the log tells what is proposed, not that it is so'
        decision.event().action() == AuditAction.CHANGE_PROPOSED
        decision.event().after() == ['proposed.name': 'Iisalmen matkailu', 'proposed.purpose': 'Matkailu ja tapahtumat', step: '1']
        decision.event().before() == [:]
    }

    def "approved in its last step, the account has the new facts, and the log each field before and after (AUD-1)"() {
        when:
        def decision = decide(new Command.Approve('Hyvä'), [DECIDER])

        then:
        decision.account().status() == ACTIVE
        decision.account().request() == WANTED
        decision.account().address() == 'https://www.instagram.com/visitiisalmi'
        decision.review().get().state() == Review.State.APPROVED
        decision.event().action() == AuditAction.CHANGE_APPROVED
        decision.event().before().subMap(['name', 'purpose']) == [name: 'Visit Iisalmi', purpose: 'Matkailun uutiset']
        decision.event().after().subMap(['name', 'purpose']) == [name: 'Iisalmen matkailu', purpose: 'Matkailu ja tapahtumat']
    }

    def "approved in a step that others follow, nothing is changed yet (RAU-chain)"() {
        when:
        def decision = decide(new Command.Approve(null), [DECIDER], moreSteps: true, next: new Step(2, Role.MANAGEMENT, 'division', 7))

        then:
        decision.account().request() == APPROVED
        decision.event().action() == AuditAction.STEP_APPROVED
        decision.review().get().current().get().no() == 2
    }

    def "#command leaves the approved facts alone"() {
        when:
        def decision = decide(command, [relation])

        then:
        decision.account().status() == ACTIVE
        decision.account().request() == APPROVED
        decision.review().get().state() == state
        decision.event().action() == action

        where:
        command                         | relation  || state                  | action
        new Command.Return('Täydennä')  | DECIDER   || Review.State.RETURNED  | AuditAction.CHANGE_RETURNED
        new Command.Reject('Ei')        | DECIDER   || Review.State.REJECTED  | AuditAction.CHANGE_REJECTED
        new Command.Withdraw()          | REQUESTER || Review.State.WITHDRAWN | AuditAction.CHANGE_WITHDRAWN
    }

    def "whoever proposed it decides nothing of it (SOD-1): #command"() {
        expect:
        decide(command, [REQUESTER, DECIDER, LATER_DECIDER], ahead: new Step(1, Role.SUPERVISOR, 'unit', 7)) ==
                new Decision.Refused(new Refusal.SamePersonAsked())

        where:
        command << [new Command.Approve(null), new Command.DecideAhead(null, DecisionRecord.NONE), new Command.Return('x'), new Command.Reject('x')]
    }

    def "one change at a time: while it waits no other is proposed, nor offered"() {
        given:
        def waiting = Given.facts(relations: [RESPONSIBLE], review: change(), proposal: proposal())

        expect:
        Lifecycle.decide(Given.account(ACTIVE), new Command.ProposeChange(WANTED), waiting) == new Decision.Refused(new Refusal.ChangeOpen())
        !Lifecycle.allowed(Given.account(ACTIVE), waiting).contains(Action.PROPOSE_CHANGE)
    }

    def "what was returned may be proposed anew, or given up"() {
        given:
        def returned = Given.facts(relations: [REQUESTER, RESPONSIBLE], proposal: proposal(), next: step(),
                review: change(current: null, state: Review.State.RETURNED))

        expect:
        Lifecycle.allowed(Given.account(ACTIVE), returned).containsAll([Action.PROPOSE_CHANGE, Action.WITHDRAW])
        Lifecycle.decide(Given.account(ACTIVE), new Command.ProposeChange(WANTED), returned) instanceof Decision.Accepted
        Lifecycle.decide(Given.account(ACTIVE), new Command.Withdraw(), returned).review().get().state() == Review.State.WITHDRAWN
    }

    def "without an open change there is nothing to decide on an account in use: #command"() {
        expect:
        Lifecycle.decide(Given.account(ACTIVE), command, Given.facts(relations: Relation.values() as List, review: ended)) ==
                new Decision.Refused(new Refusal.NotNow(command.action(), ACTIVE))

        where:
        [command, ended] << [[new Command.Approve(null), new Command.Reject('x'), new Command.Withdraw(), new Command.RemindOfStep()],
                             [null, change(current: null, state: Review.State.APPROVED)]].combinations()
    }

    def "a proposal changes something, and neither kind, platform nor address: #field"() {
        expect:
        faults(propose(wanted))[pointer] == code

        where:
        field      | wanted                                                 || pointer           | code
        'nothing'  | Given.request()                                        || '/name'           | 'nothing-changed'
        'platform' | Given.request(platform: 'X')                           || '/platform'       | 'cannot-change'
        'kind'     | Given.request(kind: ChannelKind.EXPERT)                || '/kind'           | 'cannot-change'
        'address'  | Given.request(name: 'Uusi', plannedAddress: 'toinen')  || '/plannedAddress' | 'cannot-change'
    }

    def "what the rules ask of a request they ask of its change (IIS-3.1c)"() {
        expect:
        faults(propose(Given.request(name: 'Uusi', weeklyHours: null, updaterIds: ['updater1']))) ==
                ['/updaterIds': 'too-few-updaters', '/weeklyHours': 'working-time-missing']
    }

    def "announcing the end of the account ends an open proposal with it: nothing is left to decide"() {
        when:
        def decision = Lifecycle.decide(Given.account(ACTIVE),
                new Command.AnnounceRetirement('Syy', Given.TODAY.plusDays(30), 'https://www.iisalmi.fi/'),
                Given.facts(relations: [RESPONSIBLE], review: change(), proposal: proposal()))

        then:
        decision.account().status() == RETIRING
        decision.review().get().state() == Review.State.WITHDRAWN
        decision.review().get().current().empty
    }

    def "how long a notice runs is said by the rules in force, not by those an open change is decided under (IIS-3.6a)"() {
        given:
        def facts = Given.facts(relations: [RESPONSIBLE], review: change(), proposal: proposal(), inForce: Given.policy(noticeDays: 60))

        expect:
        faults(Lifecycle.decide(Given.account(ACTIVE),
                new Command.AnnounceRetirement('Syy', Given.TODAY.plusDays(30), 'https://www.iisalmi.fi/'), facts)) == ['/closesOn': 'notice-too-short']
    }

    private static Decision propose(AccountRequest wanted) {
        Lifecycle.decide(Given.account(ACTIVE), new Command.ProposeChange(wanted),
                Given.facts(actor: Given.person('responsible'), relations: [RESPONSIBLE], next: step(), moreSteps: true))
    }

    private static Decision decide(Map facts = [:], Command command, List<Relation> relations) {
        Lifecycle.decide(Given.account(ACTIVE), command,
                Given.facts([actor: Given.person('supervisor'), relations: relations, review: change(), proposal: proposal()] + facts))
    }

    private static Review change(Map changes = [:]) {
        Given.review([subject: Review.Subject.CHANGE, requester: 'responsible'] + changes)
    }

    private static Proposal proposal() {
        new Proposal(APPROVED, WANTED)
    }

    private static Step step() {
        new Step(1, Role.SUPERVISOR, 'unit', 7)
    }

    private static Map<String, String> faults(Decision decision) {
        (decision.why() as Refusal.RulesNotMet).errors().collectEntries { [it.pointer(), it.code()] }
    }
}
