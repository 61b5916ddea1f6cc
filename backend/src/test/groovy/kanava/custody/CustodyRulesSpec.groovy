package kanava.custody

import kanava.account.Action
import kanava.account.Command
import kanava.account.Custody
import kanava.account.Decision
import kanava.account.FieldError
import kanava.account.Lifecycle
import kanava.account.Refusal
import kanava.account.Suspension
import kanava.fixtures.Given
import kanava.identity.Actor
import spock.lang.Specification

import java.time.LocalDate

import static kanava.account.AccountStatus.*
import static kanava.account.Relation.*

/** ID-PARK as the table has it; no framework, no database. */
class CustodyRulesSpec extends Specification {

    def "ID-PARK: closing parks the account, under the unit that was named or the one that has it: #named"() {
        given:
        def command = new Command.AnnounceRetirement('Syy', 'OTHER', Given.TODAY.plusDays(30), 'https://www.iisalmi.fi/', named)

        when:
        def closing = Lifecycle.decide(Given.account(ACTIVE), command, Given.facts(relations: [RESPONSIBLE])).account()
        def retired = Lifecycle.decide(closing, new Command.Retire(),
                Given.facts(actor: Actor.system('org'), relations: [CLOCK], today: Given.TODAY.plusDays(31))).account()

        then:
        retired.status() == RETIRED
        retired.custody() == new Custody(unit, Custody.Handle.PARKED, null)
        retired.address() == Given.account(ACTIVE).address()
        Lifecycle.decide(closing, new Command.CallOffRetirement(), Given.facts(relations: [RESPONSIBLE])).account().custody() == null

        where:
        named      || unit
        null       || 'unit'
        'division' || 'division'
    }

    def "ID-PARK, RET-force, MODE-RED: what was closed in somebody else's hands is lost until two people say that it is ours"() {
        given:
        def first = Given.facts(actor: Given.person('communications'), relations: [COMMUNICATIONS])
        def second = Given.facts(actor: Given.person('security'), relations: [SECURITY])
        def learnt = new Command.ProposeLifting(new Suspension.PostMortem('Salasana vuosi', 'Alusta palautti tilin', 'Avain'))

        when:
        def lost = Lifecycle.decide(Given.account(SUSPENDED), new Command.RetireAtOnce('Emme saa sitä takaisin', null), first).account()
        def proposed = Lifecycle.decide(lost, learnt, first).account()
        def found = Lifecycle.decide(proposed, new Command.Lift(), second).account()

        then: 'nobody alone'
        lost.custody() == new Custody('unit', Custody.Handle.LOST, null)
        lost.suspension().holds()
        Lifecycle.decide(lost, new Command.Park('division'), first) == new Decision.Refused(new Refusal.NotNow(Action.PARK, RETIRED))
        proposed.custody().handle() == Custody.Handle.LOST
        Lifecycle.decide(proposed, new Command.Lift(), first) == new Decision.Refused(new Refusal.SamePersonAsked())

        and:
        found.status() == RETIRED
        found.custody() == new Custody('unit', Custody.Handle.PARKED, null)
        !found.suspension().holds()
    }

    def "ID-PARK, SOD-1: whoever proposed a deletion neither approves nor refuses it, in whatever role"() {
        given:
        def account = Given.account(RETIRED, [custody: Given.custody(proposedBy: 'somebody')])
        def facts = Given.facts(actor: Given.person('somebody'), relations: [COMMUNICATIONS, ADMINISTRATOR])

        expect:
        [new Command.ApproveDeletion(), new Command.RefuseDeletion('Ei')].every {
            Lifecycle.decide(account, it, facts) == new Decision.Refused(new Refusal.SamePersonAsked())
        }
        Lifecycle.allowed(account, facts) == [Action.PARK] as Set
    }

