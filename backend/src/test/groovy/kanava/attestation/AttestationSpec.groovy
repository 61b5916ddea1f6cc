package kanava.attestation

import kanava.account.Command
import kanava.account.RequestPlan
import kanava.attachment.AttachmentService
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.SampleFiles
import kanava.fixtures.TestClock
import kanava.verification.AskedChecks
import spock.lang.Specification

import java.time.Duration
import java.time.LocalDate

/** What an attestation is worth, from the day it was seen until it runs out or a check tells otherwise. */
class AttestationSpec extends Specification {
    AttestationHouse own = new AttestationHouse()

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "VER-manual, EVID-LEVELS: seen by one and confirmed by another an account is listed, and counts for nothing in between"() {
        given:
        def account = own.walled()

        expect:
        own.tasks(account, 'communications') == ['ATTEST']

        when:
        def attested = own.attest('webEditor', account)

        then:
        attested.status == 201
        attested.json.with { [state, checks, seenOn, counts, picture.kind, attestedBy.id] } ==
                ['PENDING', AttestationHouse.BOTH, own.today().toString(), false, 'PNG', own.house.person('webEditor').id()]
        own.levels(account) == ['MACHINE_CHECKED', 'UNKNOWN', 'UNKNOWN']
        own.tasks(account, 'communications') == ['CONFIRM_ATTESTATION']
        own.tasks(account, 'webEditor') == []
        own.tasks(account, 'responsible') == []
        lookup(account).state == 'unknown'

        and: 'the picture is saved and never shown, and is no file of the request'
        own.house.as('communications').get("/api/v1/accounts/${account.id()}/attachments/$attested.json.picture.id").status == 200
        own.house.as('communications').get("/api/v1/accounts/${account.id()}/attachments").json.items == []

        when:
        def confirmed = own.confirm('communications', attested.json)
        AskedChecks.run(account)

        then:
        confirmed.json.with { [state, counts, decidedBy.id, onBehalfOf] } == ['CONFIRMED', true, own.house.person('communications').id(), null]
        own.levels(account) == ['MACHINE_CHECKED', 'ATTESTED', 'ATTESTED']
        own.seen(account).verification.status == 'VERIFIED'
        own.tasks(account, 'communications') == []

        and: 'the public hears of the level, and of nobody'
        lookup(account).state == 'official'
        lookup(account).evidence*.level == ['MACHINE_CHECKED', 'ATTESTED', 'ATTESTED']
        listed(account).evidence == 'ATTESTED'
        !new Api().get("/api/v1/public/lookup?url=${account.address()}").body.contains('Qvist')

        and: 'it holds as long as what a check would have found that day'
        LocalDate.parse((confirmed.json.validUntil as String).take(10)) >= own.today().plusDays(29)
        own.seen(account).verification.validUntil == confirmed.json.validUntil
    }

    def "a picture larger than a file may be is refused with the limit"() {
        given:
        def account = own.walled()
        def picture = Arrays.copyOf(SampleFiles.PNG, AttachmentService.MOST_BYTES + 1 as int)

        expect:
        own.attest('webEditor', account, picture: picture).with { [status, problem, json.params] } == [413, 'file-too-large', [megabytes: '10']]
        own.shelf(account).items == []
    }

    def "the log tells who attested what with which picture, who confirmed it in whose place, and who refused it why"() {
        given:
        own.standIn('communications', 'bystander')
        def account = own.walled()
        own.refuse('communications', own.attest('webEditor', account).json, 'Kuva on väärästä tilistä')
        own.confirm('bystander', own.attest('webEditor', account).json)

        when:
        def events = own.house.as('auditor').get("/api/v1/audit-events?accountId=${account.id()}").json.items
                .findAll { it.action.startsWith('ATTESTATION_') }.reverse()

        then:
        events*.action == ['ATTESTATION_MADE', 'ATTESTATION_REFUSED', 'ATTESTATION_MADE', 'ATTESTATION_CONFIRMED']
        events[0].changes.find { it.field == 'sha256' }.after.length() == 64
        events[0].changes.find { it.field == 'seenOn' }.after == own.today().toString()
        events[1].note == 'Kuva on väärästä tilistä'
        events[3].onBehalfOf
        events[3].changes.find { it.field == 'ACCOUNT_LINKS_TO_ORGANISATION' }.with { [before, after] } == ['UNKNOWN', 'ATTESTED']
        own.house.as('bystander').get("/api/v1/accounts/${account.id()}/history").json.items*.action.containsAll(events*.action)
    }

    def "what is refused counts for nothing, says why, and can be attested anew"() {
        given:
        def account = own.walled()

        when:
        def refused = own.refuse('communications', own.attest('webEditor', account).json, 'Päivä ei näy kuvassa')

        then:
        refused.json.with { [state, reason, counts, decidable] } == ['REFUSED', 'Päivä ei näy kuvassa', false, false]
        own.levels(account).drop(1) == ['UNKNOWN', 'UNKNOWN']
        own.shelf(account, 'webEditor').attestable*.page == [account.address()]

        when:
        def late = own.confirm('communications', refused.json)

        then:
        late.problem == 'attestation-decided'
        own.attest('webEditor', account).status == 201
    }

