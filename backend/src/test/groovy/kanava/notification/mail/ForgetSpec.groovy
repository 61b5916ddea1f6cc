package kanava.notification.mail

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** Notices and mails aren't kept for ever; what happened is. */
class ForgetSpec extends Specification {
    @Shared @AutoCleanup MailRoom room = new MailRoom()
    FurnishedHouse house = Houses.decidingInOneStep()

    def setupSpec() {
        room.open()
    }

    def "after a year notices and their mails are forgotten, and the log still tells what happened"() {
        given:
        MailRoom.address(house, 'supervisor', 'fi')
        submit('Vanha')
        room.work(house)
        age(366)
        submit('Tuore')
        room.work(house)
        age(364, " AND happened_at > NOW() - INTERVAL 100 DAY", " AND queued_at > NOW() - INTERVAL 100 DAY")
        def told = house.as('auditor').get('/api/v1/audit-events').json.items.size()

        expect:
        notices() == ['Tuore', 'Vanha']
        mails() == 2

        when:
        Kanava.bean(ForgetJob).run()

        then:
        notices() == ['Tuore']
        mails() == 1
        house.as('auditor').get('/api/v1/audit-events').json.items.size() == told
    }

    private void submit(String name) {
        house.carryOut(house.account(AccountStatus.DRAFT, name: name), 'requester', new Command.Submit())
    }

    private List<String> notices() {
        house.as('supervisor').get('/api/v1/notices').json.items*.accountName
    }

    private int mails() {
        def count = 0
        House.sql { count = it.firstRow('SELECT COUNT(*) AS n FROM mail WHERE organisation_id = ?', [house.id]).n as int }
        count
    }

    private void age(int days, String whichNotices = '', String whichMails = '') {
        House.sql {
            it.execute("UPDATE notice SET happened_at = happened_at - INTERVAL $days DAY WHERE organisation_id = '${house.id}'$whichNotices".toString())
            it.execute("UPDATE mail SET queued_at = queued_at - INTERVAL $days DAY WHERE organisation_id = '${house.id}'$whichMails".toString())
        }
    }
}
