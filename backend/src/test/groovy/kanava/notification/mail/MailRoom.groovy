package kanava.notification.mail

import com.icegreen.greenmail.util.GreenMail
import com.icegreen.greenmail.util.ServerSetup
import jakarta.mail.internet.MimeMessage
import jakarta.mail.internet.MimeMultipart
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Kanava
import kanava.fixtures.TestPost
import kanava.notification.Waiting
import kanava.server.Settings

/** A real mail server on a port of its own, and the jobs that lead to it, carried out as the scheduler would. */
class MailRoom {
    final GreenMail server = new GreenMail(new ServerSetup(0, '127.0.0.1', ServerSetup.PROTOCOL_SMTP))

    void open() {
        server.start()
        TestPost.SHARED.through = post(server.smtp.port)
    }

    void close() {
        TestPost.SHARED.through = null
        server.stop()
    }

    static Post post(int port, Settings.Mail.Tls tls = Settings.Mail.Tls.NONE, Settings.Mail.Login login = null) {
        new SmtpPost(new Settings.Mail('127.0.0.1', port, tls, Optional.ofNullable(login), 'Kanava <kanava@example.org>'), 'kanava.example.org')
    }

    /** Where somebody's mail goes. */
    static String address(FurnishedHouse house, String who, String language = 'fi') {
        def address = "$who@${house.slug}.example".toString()
        House.sql { it.execute('UPDATE person SET email = ?, language = ? WHERE id = ?', [address, language, house.person(who).id()]) }
        address
    }

    /** Tells what is to be told and sends what is to be sent. */
    void work(FurnishedHouse house) {
        Waiting.tell(house)
        waiting(house).each { Kanava.bean(MailJob).run(it) }
    }

    static List<ToSend> waiting(FurnishedHouse house) {
        Waiting.data('send-mail', house.id).collect { new ToSend(it.organisationId, it.mailId) }
    }

    /** Oldest first. */
    List<MimeMessage> mailsTo(String address) {
        server.receivedMessages.findAll { it.allRecipients*.address.contains(address) } as List<MimeMessage>
    }

    static String text(MimeMessage mail) {
        part(mail, 0)
    }

    static String html(MimeMessage mail) {
        part(mail, 1)
    }

    private static String part(MimeMessage mail, int no) {
        ((mail.content as MimeMultipart).getBodyPart(no).content as String).replace('\r\n', '\n')
    }
}
