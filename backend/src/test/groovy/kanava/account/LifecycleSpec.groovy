package kanava.account

import kanava.approval.Review
import kanava.approval.DecisionRecord
import kanava.approval.Step
import kanava.audit.AuditAction
import kanava.fixtures.Given
import kanava.identity.Actor
import kanava.identity.Role
import spock.lang.Specification

import static kanava.account.AccountStatus.*
import static kanava.account.Relation.*

class LifecycleSpec extends Specification {

    /** Written from the design, not from the table: who may do what in which state, and where it leads. */
    static final EXPECTED = [
            [DRAFT, Action.EDIT, [REQUESTER], DRAFT],
            [DRAFT, Action.SUBMIT, [REQUESTER], IN_REVIEW],
            [DRAFT, Action.PASS_TO_MAIN_ACCOUNT, [REQUESTER], PASSED_ON],
            [DRAFT, Action.WITHDRAW, [REQUESTER], WITHDRAWN],
            [IN_REVIEW, Action.APPROVE, [DECIDER], APPROVED],
            [IN_REVIEW, Action.RETURN, [DECIDER], CHANGES_REQUESTED],
            [IN_REVIEW, Action.REJECT, [DECIDER], REJECTED],
            [IN_REVIEW, Action.WITHDRAW, [REQUESTER], WITHDRAWN],
            [CHANGES_REQUESTED, Action.EDIT, [REQUESTER], CHANGES_REQUESTED],
            [CHANGES_REQUESTED, Action.SUBMIT, [REQUESTER], IN_REVIEW],
            [CHANGES_REQUESTED, Action.PASS_TO_MAIN_ACCOUNT, [REQUESTER], PASSED_ON],
            [IN_REVIEW, Action.DECIDE_AHEAD, [LATER_DECIDER], APPROVED],
            [IN_REVIEW, Action.REMIND, [CLOCK], IN_REVIEW],
            [IN_REVIEW, Action.ESCALATE, [CLOCK], IN_REVIEW],
            [CHANGES_REQUESTED, Action.WITHDRAW, [REQUESTER], WITHDRAWN],
            [APPROVED, Action.OPEN, [RESPONSIBLE, COMMUNICATIONS], ACTIVE],
            [APPROVED, Action.WITHDRAW, [REQUESTER], WITHDRAWN],
            [ACTIVE, Action.CORRECT_ADDRESS, [RESPONSIBLE, COMMUNICATIONS], ACTIVE],
            [ACTIVE, Action.MOVE_ADDRESS, [CLOCK], ACTIVE],
            [RETIRING, Action.MOVE_ADDRESS, [CLOCK], RETIRING],
            [ACTIVE, Action.PROPOSE_CHANGE, [RESPONSIBLE, COMMUNICATIONS], ACTIVE],
            [ACTIVE, Action.ANNOUNCE_RETIREMENT, [RESPONSIBLE, COMMUNICATIONS, CLOCK], RETIRING],
            [RETIRING, Action.CALL_OFF_RETIREMENT, [RESPONSIBLE, COMMUNICATIONS], ACTIVE],
            [RETIRING, Action.RETIRE, [CLOCK], RETIRED],
            [ACTIVE, Action.SUSPEND, [RESPONSIBLE, DEPUTY, UPDATER, COMMUNICATIONS, SECURITY], SUSPENDED],
            [RETIRING, Action.SUSPEND, [RESPONSIBLE, DEPUTY, UPDATER, COMMUNICATIONS, SECURITY], SUSPENDED],
            [SUSPENDED, Action.PROPOSE_LIFTING, [RESPONSIBLE, DEPUTY, UPDATER, COMMUNICATIONS, SECURITY], SUSPENDED],
            [SUSPENDED, Action.LIFT, [RESPONSIBLE, COMMUNICATIONS, SECURITY], ACTIVE],
            [SUSPENDED, Action.REFUSE_LIFTING, [RESPONSIBLE, COMMUNICATIONS, SECURITY], SUSPENDED],
            [SUSPENDED, Action.RETIRE_AT_ONCE, [COMMUNICATIONS], RETIRED],
            [RETIRED, Action.PROPOSE_LIFTING, [RESPONSIBLE, DEPUTY, UPDATER, COMMUNICATIONS, SECURITY], RETIRED],
            [RETIRED, Action.LIFT, [RESPONSIBLE, COMMUNICATIONS, SECURITY], RETIRED],
            [RETIRED, Action.REFUSE_LIFTING, [RESPONSIBLE, COMMUNICATIONS, SECURITY], RETIRED],
            [RETIRED, Action.PARK, [COMMUNICATIONS], RETIRED],
            [RETIRED, Action.PROPOSE_DELETION, [RESPONSIBLE, COMMUNICATIONS], RETIRED],
            [RETIRED, Action.APPROVE_DELETION, [COMMUNICATIONS, ADMINISTRATOR], RETIRED],
            [RETIRED, Action.REFUSE_DELETION, [COMMUNICATIONS, ADMINISTRATOR], RETIRED],
            [RETIRED, Action.WITHDRAW_DELETION, [RESPONSIBLE, COMMUNICATIONS, ADMINISTRATOR], RETIRED],
            [RETIRED, Action.RECORD_DELETION, [RESPONSIBLE, COMMUNICATIONS], RETIRED],
    ]

