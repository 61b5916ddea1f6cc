package kanava.inspection

import kanava.account.AccountStatus
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.inspection.Inspection.Kind
import kanava.server.id.Ids
import spock.lang.Specification

import java.time.Instant

class InspectionsSpec extends Specification {

    def "the newest of each kind is the one done last, whatever the order of the ids"() {
        given:
        FurnishedHouse house = Houses.decidingInOneStep()
        def account = house.account(AccountStatus.ACTIVE)
        def ids = (1..3).collect { Kanava.bean(Ids).next() }.sort()
        def at = Instant.parse('2026-11-01T10:00:00Z')
        def add = { String id, Kind kind, Instant when ->
            Kanava.bean(Inspections).add(new Inspection(account.organisationId(), id, account.id(), kind, house.person('responsible').id(), when, 'x', null))
        }

        when:
        add(ids[1], Kind.PRIVACY_SETTINGS, at)
        add(ids[0], Kind.PRIVACY_SETTINGS, at.plusNanos(1000))
        add(ids[2], Kind.TRIAL_REVIEW, at)

        then:
        Kanava.bean(Inspections).latest(account.organisationId(), [account.id()]).collectEntries { [(it.kind()): it.id()] } ==
                [(Kind.PRIVACY_SETTINGS): ids[0], (Kind.TRIAL_REVIEW): ids[2]]
    }
}
