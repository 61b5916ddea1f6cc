package kanava.notification.mail

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import org.jsoup.Jsoup
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.LocalTime

/** One mail in the morning for those who want it so. */
class DigestSpec extends Specification {
    @Shared @AutoCleanup MailRoom room = new MailRoom()
    FurnishedHouse house = Houses.decidingInOneStep()
    String address = MailRoom.address(house, 'supervisor', 'sv')

    def setupSpec() {
        room.open()
    }

    def setup() {
        assert house.as('supervisor').put('/api/v1/me/notice-delivery', [way: 'DAILY_DIGEST', language: 'sv']).status == 200
    }

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "what came since yesterday comes at seven, in one mail"() {
        given:
        until(LocalTime.of(13, 0))
        submit('Biblioteket')
        submit('Ungdomsgården')

        when:
        gather()
        until(LocalTime.of(6, 59))
        gather()

        then:
        room.mailsTo(address).empty

        when:
        until(LocalTime.of(7, 1))
        3.times { gather() }

        then:
        def mail = room.mailsTo(address)[0]
        room.mailsTo(address).size() == 1
        mail.subject.startsWith('Kanavas sammandrag ')
        def html = Jsoup.parse(MailRoom.html(mail))
        html.select('h2')*.text() == ['Biblioteket: begäran väntar på ditt beslut', 'Ungdomsgården: begäran väntar på ditt beslut']
        html.select('h2 ~ .go a')*.attr('href').every { it.contains('/accounts/') }
        MailRoom.text(mail).contains('Ungdomsgården: begäran väntar på ditt beslut')

        when: 'nothing new the next day'
        until(LocalTime.of(7, 1))
        gather()

        then:
        room.mailsTo(address).size() == 1
    }

    def "a program that slept over the morning sends it when it wakes, and only once a day"() {
        given:
        until(LocalTime.of(5, 0))
        submit('Biblioteket')

        when:
        until(LocalTime.of(15, 30))
        gather()
        submit('Ungdomsgården')
        gather()

        then:
        room.mailsTo(address).size() == 1
        !MailRoom.text(room.mailsTo(address)[0]).contains('Ungdomsgården')

        when:
        until(LocalTime.of(7, 30))
        gather()

        then:
        MailRoom.text(room.mailsTo(address)[1]).contains('Ungdomsgården')
    }

    def "who wants no more mail gets no digest; who wants each at once still gets what waited"() {
        given:
        until(LocalTime.of(13, 0))
        submit('Biblioteket')
        house.as('supervisor').put('/api/v1/me/notice-delivery', [way: way, language: 'fi'])

        when:
        until(LocalTime.of(7, 1))
        gather()

        then:
        room.mailsTo(address).size() == mails

        where:
        way           || mails
        'IN_APP_ONLY' || 0
        'AT_ONCE'     || 1
    }

    private void submit(String name) {
        house.carryOut(house.account(AccountStatus.DRAFT, name: name), 'requester', new Command.Submit())
        room.work(house)
    }

    private void gather() {
        Kanava.bean(DigestJob).run()
        room.work(house)
    }

    /** To the next time that it is this late where the organisation is. */
    private void until(LocalTime time) {
        def now = TestClock.SHARED.instant().atZone(house.organisation.zone())
        def then = now.with(time)
        TestClock.SHARED.forward(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)))
    }
}
