package kanava.notification

import kanava.discovery.Reports
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import spock.lang.Specification

/** FIND-1: communications hears of what the public reports, and a flood of reports is no flood of mail. */
class ReportNoticeSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()

    def "FIND-1: communications is told that a profile was reported, once a day for each, and neither which nor in what words"() {
        given:
        def address = FurnishedHouse.address()

        when:
        3.times { report(address) }

        then:
        told('communications').collect { [it.kind, it.platform, it.accountId, it.actor, it.reason] } == [['PROFILE_REPORTED', 'FACEBOOK', null, null, null]]
        ['webEditor', 'responsible', 'security', 'administrator'].every { told(it) == [] }

        when: 'a day later'
        House.sql { it.execute('UPDATE finding_report SET reported_at = reported_at - INTERVAL 25 HOUR WHERE organisation_id = ?', [house.id]) }
        report(address)

        then:
        told('communications').size() == 2
    }

    def "FIND-1: what somebody has decided on is no news"() {
        given:
        def address = FurnishedHouse.address()
        report(address)
        told('communications')
        def finding = house.as('webEditor').get('/api/v1/findings').json.items.first()
        assert house.as('webEditor').post('If-Match': finding.etag as String, "/api/v1/findings/$finding.id/leave", [reason: 'A partner']).status == 200
        House.sql { it.execute('UPDATE finding_report SET reported_at = reported_at - INTERVAL 25 HOUR WHERE organisation_id = ?', [house.id]) }

        when:
        report(address)

        then:
        told('communications').size() == 1
    }

    def "FIND-1: of a flood of addresses so many are told in a day"() {
        when:
        (ReportAudience.MOST_A_DAY + 3).times { report(FurnishedHouse.address()) }

        then:
        told('communications').size() == ReportAudience.MOST_A_DAY
        house.as('communications').get('/api/v1/findings').json.items.size() == ReportAudience.MOST_A_DAY + 3
    }

    private void report(String address) {
        Kanava.bean(Reports).take(house.id, address, 'Outo')
    }

    private List told(String who) {
        Waiting.tell(house)
        house.as(who).get('/api/v1/notices').json.items
    }
}