    def "#relation: #action in #status #outcome"() {
        when:
        def decision = Lifecycle.decide(account(status, action), command(action), factsFor(relation, status, action))

        then:
        if (expected) {
            assert decision instanceof Decision.Accepted
            assert decision.account().status() == expected
            assert decision.event().after().getOrDefault('status', status.name()) == expected.name()
        } else {
            assert decision instanceof Decision.Refused
            assert known ? decision.why() instanceof Refusal.NotYours : decision.why() == new Refusal.NotNow(action, status)
        }

        where:
        [status, action, relation] << [AccountStatus.values(), Action.values(), Relation.values()].combinations()
        line = EXPECTED.find { it[0] == status && it[1] == action }
        known = line != null
        expected = line && relation in line[2] ? line[3] : null
        outcome = expected ? "leads to $expected" : 'is refused'
    }

    def "what is offered is what is accepted: #relation in #status"() {
        expect:
        Lifecycle.allowed(account(status, action), factsFor(relation, status, null)) ==
                EXPECTED.findAll { it[0] == status && relation in it[2] && couldBe(it[1], status, action) }.collect { it[1] } as Set

        where:
        // As it is or lost, with a proposal that waits, and with one that was approved.
        [status, relation, action] << [AccountStatus.values(), Relation.values(), [Action.PROPOSE_LIFTING, Action.LIFT, Action.PARK, Action.APPROVE_DELETION, Action.RECORD_DELETION]].combinations()
    }

    def "a step that others follow leaves the request in review (RAU-chain)"() {
        when:
        def decision = Lifecycle.decide(Given.account(IN_REVIEW), new Command.Approve('Puollan'), Given.facts(
                actor: Given.person('supervisor'), relations: [DECIDER], review: Given.review(),
                next: new Step(2, Role.MANAGEMENT, 'division', 7), moreSteps: true))

        then:
        decision.account().status() == IN_REVIEW
        decision.event().action() == AuditAction.STEP_APPROVED
        decision.event().note() == 'Puollan'
        decision.event().before() == [step: '1']
        decision.event().after() == [step: '2', act: 'DECIDE']
        decision.review().get().current().get() == new Step(2, Role.MANAGEMENT, 'division', 7)
        decision.review().get().decisions()*.personId() == ['supervisor']
    }

    def "nobody decides on their own request, in whatever role (IIS-3.1a, OLD-4): #command"() {
        given:
        def both = Given.facts(actor: Given.person('requester', [(Role.SUPERVISOR): 'unit']),
                relations: [REQUESTER, DECIDER], review: Given.review())

        expect:
        Lifecycle.decide(Given.account(IN_REVIEW), command, both) == new Decision.Refused(new Refusal.SamePersonAsked())

        and: 'it is not offered either'
        !Lifecycle.allowed(Given.account(IN_REVIEW), both).contains(command.action())

        where:
        command << [new Command.Approve(null), new Command.Return('Täydennä'), new Command.Reject('Ei tarvetta')]
    }

    def "submitting pins the policy version in force (APP-version)"() {
        when:
        def decision = Lifecycle.decide(Given.account(DRAFT), new Command.Submit(), factsFor(REQUESTER, DRAFT, Action.SUBMIT))

        then:
        decision.account().policyNo() == 3
        decision.review().get().policyNo() == 3
        decision.review().get().state() == Review.State.WAITING
    }

