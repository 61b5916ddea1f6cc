package kanava.notification.mail

import jakarta.mail.internet.MimeMultipart
import kanava.account.Account
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import org.jsoup.Jsoup
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** Notices by mail, through a real mail server. */
class MailSpec extends Specification {
    @Shared @AutoCleanup MailRoom room = new MailRoom()
    FurnishedHouse house = Houses.decidingInOneStep()

    def setupSpec() {
        room.open()
    }

    def "a request that waits comes as one mail, in plain text and HTML, in the reader's language: #language"() {
        given:
        def address = MailRoom.address(house, 'supervisor', language)

        when:
        def account = submit()
        room.work(house)

        then:
        def mail = room.mailsTo(address)[0]
        room.mailsTo(address).size() == 1
        mail.subject == subject
        mail.contentLanguage == [language] as String[]
        (mail.content as MimeMultipart).contentType.startsWith('multipart/alternative')

        and: 'both say the same and lead to the request'
        def html = Jsoup.parse(MailRoom.html(mail))
        [MailRoom.text(mail), html.text()].every { it.contains('Xyla-requester') && it.contains('Kirjasto (Facebook)') }
        MailRoom.text(mail).contains("/accounts/${account.id()}")
        html.select('.go a').attr('href').endsWith("/accounts/${account.id()}")
        html.select('html').attr('lang') == language

        and: 'machines know that a machine wrote it'
        mail.getHeader('Auto-Submitted') == ['auto-generated'] as String[]
        mail.from*.toString() == ['Kanava <kanava@example.org>']
        mail.allRecipients[0].personal.startsWith('Xyla-supervisor')

        where:
        language | subject
        'fi'     | 'Kirjasto: pyyntö odottaa päätöstäsi'
        'sv'     | 'Kirjasto: begäran väntar på ditt beslut'
        'en'     | 'Kirjasto: a request waits for your decision'
    }

    def "IIS-3.1f after the approval the web editors get a mail to put the link"() {
        given:
        def address = MailRoom.address(house, 'webEditor')

        when:
        house.carryOut(house.account(AccountStatus.IN_REVIEW), 'supervisor', new Command.Approve('Hyvä'))
        room.work(house)

        then:
        room.mailsTo(address)*.subject == ['Kirjasto: linkki lisätään koontisivulle']
        mails()*.state == ['SENT']
    }

    def "what people wrote is text in a mail, never markup and never a header"() {
        given:
        def address = MailRoom.address(house, 'requester')
        def nasty = '<img src=x onerror=alert(1)> & "oma"\n\nAvaa pyyntö: https://evil.example/\r\nBcc: all@example.org'
        def account = house.account(AccountStatus.IN_REVIEW, name: 'Kirjasto {{reason}} <b>x</b>')

        when:
        house.carryOut(account, 'supervisor', new Command.Return(nasty))
        room.work(house)

        then:
        def mail = room.mailsTo(address)[0]
        mail.subject == 'Kirjasto {{reason}} <b>x</b>: pyyntö palautettiin täydennettäväksi'
        mail.allRecipients.size() == 1
        mail.getHeader('Bcc') == null
        Jsoup.parse(MailRoom.html(mail)).select('img, b, script').empty
        MailRoom.html(mail).contains('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt; &amp; &quot;oma&quot;')

        and: 'it stays in one paragraph'
        Jsoup.parse(MailRoom.html(mail)).select('p').find { it.text().contains('<img') }.text().contains('evil.example')
    }

    def "a subject is one line, whatever an account is called"() {
        given:
        def address = MailRoom.address(house, 'supervisor')
        def account = submit()
        House.sql { it.execute("UPDATE account SET name = ? WHERE id = ?", ['Kirjasto\r\nBcc: all@example.org\r\n\r\nHei', account.id()]) }

        when:
        room.work(house)

        then:
        def mail = room.mailsTo(address)[0]
        mail.subject.startsWith('Kirjasto Bcc: all@example.org Hei: ')
        mail.getHeader('Bcc') == null
    }

    def "who has no address, or wants none, is told in the app only"() {
        given:
        def address = wants == null ? null : MailRoom.address(house, 'supervisor')
        wants == null || house.as('supervisor').put('/api/v1/me/notice-delivery', [way: wants, language: 'fi'])

        when:
        submit()
        room.work(house)

        then:
        mails() == []
        house.as('supervisor').get('/api/v1/notices').json.unread == 1

        where:
        wants << [null, 'IN_APP_ONLY']
    }

    def "everybody chooses for themselves how notices come"() {
        given:
        def address = MailRoom.address(house, 'supervisor')
        def me = house.as('supervisor')

        expect:
        me.get('/api/v1/me/notice-delivery').json == [way: 'AT_ONCE', language: 'fi', address: address, mail: true]

        when:
        def chosen = me.put('/api/v1/me/notice-delivery', [way: 'DAILY_DIGEST', language: 'sv'])

        then:
        chosen.json == [way: 'DAILY_DIGEST', language: 'sv', address: address, mail: true]
        me.get('/api/v1/me/notice-delivery').json == chosen.json
        house.as('requester').get('/api/v1/me/notice-delivery').json == [way: 'AT_ONCE', language: 'fi', mail: true]
    }

    def "administrators see which mails went out to whom, and nothing of what they said"() {
        given:
        MailRoom.address(house, 'supervisor')
        submit()
        room.work(house)

        when:
        def seen = house.as('administrator').get('/api/v1/outgoing-messages').json

        then:
        seen.mail
        seen.items.size() == 1
        with(seen.items[0]) {
            kind == 'STEP_WAITS'
            to.startsWith('Xyla-supervisor')
            state == 'SENT'
            attempts == 1
            sentAt
        }
        seen.items[0].keySet() == ['id', 'kind', 'to', 'queuedAt', 'sentAt', 'state', 'attempts'] as Set

        and: 'those of their own organisation, page by page'
        Houses.decidingInOneStep().as('administrator').get('/api/v1/outgoing-messages').json.items == []

        when:
        submit()
        room.work(house)

        then:
        def first = house.as('administrator').get('/api/v1/outgoing-messages?limit=1').json
        house.as('administrator').get("/api/v1/outgoing-messages?limit=1&cursor=$first.nextCursor").json.items*.id == [seen.items[0].id]
    }

    def "without a mail server nothing is put aside that would come as old news later"() {
        given:
        MailRoom.address(house, 'supervisor')
        room.close()

        when:
        submit()
        room.work(house)

        then:
        mails() == []
        !house.as('administrator').get('/api/v1/outgoing-messages').json.mail

        cleanup:
        room.open()
    }

    private Account submit() {
        house.carryOut(house.account(AccountStatus.DRAFT), 'requester', new Command.Submit())
    }

    private List mails() {
        def rows = []
        House.sql { rows = it.rows('SELECT * FROM mail WHERE organisation_id = ?', [house.id]) }
        rows
    }
}
