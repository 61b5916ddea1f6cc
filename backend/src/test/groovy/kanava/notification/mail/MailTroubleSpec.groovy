package kanava.notification.mail

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.fixtures.TestPost
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

/** Mail servers that are away, slow or unwilling, and programs that die at a mail: none is lost, none comes twice unmarked. */
class MailTroubleSpec extends Specification {
    @Shared @AutoCleanup MailRoom room = new MailRoom()
    FurnishedHouse house = Houses.decidingInOneStep()
    String address = MailRoom.address(house, 'supervisor')

    def setup() {
        room.open()
        house.carryOut(house.account(AccountStatus.DRAFT), 'requester', new Command.Submit())
        kanava.notification.Waiting.tell(house)
    }

    def cleanup() {
        TestClock.SHARED.reset()
        room.close()
    }

    def "a mail server that is away is tried again, at longer and longer intervals, and gets the mail when it is back"() {
        given:
        def task = MailRoom.waiting(house).first()
        TestPost.SHARED.through = MailRoom.post(nobodyListens())

        when:
        def pauses = (1..8).collect {
            def next = run(task).get()
            def pause = Duration.between(TestClock.SHARED.instant(), next)
            TestClock.SHARED.forward(pause + Duration.ofSeconds(1))
            Math.round(pause.toSeconds() / 60.0)
        }

        then:
        pauses == [1, 2, 4, 8, 16, 32, 60, 60]
        mail().state == 'QUEUED'
        mail().reason == 'SERVER_AWAY'

        when:
        TestPost.SHARED.through = MailRoom.post(room.server.smtp.port)

        then:
        run(task).empty
        room.mailsTo(address).size() == 1
        mail().state == 'SENT'
        mail().reason == null
    }

    def "after three days it is given up, and administrators see that"() {
        given:
        def task = MailRoom.waiting(house).first()
        TestPost.SHARED.through = MailRoom.post(nobodyListens())
        TestClock.SHARED.forward(Sending.TOO_OLD_AFTER + Duration.ofMinutes(1))

        expect:
        run(task).empty
        house.as('administrator').get('/api/v1/outgoing-messages').json.items*.subMap('state', 'reason') == [[state: 'FAILED', reason: 'TOO_OLD']]
        house.as('supervisor').get('/api/v1/notices').json.unread == 1
    }

    def "an address that the mail server refuses is refused for good; a full mailbox isn't"() {
        given:
        def server = new Grumbling(answer)
        TestPost.SHARED.through = MailRoom.post(server.port)

        when:
        def next = run(MailRoom.waiting(house).first())

        then:
        next.present == again
        mail().state == state
        mail().reason == reason

        cleanup:
        server.close()

        where:
        answer                  || again | state    | reason
        '550 no such mailbox'   || false | 'FAILED' | 'REFUSED'
        '452 mailbox full'      || true  | 'QUEUED' | 'SERVER_AWAY'
        '421 come back later'   || true  | 'QUEUED' | 'SERVER_AWAY'
    }

    def "a mail server that says nothing is not waited for long"() {
        given:
        def silent = new ServerSocket(0, 5, InetAddress.loopbackAddress)
        TestPost.SHARED.through = MailRoom.post(silent.localPort)
        def began = System.nanoTime()

        when:
        def next = run(MailRoom.waiting(house).first())

        then:
        next.present
        Duration.ofNanos(System.nanoTime() - began) < Duration.ofSeconds(15)

        cleanup:
        silent.close()
    }

    def "who lost their address meanwhile gets no mail, and that is seen"() {
        given:
        House.sql { it.execute('UPDATE person SET email = NULL WHERE id = ?', [house.person('supervisor').id()]) }

        expect:
        run(MailRoom.waiting(house).first()).empty
        mail().reason == 'NO_ADDRESS'
    }

    def "the program dies before it talks to the mail server: the mail comes later, once"() {
        given:
        def task = MailRoom.waiting(house).first()

        when: 'it took the mail, and was killed'
        Kanava.bean(Sending).begin(task)

        then: 'another waits until nobody can be at it any more'
        def until = run(task).get()
        room.mailsTo(address).empty

        when:
        TestClock.SHARED.forward(Duration.between(TestClock.SHARED.instant(), until) + Duration.ofSeconds(1))
        run(task)

        then:
        room.mailsTo(address).size() == 1
        mail().state == 'SENT'
    }

    def "the program dies after the mail server took the mail: it comes again under the same Message-ID"() {
        given:
        def task = MailRoom.waiting(house).first()

        when:
        def turn = Kanava.bean(Sending).begin(task) as Sending.Turn.Send
        TestPost.SHARED.send(turn.envelope())
        TestClock.SHARED.forward(Sending.DEAD_AFTER + Duration.ofSeconds(1))
        run(task)

        then:
        room.mailsTo(address)*.messageID.toSet() == ["<${mail().id}@kanava.example.org>".toString()] as Set
        room.mailsTo(address).size() == 2

        and: 'what was said to be sent stays sent, however often its task runs'
        3.times { assert run(task).empty }
        room.mailsTo(address).size() == 2
    }

    def "two at the same mail: one sends it"() {
        given:
        def task = MailRoom.waiting(house).first()

        when:
        def ends = (1..4).collect { Thread.startVirtualThread { run(task) } }
        ends*.join()

        then:
        room.mailsTo(address).size() == 1
    }

    def "mail that was switched off waits"() {
        given:
        TestPost.SHARED.through = null

        expect:
        run(MailRoom.waiting(house).first()).present
        mail().reason == 'MAIL_OFF'
    }

    private static Optional<Instant> run(ToSend task) {
        Kanava.bean(MailJob).run(task)
    }

    private Map mail() {
        def row = null
        House.sql { row = it.firstRow('SELECT * FROM mail WHERE organisation_id = ?', [house.id]) }
        row
    }

    private static int nobodyListens() {
        new ServerSocket(0).withCloseable { it.localPort }
    }
}
