package kanava.server.http

import ch.qos.logback.classic.Level
import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import kanava.fixtures.Kanava
import kanava.fixtures.RawRequest
import org.slf4j.LoggerFactory
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.util.concurrent.CopyOnWriteArrayList

/** What frames a request: for whom it is, and where it ends. */
class FramingSpec extends Specification {

    def "a request says once for whom it is: #code"() {
        when:
        def answer = RawRequest.send("GET /api/v1/public/lookup?url=x.com/a HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n".toString())

        then:
        answer.startsWith('HTTP/1.1 400')
        answer.contains('"header":"Host"') && answer.contains("\"code\":\"$code\"")

        where:
        hosts                          | code
        ''                             | 'required'
        'Host: a\r\nHost: b\r\n'       | 'duplicate'
    }

    def "an address with what no address can have is refused for that, not for its host"() {
        when:
        def answer = RawRequest.send('GET /api/v1/public/lookup?url=100% HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')

        then:
        answer.startsWith('HTTP/1.1 400')
        !answer.contains('Host')
    }

    def "what can't be read is told as a problem like all else: #path"() {
        when:
        def answer = RawRequest.send("GET $path HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".toString())

        then:
        answer.startsWith('HTTP/1.1 400')
        answer.contains('application/problem+json')
        !answer.contains('"error"')

        where:
        path << ['lookup?url=%zz', 'lookup.html?url=%zz', 'lookup?%zz=1', 'organisations?q=%zz', 'organisations/%zz/accounts'].collect { "/api/v1/public/$it" }
    }

    def "a form that no operation but its own may answer for is a problem: #path"() {
        when:
        def answer = RawRequest.send("POST $path HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\nurl=%zz".toString())

        then:
        answer =~ /^HTTP\/1.1 4\d\d/
        answer.contains('application/problem+json')
        !answer.contains('"error"')

        where:
        path << ['/api/v1/public/lookup', '/api/v1/session', '/api/v1/public/organisations/x/reports', '/api/v1/nowhere']
    }

    def "an older client needs no host"() {
        expect:
        RawRequest.send('GET /api/v1/public/lookup?url=x.com/a HTTP/1.0\r\n\r\n').contains(' 200 ')
    }

    def "a client that goes away in the middle of what it sends is no fault of ours"() {
        given:
        def told = new ListAppender<ILoggingEvent>(list: new CopyOnWriteArrayList())
        def root = LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) as Logger
        def ours = LoggerFactory.getLogger('kanava') as Logger
        told.start()
        root.addAppender(told)
        ours.level = Level.DEBUG

        when:
        def server = Kanava.server()
        new Socket(server.host, server.port).withCloseable { socket ->
            socket.outputStream << "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"
            socket.outputStream.flush()
        }

        then:
        new PollingConditions(timeout: 10).eventually {
            assert told.list.any { it.formattedMessage.contains('/api/v1/session') }
        }
        told.list.findAll { it.formattedMessage.contains('/api/v1/session') }*.level == [Level.DEBUG]
        told.list.findAll { it.formattedMessage.contains('/api/v1/session') }*.throwableProxy == [null]

        cleanup:
        root.detachAppender(told)
        ours.level = Level.INFO
    }
}