    def "a page that still can't be read takes nothing away from what was attested"() {
        given:
        def account = own.walled()
        own.attested(account)

        when:
        own.look(account)

        then:
        own.levels(account) == ['MACHINE_CHECKED', 'ATTESTED', 'ATTESTED']
        own.seen(account).publicState == 'official'
        own.shelf(account).items*.counts == [true]
    }

    def "a check that reads the page takes the attestation's place, with what it finds or misses"() {
        given:
        def account = own.walled()
        own.attested(account)

        when:
        own.show(account, *lines.call(own))
        own.look(account)

        then:
        own.levels(account).drop(1) == levels
        own.shelf(account).items*.counts == [false]
        own.tasks(account, 'webEditor') == []

        when: 'what is missing is given its time (VER-repeat)'
        TestClock.SHARED.forward(Duration.ofDays(15))

        then:
        own.seen(account).publicState == state

        where:
        lines                                                     || levels                                 | state
        ({ [("Talo ${it.house.slug}").toString(), it.link()] })   || ['MACHINE_CHECKED', 'MACHINE_CHECKED'] | 'official'
        ({ ['Kissavideoita'] })                                   || ['MISSING', 'MISSING']                 | 'unknown'
    }

    def "what a check has missed meanwhile nobody confirms, and neither what is seen at an address that is no longer its own"() {
        given:
        def account = own.walled()
        def pending = own.attest('webEditor', account).json

        when:
        if (corrected) {
            own.house.carryOut(account, 'responsible', new Command.CorrectAddress(FurnishedHouse.address()))
            AskedChecks.run(account)
        } else {
            own.show(account, 'Kissavideoita')
            own.look(account)
        }

        then:
        own.confirm('communications', pending).problem == 'attestation-outdated'
        own.seen(account).verification.checks*.level.every { it != 'ATTESTED' }
        own.refuse('communications', pending).status == 200

        where:
        corrected << [false, true]
    }

    def "EVID-LEVELS: an attestation runs out; a task comes a week before, and a new one takes its place"() {
        given:
        def account = own.walled()
        own.attested(account)

        expect:
        own.tasks(account, 'webEditor') == []

        when:
        TestClock.SHARED.forward(Duration.ofDays(24))
        own.look(account)

        then:
        own.tasks(account, 'webEditor') == ['ATTEST']
        own.tasks(account, 'communications') == ['ATTEST']
        own.tasks(account, 'responsible') == []
        own.seen(account).publicState == 'official'

        when: 'nobody renews it'
        TestClock.SHARED.forward(Duration.ofDays(7))
        own.look(account)

        then:
        own.levels(account) == ['MACHINE_CHECKED', 'UNKNOWN', 'UNKNOWN']
        own.seen(account).publicState == 'unknown'
        own.tasks(account, 'webEditor') == ['ATTEST']

        when: 'somebody does'
        def renewed = own.attest('communications', account).json

        then:
        own.tasks(account, 'communications') == []
        own.tasks(account, 'webEditor') == ['CONFIRM_ATTESTATION']

        when:
        own.confirm('webEditor', renewed)
        AskedChecks.run(account)

        then:
        own.seen(account).publicState == 'official'
        own.tasks(account, 'webEditor') == []
        own.shelf(account).items*.counts == [true, false]
    }

    def "what a check once read and can't read any more is attested before it runs out"() {
        given:
        def account = own.walled()
        own.show(account, ("Talo ${own.house.slug}").toString(), own.link())
        own.look(account)
        own.wall(account)

        when:
        TestClock.SHARED.forward(Duration.ofDays(23))
        own.look(account)

        then:
        own.tasks(account, 'webEditor') == []
        own.attest('webEditor', account).json.errors*.code == ['not-attestable']

        when:
        TestClock.SHARED.forward(Duration.ofDays(2))
        own.look(account)

        then:
        own.tasks(account, 'webEditor') == ['ATTEST']

        when:
        own.attested(account)
        TestClock.SHARED.forward(Duration.ofDays(6))

        then:
        own.levels(account).drop(1) == ['ATTESTED', 'ATTESTED']
        own.seen(account).publicState == 'official'
    }

    def "IIS-5.1c: a closed group is verified by attestation alone, whatever its page shows to strangers"() {
        given:
        def account = own.walled(plan: Given.plan(visibility: RequestPlan.Visibility.CLOSED))
        own.show(account, "Talo ${own.house.slug}", own.link())

        when:
        own.look(account)

        then:
        own.seen(account).verification.checks.drop(1)*.with { [it.level, it.reason] } == [['UNKNOWN', 'CLOSED_GROUP']] * 2
        own.seen(account).publicState == 'unknown'

        when:
        own.attested(account)

        then:
        own.levels(account) == ['MACHINE_CHECKED', 'ATTESTED', 'ATTESTED']
        own.seen(account).publicState == 'official'
    }

    private static Map lookup(account) {
        new Api().get("/api/v1/public/lookup?url=${account.address()}").json
    }

    private Map listed(account) {
        new Api().get("/api/v1/public/organisations/$own.house.slug/accounts").json.accounts.find { it.address == account.address() }
    }
}