    def "RET-force: what somebody else has can't be deleted before it is ours again"() {
        given:
        def facts = Given.facts(relations: [RESPONSIBLE, COMMUNICATIONS])

        expect:
        Lifecycle.allowed(Given.account(RETIRED, [custody: Given.custody(handle: Custody.Handle.LOST), suspension: Given.suspension()]), facts) ==
                [Action.PROPOSE_LIFTING] as Set
        Action.PROPOSE_DELETION in Lifecycle.allowed(Given.account(RETIRED), facts)
    }

    def "ID-PARK: proposed, approved by a second person, and recorded with its day; after that nothing is left to do"() {
        given:
        def first = Given.facts(actor: Given.person('responsible'), relations: [RESPONSIBLE])
        def second = Given.facts(actor: Given.person('administrator'), relations: [ADMINISTRATOR])

        when:
        def proposed = Lifecycle.decide(Given.account(RETIRED), new Command.ProposeDeletion('Nimi on harhaanjohtava'), first)
        def approved = Lifecycle.decide(proposed.account(), new Command.ApproveDeletion(), second)
        def deleted = Lifecycle.decide(approved.account(), new Command.RecordDeletion(Given.TODAY), first)

        then:
        proposed.event().note() == 'Nimi on harhaanjohtava'
        proposed.account().custody().handle() == Custody.Handle.PARKED
        approved.account().custody().handle() == Custody.Handle.PARKED
        deleted.account().custody().handle() == Custody.Handle.DELETED
        deleted.account().custody().deletion().with { [proposerId(), deciderId(), recorderId(), deletedOn()] } ==
                ['responsible', 'administrator', 'responsible', Given.TODAY]
        deleted.event().after().subMap(['custody', 'deletedOn']) == [custody: 'DELETED', deletedOn: Given.TODAY.toString()]
        Lifecycle.allowed(deleted.account(), Given.facts(relations: [RESPONSIBLE, COMMUNICATIONS, ADMINISTRATOR])).empty
    }

    def "ID-PARK: a refused deletion leaves it parked, and can be proposed again"() {
        when:
        def refused = Lifecycle.decide(Given.account(RETIRED, [custody: Given.custody(proposedBy: 'responsible')]),
                new Command.RefuseDeletion('Joku muu ottaisi sen'), Given.facts(actor: Given.person('administrator'), relations: [ADMINISTRATOR]))

        then:
        refused.account().custody() == Given.custody()
        refused.event().note() == 'Joku muu ottaisi sen'
        Lifecycle.allowed(refused.account(), Given.facts(relations: [RESPONSIBLE])) == [Action.PROPOSE_DELETION] as Set
    }

    def "ID-PARK: an approved deletion is taken back as long as it isn't recorded, with a reason"() {
        given:
        def approved = Given.account(RETIRED, [custody: Given.custody(proposedBy: 'responsible', approvedBy: 'administrator')])
        def facts = Given.facts(relations: [RESPONSIBLE])

        when:
        def kept = Lifecycle.decide(approved, new Command.WithdrawDeletion('Nimi otetaan uudelleen käyttöön'), facts)

        then:
        kept.account().custody() == Given.custody()
        kept.event().note() == 'Nimi otetaan uudelleen käyttöön'
        Lifecycle.allowed(Given.account(RETIRED, [custody: Given.custody(proposedBy: 'responsible')]), facts) == [] as Set
    }

    def "a deletion is recorded from the day of the decision to today: #day"() {
        given:
        def account = Given.account(RETIRED, [custody: Given.custody(proposedBy: 'responsible', approvedBy: 'administrator')])
        def facts = Given.facts(relations: [RESPONSIBLE], today: Given.TODAY.plusDays(3))

        when:
        def decision = Lifecycle.decide(account, new Command.RecordDeletion(LocalDate.parse(day)), facts)

        then:
        fits == (decision instanceof Decision.Accepted)
        fits || decision.why().errors() == [new FieldError('/deletedOn', 'day-out-of-range', [earliest: '2026-11-21', latest: '2026-11-24'])]

        where:
        day          || fits
        '2026-11-20' || false
        '2026-11-21' || true
        '2026-11-24' || true
        '2026-11-25' || false
    }
}