    def "a request nobody could decide is not taken in"() {
        expect:
        refusals(Lifecycle.decide(Given.account(DRAFT), new Command.Submit(),
                Given.facts(moreSteps: true, undecidable: OptionalInt.of(2)))) == ['/unitId': 'no-decider']
    }

    def "where no main account is in use, nothing is passed to it, nor is it offered (RAU-umbrella)"() {
        expect:
        refusals(Lifecycle.decide(Given.account(DRAFT), new Command.PassToMainAccount('Kerro tästä'), Given.facts())) ==
                ['/platform': 'no-main-account']
        !Lifecycle.allowed(Given.account(DRAFT), Given.facts()).contains(Action.PASS_TO_MAIN_ACCOUNT)
    }

    def "withdrawing ends the running review"() {
        expect:
        Lifecycle.decide(Given.account(IN_REVIEW), new Command.Withdraw(), Given.facts(review: Given.review()))
                .review().get().state() == Review.State.WITHDRAWN
    }

    def "an address is recorded as the platform's own, whatever the spelling"() {
        expect:
        Lifecycle.decide(Given.account(APPROVED), new Command.Open('instagram.com/VisitIisalmi/?hl=fi'),
                Given.facts(relations: [RESPONSIBLE])).account().address() == 'https://www.instagram.com/visitiisalmi'
    }

    def "an address that can't be the account's is refused by field: #address"() {
        expect:
        refusals(Lifecycle.decide(Given.account(APPROVED), new Command.Open(address),
                Given.facts(relations: [RESPONSIBLE], addressFault: taken ? 'address-taken' : null))) == ['/address': code]

        where:
        address                                    | taken || code
        'matkailu'                                 | false || 'not-a-profile-address'
        'https://www.instagram.com/p/Cabc123/'     | false || 'not-a-profile-address'
        'https://www.facebook.com/MinunIisalmeni'  | false || 'other-platform'
        'https://www.instagram.com/visitiisalmi'   | true  || 'address-taken'
    }

    def "an address of another platform is named by its platform"() {
        when:
        def refused = Lifecycle.decide(Given.account(APPROVED), new Command.Open('facebook.com/MinunIisalmeni'),
                Given.facts(relations: [RESPONSIBLE]))

        then:
        refused.why().errors() == [new FieldError('/address', 'other-platform', [platform: 'Facebook'])]
    }

    def "an address that stood on the public list is not swapped for another"() {
        given:
        def listed = Given.facts(relations: [RESPONSIBLE],
                verification: new VerificationSummary(null, null, null, null, Given.NOW))

        expect:
        Lifecycle.decide(Given.account(ACTIVE), new Command.CorrectAddress('instagram.com/toinen'), listed) ==
                new Decision.Refused(new Refusal.NotNow(Action.CORRECT_ADDRESS, ACTIVE))
        !Lifecycle.allowed(Given.account(ACTIVE), listed).contains(Action.CORRECT_ADDRESS)
    }

    def "a closing is announced in good time, with reason and successor (IIS-3.6a)"() {
        when:
        def decision = Lifecycle.decide(Given.account(ACTIVE),
                new Command.AnnounceRetirement('Tarve on päättynyt', Given.TODAY.plusDays(30), 'https://www.iisalmi.fi/matkailu'),
                Given.facts(relations: [RESPONSIBLE]))

        then:
        decision.account().status() == RETIRING
        decision.account().retirement().closesOn() == Given.TODAY.plusDays(30)
        decision.account().retirement().successorUrl() == 'https://www.iisalmi.fi/matkailu'
        decision.event().note() == 'Tarve on päättynyt'
    }

    def "a day too few of notice is refused with the earliest day (IIS-3.6a)"() {
        when:
        def decision = Lifecycle.decide(Given.account(ACTIVE),
                new Command.AnnounceRetirement('Syy', Given.TODAY.plusDays(29), 'https://www.iisalmi.fi/'),
                Given.facts(relations: [RESPONSIBLE]))

        then:
        decision.why().errors() == [new FieldError('/closesOn', 'notice-too-short', [days: '30', earliest: '2026-12-21'])]
    }

    def "an end is announced five years ahead at most"() {
        given:
        def announced = { day -> Lifecycle.decide(Given.account(ACTIVE), new Command.AnnounceRetirement('Syy', day, 'https://www.iisalmi.fi/'),
                Given.facts(relations: [RESPONSIBLE])) }
        def latest = Given.TODAY.plusYears(5)

        expect:
        announced(latest.plusDays(1)).why().errors() ==
                [new FieldError('/closesOn', 'day-out-of-range', [earliest: Given.TODAY.plusDays(30).toString(), latest: latest.toString()])]
        announced(latest).account().status() == RETIRING
    }

