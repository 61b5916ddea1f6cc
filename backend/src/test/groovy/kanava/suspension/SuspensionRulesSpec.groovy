package kanava.suspension

import kanava.account.Action
import kanava.account.Command
import kanava.account.Decision
import kanava.account.Lifecycle
import kanava.account.Refusal
import kanava.account.Suspension
import kanava.approval.Review
import kanava.audit.AuditAction
import kanava.fixtures.Given
import spock.lang.Specification

import java.time.Instant
import kanava.identity.Actor

import static kanava.account.AccountStatus.*
import static kanava.account.Relation.*

/** MODE-RED as the table has it; no framework, no database. */
class SuspensionRulesSpec extends Specification {
    static final LEARNT = new Suspension.PostMortem('Salasana vuosi', 'Se vaihdettiin', 'Kirjaudutaan avaimella')

    def "MODE-RED: what is suspended from #status returns there"() {
        given:
        def facts = Given.facts(actor: Given.person('updater1'), relations: [UPDATER])
        def second = Given.facts(actor: Given.person('security'), relations: [SECURITY])

        when:
        def suspended = Lifecycle.decide(Given.account(status), new Command.Suspend('COMPROMISED', 'Outoja viestejä', 'Selvitämme.'), facts)
        def proposed = Lifecycle.decide(suspended.account(), new Command.ProposeLifting(LEARNT), facts)
        def lifted = Lifecycle.decide(proposed.account(), new Command.Lift(), second)

        then:
        suspended.account().status() == SUSPENDED
        suspended.account().compromised
        suspended.event().action() == AuditAction.ACCOUNT_SUSPENDED
        suspended.event().note() == 'Outoja viestejä'
        suspended.event().after().subMap(['suspendedFor', 'publicNote']) == [suspendedFor: 'COMPROMISED', publicNote: 'Selvitämme.']
        proposed.event().after().subMap(['whatHappened', 'whatWasDone', 'whatChanges']) ==
                [whatHappened: 'Salasana vuosi', whatWasDone: 'Se vaihdettiin', whatChanges: 'Kirjaudutaan avaimella']
        lifted.account().status() == status
        lifted.account().retirement() == Given.account(status).retirement()
        lifted.account().suspension().endedById() == 'security'
        lifted.account().suspension().lifting().postMortem() == LEARNT

        where:
        status << [ACTIVE, RETIRING]
    }

    def "MODE-RED, SOD-1: whoever proposed the lifting neither confirms nor refuses it, in whatever role"() {
        given:
        def account = Given.account(SUSPENDED, [suspension: Given.suspension(proposedBy: 'somebody')])
        def facts = Given.facts(actor: Given.person('somebody'), relations: [RESPONSIBLE, COMMUNICATIONS, SECURITY])

        expect:
        [new Command.Lift(), new Command.RefuseLifting('Ei vielä')].every {
            Lifecycle.decide(account, it, facts) == new Decision.Refused(new Refusal.SamePersonAsked())
        }
        Lifecycle.allowed(account, facts) == [Action.RETIRE_AT_ONCE] as Set
    }

    def "MODE-RED: a refused lifting can be proposed again"() {
        when:
        def refused = Lifecycle.decide(Given.account(SUSPENDED, [suspension: Given.suspension(proposedBy: 'updater1')]),
                new Command.RefuseLifting('Istuntoja on auki'), Given.facts(actor: Given.person('security'), relations: [SECURITY]))

        then:
        refused.account().status() == SUSPENDED
        refused.event().note() == 'Istuntoja on auki'
        Lifecycle.allowed(refused.account(), Given.facts(relations: [UPDATER])) == [Action.PROPOSE_LIFTING] as Set
    }

    def "MODE-RED: nothing but its lifting and its end changes what is suspended"() {
        expect:
        Lifecycle.RULES.findAll { it.from() == SUSPENDED }*.action() as Set ==
                [Action.PROPOSE_LIFTING, Action.LIFT, Action.REFUSE_LIFTING, Action.RETIRE_AT_ONCE] as Set
    }

    def "REASONS-1: another reason than those of the catalogue is told"() {
        given:
        def facts = Given.facts(relations: [RESPONSIBLE])

        expect:
        Lifecycle.decide(Given.account(ACTIVE), new Command.Suspend('OTHER', null, null), facts).why().errors()*.pointer() == ['/reason']
        Lifecycle.decide(Given.account(ACTIVE), new Command.Suspend('OTHER', 'Riita', null), facts).account().status() == SUSPENDED
    }

    def "RET-force: only what is compromised is closed without notice, and its open change ends with it"() {
        given:
        def facts = Given.facts(actor: Given.person('communications'), relations: [COMMUNICATIONS],
                review: Given.review(subject: Review.Subject.CHANGE))
        def other = Given.account(SUSPENDED, [suspension: Given.suspension(reasonKey: 'NO_ACCESS')])

        when:
        def retired = Lifecycle.decide(Given.account(SUSPENDED), new Command.RetireAtOnce('Emme saa sitä takaisin', null), facts)

        then:
        retired.account().status() == RETIRED
        retired.account().retiredAt() == Given.NOW
        retired.account().retirement().with { [reason(), reasonKey(), closesOn(), successorUrl()] } ==
                ['Emme saa sitä takaisin', 'COMPROMISED', Given.TODAY, null]
        retired.account().suspension().holds()
        retired.event().with { [action(), note()] } == [AuditAction.ACCOUNT_RETIRED, 'Emme saa sitä takaisin']
        retired.ended().get().action() == AuditAction.CHANGE_WITHDRAWN

        and:
        Lifecycle.decide(other, new Command.RetireAtOnce('Ei', null), facts) ==
                new Decision.Refused(new Refusal.NotNow(Action.RETIRE_AT_ONCE, SUSPENDED))
        !Lifecycle.allowed(other, facts).contains(Action.RETIRE_AT_ONCE)
    }

    def "a last day that passes while an account is suspended retires it only once that is lifted, and not before"() {
        given:
        def clock = Given.facts(actor: Actor.system('org'), relations: [CLOCK], today: Given.TODAY.plusDays(40))
        def lifted = Instant.parse('2026-12-30T08:00:00Z')

        expect:
        Lifecycle.decide(Given.account(SUSPENDED, [suspension: Given.suspension(cameFrom: RETIRING)]), new Command.Retire(), clock) ==
                new Decision.Refused(new Refusal.NotNow(Action.RETIRE, SUSPENDED))
        Lifecycle.decide(Given.account(RETIRING).with(RETIRING, lifted), new Command.Retire(), clock).account().retiredAt() == lifted
    }
}