    def "a successor is a web address, and not the account itself: #successor"() {
        expect:
        refusals(Lifecycle.decide(Given.account(ACTIVE),
                new Command.AnnounceRetirement('Syy', Given.TODAY.plusDays(40), successor),
                Given.facts(relations: [RESPONSIBLE]))) == ['/successorUrl': code]

        where:
        successor                                || code
        'kirjasto'                               || 'not-a-web-address'
        'javascript:alert(1)'                    || 'not-a-web-address'
        'http://www.iisalmi.fi/'                 || 'not-a-web-address'
        'https://kanava@evil.example/'           || 'not-a-web-address'
        'https://instagram.com/VisitIisalmi?x=1' || 'successor-is-itself'
    }

    def "everything wrong with an announcement is said at once"() {
        expect:
        refusals(Lifecycle.decide(Given.account(ACTIVE), new Command.AnnounceRetirement('Syy', Given.TODAY, 'x'),
                Given.facts(relations: [RESPONSIBLE]))).keySet() == ['/closesOn', '/successorUrl'] as Set
    }

    def "the account retires only when its last day is over (IIS-3.6b): #day"() {
        given:
        def clock = Given.facts(actor: Actor.system('org'), relations: [CLOCK], today: Given.TODAY.plusDays(day))

        expect:
        (Lifecycle.decide(Given.account(RETIRING), new Command.Retire(), clock) instanceof Decision.Accepted) == retires

        where:
        day || retires
        29  || false
        30  || false
        31  || true
    }

    def "a closing is not called off when its last day is over (IIS-3.6b)"() {
        given:
        def late = Given.facts(relations: [RESPONSIBLE], today: Given.TODAY.plusDays(31))

        expect:
        Lifecycle.decide(Given.account(RETIRING), new Command.CallOffRetirement(), late) ==
                new Decision.Refused(new Refusal.NotNow(Action.CALL_OFF_RETIREMENT, RETIRING))
        Lifecycle.allowed(Given.account(RETIRING), late) == [Action.SUSPEND] as Set
    }

    def "a closing is not called off once the expert whose account it is has left (RAU-expert)"() {
        given:
        def facts = Given.facts(relations: [COMMUNICATIONS], expertHasLeft: true)

        expect:
        Lifecycle.decide(Given.account(RETIRING), new Command.CallOffRetirement(), facts) ==
                new Decision.Refused(new Refusal.NotNow(Action.CALL_OFF_RETIREMENT, RETIRING))
        Lifecycle.allowed(Given.account(RETIRING), facts) == [Action.SUSPEND] as Set
    }

    def "an account is retired from the midnight after its last day, whenever the clock comes to it"() {
        expect:
        Lifecycle.decide(Given.account(RETIRING), new Command.Retire(),
                Given.facts(actor: Actor.system('org'), relations: [CLOCK], today: Given.TODAY.plusDays(90)))
                .account().retiredAt() == java.time.Instant.parse('2026-12-21T22:00:00Z')
    }

    def "calling a closing off forgets it (IIS-3.6b)"() {
        expect:
        Lifecycle.decide(Given.account(RETIRING), new Command.CallOffRetirement(), Given.facts(relations: [COMMUNICATIONS]))
                .account().retirement() == null
    }

    private static Map<String, String> refusals(Decision decision) {
        (decision.why() as Refusal.RulesNotMet).errors().collectEntries { [it.pointer(), it.code()] }
    }

    private static Facts factsFor(Relation relation, AccountStatus status, Action action) {
        Given.facts(
                actor: relation == CLOCK ? Actor.system('org') : Given.person('somebody'),
                relations: [relation],
                review: status == IN_REVIEW ? Given.review(waitsFor: action in [Action.REMIND, Action.ESCALATE] ? 14 : 0) : null,
                next: action in [Action.SUBMIT, Action.PROPOSE_CHANGE] ? new Step(1, Role.SUPERVISOR, 'unit', 7) : null,
                moreSteps: action == Action.SUBMIT,
                mainAccount: 'main',
                today: action == Action.RETIRE ? Given.TODAY.plusDays(31) : Given.TODAY)
    }

    private static final LIFTING = [Action.LIFT, Action.REFUSE_LIFTING]
    private static final RECOVERING = [Action.PROPOSE_LIFTING] + LIFTING
    private static final DELETING = [Action.APPROVE_DELETION, Action.REFUSE_DELETION]

    /** Which of what the status knows is possible of the account that stands for `about`. */
    private static boolean couldBe(Action action, AccountStatus status, Action about) {
        switch (status) {
            case SUSPENDED: return action == Action.RETIRE_AT_ONCE || (action in LIFTING) == (about in LIFTING)
            case RETIRED: return lost(about) ? action in RECOVERING && (action in LIFTING) == (about in LIFTING)
                    : !lost(action) && (action == Action.PARK || stage(action) == stage(about))
            default: return true
        }
    }

    private static int stage(Action action) {
        action in [Action.WITHDRAW_DELETION, Action.RECORD_DELETION] ? 2 : action in DELETING ? 1 : 0
    }

    /** Closed in somebody else's hands. */
    private static boolean lost(Action about) {
        about in RECOVERING
    }

    private static Account account(AccountStatus status, Action action) {
        if (status == SUSPENDED && action in LIFTING) {
            return Given.account(status, [suspension: Given.suspension(proposedBy: 'somebody else')])
        }
        if (status == RETIRED && lost(action)) {
            return Given.account(status, [custody: Given.custody(handle: Custody.Handle.LOST),
                                          suspension: Given.suspension(proposedBy: action in LIFTING ? 'somebody else' : null)])
        }
        status == RETIRED && stage(action) > 0
                ? Given.account(status, [custody: Given.custody(proposedBy: 'somebody else', approvedBy: stage(action) == 2 ? 'a second' : null)])
                : Given.account(status)
    }

    private static Command command(Action action) {
        switch (action) {
            case Action.EDIT: return new Command.Edit(Given.request())
            case Action.SUBMIT: return new Command.Submit()
            case Action.PASS_TO_MAIN_ACCOUNT: return new Command.PassToMainAccount('Kerrotaan kesätapahtumasta')
            case Action.WITHDRAW: return new Command.Withdraw()
            case Action.APPROVE: return new Command.Approve(null)
            case Action.DECIDE_AHEAD: return new Command.DecideAhead(null, DecisionRecord.NONE)
            case Action.REMIND: return new Command.RemindOfStep()
            case Action.ESCALATE: return new Command.EscalateStep()
            case Action.RETURN: return new Command.Return('Täydennä')
            case Action.REJECT: return new Command.Reject('Ei tarvetta')
            case Action.OPEN: return new Command.Open('instagram.com/visitiisalmi')
            case Action.CORRECT_ADDRESS: return new Command.CorrectAddress('instagram.com/visitiisalmi')
            case Action.MOVE_ADDRESS: return new Command.MoveAddress('instagram.com/visitiisalmi')
            case Action.PROPOSE_CHANGE: return new Command.ProposeChange(Given.request(name: 'Iisalmen matkailu'))
            case Action.ANNOUNCE_RETIREMENT:
                return new Command.AnnounceRetirement('Syy', Given.TODAY.plusDays(30), 'https://www.iisalmi.fi/')
            case Action.CALL_OFF_RETIREMENT: return new Command.CallOffRetirement()
            case Action.RETIRE: return new Command.Retire()
            case Action.SUSPEND: return new Command.Suspend('COMPROMISED', null, null)
            case Action.PROPOSE_LIFTING:
                return new Command.ProposeLifting(new Suspension.PostMortem('Salasana vuosi', 'Vaihdettiin', 'Avain'))
            case Action.LIFT: return new Command.Lift()
            case Action.REFUSE_LIFTING: return new Command.RefuseLifting('Istuntoja on auki')
            case Action.PARK: return new Command.Park('division')
            case Action.PROPOSE_DELETION: return new Command.ProposeDeletion('Nimi on harhaanjohtava')
            case Action.APPROVE_DELETION: return new Command.ApproveDeletion()
            case Action.REFUSE_DELETION: return new Command.RefuseDeletion('Joku muu ottaisi sen')
            case Action.WITHDRAW_DELETION: return new Command.WithdrawDeletion('Nimi otetaan uudelleen käyttöön')
            case Action.RECORD_DELETION: return new Command.RecordDeletion(Given.TODAY)
            case Action.RETIRE_AT_ONCE: return new Command.RetireAtOnce('Emme saa sitä takaisin', null)
        }
    }
}
