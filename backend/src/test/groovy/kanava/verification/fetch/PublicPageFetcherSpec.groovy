package kanava.verification.fetch

import static kanava.verification.fetch.FetchResult.Reason.*
import static kanava.verification.fetch.FetchResult.Refusal.*

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.concurrent.CopyOnWriteArrayList
import java.util.zip.GZIPOutputStream
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Refused
import kanava.verification.fetch.FetchResult.Unknown
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/** Everything fetched from outside is hostile: proved against real sockets, where a packet sent would be seen. */
@Timeout(30)
class PublicPageFetcherSpec extends Specification {

    static final Instant NOW = Instant.parse('2026-11-21T12:00:00Z')
    static final Duration DEADLINE = Duration.ofSeconds(2)
    static final byte[] BOMB = zipped { out -> 100.times { out << new byte[1 << 20] } }
    static final String PAGE_HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'

    @AutoCleanup
    RawServer server

    List<String> asked = new CopyOnWriteArrayList<>()

    /** Every name leads to the test's server, whatever its port. */
    Destinations toServer = { String host, int port ->
        asked << "$host:$port".toString()
        [server.address]
    } as Destinations

    PageFetcher fetcher = fetcher(toServer)

    static PageFetcher fetcher(Destinations destinations, FetchLimits limits = limits()) {
        new PublicPageFetcher(destinations, limits, 'Kanava test', Manners.NONE, Clock.fixed(NOW, ZoneOffset.UTC))
    }

    static FetchLimits limits(Duration deadline = DEADLINE) {
        new FetchLimits(deadline, Duration.ofSeconds(1), 100_000, 5, 8192, 50)
    }

    void answering(Closure<?> reply) {
        server = new RawServer(reply)
    }

    void page(String html, String headers = 'Content-Type: text/html; charset=utf-8') {
        answering { request, out -> out << RawServer.page(html, headers) }
    }

    def "a page is read as a stranger reads it"() {
        given:
        page('<p>Hyvää päivää</p>')

        when:
        def result = fetcher.fetch('http://www.kunta.test/some?lang=fi#alku')

        then:
        with(result, Fetched) {
            it.status() == 200
            it.finalAddress() == 'http://www.kunta.test/some?lang=fi'
            it.html() == '<p>Hyvää päivää</p>'
            it.at() == NOW
        }

        and: 'the request says who asks and gives nothing else away'
        def request = server.requests.take().readLines()
        request.first() == 'GET /some?lang=fi HTTP/1.1'
        request.contains('Host: www.kunta.test')
        request.contains('User-Agent: Kanava test')
        !request.any { it ==~ /(?i)(cookie|authorization|upgrade|referer|origin):.*/ }
    }

    def "#address is refused without a packet"() {
        given:
        page('<p>inside</p>')

        expect:
        fetcher.fetch(address) == new Refused(refusal, NOW)
        server.requests.empty
        asked.empty

        where:
        address                                    | refusal
        null                                       | NOT_AN_ADDRESS
        ''                                         | NOT_AN_ADDRESS
        'kunta.test/some'                          | NOT_AN_ADDRESS
        'file:///etc/passwd'                       | NOT_AN_ADDRESS
        'ftp://kunta.test/'                        | NOT_AN_ADDRESS
        'gopher://kunta.test/'                     | NOT_AN_ADDRESS
        'jar:http://kunta.test/a!/b'               | NOT_AN_ADDRESS
        'http:///some'                             | NOT_AN_ADDRESS
        'http:kunta.test'                          | NOT_AN_ADDRESS
        'http://'                                  | NOT_AN_ADDRESS
        'http://user@kunta.test/'                  | NOT_AN_ADDRESS
        'http://user:pass@kunta.test/'             | NOT_AN_ADDRESS
        'http://kunta.test\\@evil.test/'           | NOT_AN_ADDRESS
        'http://kunta.test\r\nX: y/'               | NOT_AN_ADDRESS
        'http://kunta.test/a b'                    | NOT_AN_ADDRESS
        'http://kunta.test/\u0000'                 | NOT_AN_ADDRESS
        'http://kunta%2etest/'                     | NOT_AN_ADDRESS
        'http://127.0.0.1/'                        | NOT_AN_ADDRESS
        'http://127.1/'                            | NOT_AN_ADDRESS
        'http://2130706433/'                       | NOT_AN_ADDRESS
        'http://0x7f000001/'                       | NOT_AN_ADDRESS
        'http://0177.0.0.1/'                       | NOT_AN_ADDRESS
        'http://127.0.0.1./'                       | NOT_AN_ADDRESS
        'http://[::1]/'                            | NOT_AN_ADDRESS
        'http://[::ffff:7f00:1]/'                  | NOT_AN_ADDRESS
        'http://[fe80::1%25eth0]/'                 | NOT_AN_ADDRESS
        'http://kunta.test:8080/'                  | PORT
        'http://kunta.test:443/'                   | PORT
        'https://kunta.test:80/'                   | PORT
        'http://kunta.test:22/'                    | PORT
        'http://kunta.test/' + 'x' * 2048          | NOT_AN_ADDRESS
    }

    def "letters beyond ASCII are asked for as the web writes them"() {
        given:
        page('<p>löytyi</p>')

        expect:
        fetcher.fetch('http://järvi.test/ääni?ö=å') instanceof Fetched
        with(server.requests.take().readLines()) {
            it.contains('GET /%C3%A4%C3%A4ni?%C3%B6=%C3%A5 HTTP/1.1')
            it.contains('Host: xn--jrvi-loa.test')
        }
    }

    def "a redirect is followed and said"() {
        given:
        answering { request, out ->
            out << (request.startsWith('GET /some ') ? RawServer.redirect(location) : RawServer.page('<p>perillä</p>'))
        }

        expect:
        with(fetcher.fetch('http://kunta.test/some'), Fetched) { it.finalAddress() == ends }

        where:
        location                      || ends
        '/uusi'                       || 'http://kunta.test/uusi'
        'uusi?a=b#c'                  || 'http://kunta.test/uusi?a=b'
        '//toinen.test/uusi'          || 'http://toinen.test/uusi'
        'HTTP://TOINEN.test:80/uusi'  || 'http://toinen.test/uusi'
    }

    def "a redirect to #location is refused, and nothing is sent there"() {
        given:
        answering { request, out -> out << RawServer.redirect(location) }

        expect:
        fetcher.fetch('http://kunta.test/some') == new Refused(refusal, NOW)
        server.requests.size() == 1

        where:
        location                         | refusal
        'http://127.0.0.1/'              | NOT_AN_ADDRESS
        'http://169.254.169.254/latest/' | NOT_AN_ADDRESS
        'http://[::1]/'                  | NOT_AN_ADDRESS
        'file:///etc/passwd'             | NOT_AN_ADDRESS
        'javascript:alert(1)'            | NOT_AN_ADDRESS
        'http://kunta.test:6379/'        | PORT
        'http://user@kunta.test/'        | NOT_AN_ADDRESS
        'http://kunta.test\\evil/'       | NOT_AN_ADDRESS
    }

    def "a redirect loop ends after five hops"() {
        given:
        answering { request, out -> out << RawServer.redirect('/some') }

        expect:
        fetcher.fetch('http://kunta.test/some') == new Refused(TOO_MANY_REDIRECTS, NOW)
        server.requests.size() == 6
    }

    def "a name is asked for once in a fetch: what was checked is what is connected to"() {
        given:
        answering { request, out ->
            out << (request.startsWith('GET /some ') ? RawServer.redirect('/uusi') : RawServer.page('<p>perillä</p>'))
        }

        expect:
        fetcher.fetch('http://kunta.test/some') instanceof Fetched
        asked == ['kunta.test:80']
    }

    def "cookies of one hop are not taken along to the next"() {
        given:
        answering { request, out ->
            out << (request.startsWith('GET /some ')
                    ? 'HTTP/1.1 302 Found\r\nSet-Cookie: seen=1\r\nLocation: /uusi\r\nContent-Length: 0\r\n\r\n'
                    : RawServer.page('<p>perillä</p>'))
        }

        when:
        fetcher.fetch('http://kunta.test/some')

        then:
        server.requests.size() == 2
        server.requests.every { !it.toLowerCase().contains('cookie') }
    }

    def "status #status is #reason and never a failed check"() {
        given:
        answering { request, out ->
            out << "HTTP/1.1 $status Word\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nno"
        }

        expect:
        fetcher.fetch('http://kunta.test/') == new Unknown(reason, status, NOW)

        where:
        status || reason
        204    || NOT_A_PAGE
        206    || NOT_A_PAGE
        304    || SERVER_ERROR
        400    || SERVER_ERROR
        401    || FORBIDDEN
        403    || FORBIDDEN
        404    || NOT_FOUND
        410    || NOT_FOUND
        429    || TOO_MANY_REQUESTS
        500    || SERVER_ERROR
        503    || SERVER_ERROR
        999    || FORBIDDEN
    }

    def "what isn't a page isn't read: #type"() {
        given:
        page('%PDF-1.7', type)

        expect:
        fetcher.fetch('http://kunta.test/') == new Unknown(NOT_A_PAGE, 200, NOW)

        where:
        type << [
            'Content-Type: application/pdf', 'Content-Type: application/json', 'X-None: 1',
            'Content-Type: text/html\r\nContent-Encoding: br'
        ]
    }

    def "EVID-STD: what a site says to programs is read where it is asked for: #type"() {
        given:
        page('social=https://www.facebook.com/kunta', type)

        expect:
        (fetcher.fetch('http://kunta.test/trust.txt', Medium.STATEMENT) as Fetched).html() == 'social=https://www.facebook.com/kunta'
        server.requests.poll(5, java.util.concurrent.TimeUnit.SECONDS).contains('Accept: application/json,')

        where:
        type << ['Content-Type: text/plain; charset=utf-8', 'Content-Type: application/jrd+json', 'Content-Type: Application/JSON']
    }

    def "EVID-STD: a page for people is no statement, as which many sites answer whatever is asked for"() {
        given:
        page('<p>social=https://www.facebook.com/kunta', 'Content-Type: text/html')

        expect:
        fetcher.fetch('http://kunta.test/trust.txt', Medium.STATEMENT) == new Unknown(NOT_A_PAGE, 200, NOW)
    }

    def "a page is decoded as browsers do: #headers"() {
        given:
        answering { request, out ->
            out << "HTTP/1.1 200 OK\r\nContent-Type: $headers\r\n\r\n"
            out << html.getBytes(written)
        }

        expect:
        (fetcher.fetch('http://kunta.test/') as Fetched).html().contains('Iisalmen päivä')

        where:
        headers                          | written        | html
        'text/html'                      | 'UTF-8'        | '<p>Iisalmen päivä'
        'text/html; charset=ISO-8859-1'  | 'ISO-8859-1'   | '<p>Iisalmen päivä'
        'text/html; charset="utf-8"'     | 'UTF-8'        | '<meta charset="iso-8859-1"><p>Iisalmen päivä'
        'text/html'                      | 'windows-1252' | '<meta charset="windows-1252"><p>Iisalmen päivä'
        'text/html;charset=nonsense'     | 'UTF-8'        | '<p>Iisalmen päivä'
        'text/html;charset=IBM037'       | 'UTF-8'        | '<p>Iisalmen päivä'
        'text/html;charset=iso-8859-1'   | 'UTF-8'        | '\uFEFF<p>Iisalmen päivä'
        'application/xhtml+xml'          | 'UTF-8'        | '<p>Iisalmen päivä'
    }

    def "a compressed page is read"() {
        given:
        answering { request, out ->
            out << 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'
            out << zipped { it << '<p>tiivis</p>'.bytes }
        }

        expect:
        (fetcher.fetch('http://kunta.test/') as Fetched).html() == '<p>tiivis</p>'
    }

    def "a bomb is not unpacked: #what"() {
        given:
        answering { request, out ->
            out << "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n$encoding\r\n"
            body.call(out)
        }

        expect:
        fetcher.fetch('http://kunta.test/') == new Unknown(TOO_LARGE, NOW)

        where:
        what               | encoding                      | body
        'gzip, 100 MB'     | 'Content-Encoding: gzip\r\n'  | { out -> out << BOMB }
        'a longer page'    | ''                            | { out -> out << 'x' * 100_001 }
        'an endless page'  | ''                            | { out -> while (true) { out << 'x' * 10_000 } }
    }

    def "a page of exactly the size allowed is read"() {
        given:
        page('x' * 100_000)

        expect:
        (fetcher.fetch('http://kunta.test/') as Fetched).html().length() == 100_000
    }

    def "an endless body of an answer that isn't read holds nobody up"() {
        given:
        answering { request, out ->
            out << "HTTP/1.1 $status Word\r\nContent-Type: application/octet-stream\r\n\r\n"
            while (true) { out << 'x' * 10_000 }
        }

        expect:
        fetcher.fetch('http://kunta.test/') == new Unknown(reason, status, NOW)

        where:
        status || reason
        200    || NOT_A_PAGE
        403    || FORBIDDEN
    }

    def "broken answers are unreachable: #what"() {
        given:
        answering { request, out -> out << said }

        expect:
        fetcher.fetch('http://kunta.test/') == new Unknown(UNREACHABLE, NOW)

        where:
        what                  | said
        'nothing'             | ''
        'not HTTP'            | 'SSH-2.0-OpenSSH_9.6\r\n\r\n'
        'a huge header line'  | 'HTTP/1.1 200 OK\r\nX: ' + 'x' * (1 << 20) + '\r\n\r\n'
        'too many headers'    | 'HTTP/1.1 200 OK\r\n' + 'X: y\r\n' * 100_000 + '\r\n'
        'a cut body'          | 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>'
        'a false length'      | 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: -1\r\n\r\n<p>'
        'gzip that isn\'t'    | 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n<p>'
    }

    def "one deadline holds over everything: #what"() {
        given:
        answering { request, out -> slow.call(server, out) }
        def started = System.nanoTime()

        when:
        def result = fetcher.fetch('http://kunta.test/')

        then:
        result == new Unknown(TIMEOUT, NOW)
        Duration.ofNanos(System.nanoTime() - started) < DEADLINE.plusSeconds(1)

        where:
        what                   | slow
        'silence'              | { it, out -> it.pause(20_000) }
        'headers byte by byte' | { it, out -> it.drip(out, 'HTTP/1.1 200 OK\r\nX: ' + 'x' * 1000) }
        'body byte by byte'    | { it, out -> out << PAGE_HEAD; it.drip(out, 'x' * 1000) }
        'slow hops'            | { it, out -> it.pause(700); out << RawServer.redirect('/') }
        'endless interim'      | { it, out -> while (true) { out << 'HTTP/1.1 102 Processing\r\n\r\n'; it.pause(20) } }
    }

    def "a name service that doesn't answer is given up with the rest"() {
        given:
        server = RawServer.serving('')
        def slowNames = new PublicDestinations({ host -> server.pause(20_000); [] as InetAddress[] })
        def started = System.nanoTime()

        expect:
        fetcher(slowNames).fetch('http://kunta.test/') == new Unknown(TIMEOUT, NOW)
        Duration.ofNanos(System.nanoTime() - started) < DEADLINE.plusSeconds(1)
    }

    static byte[] zipped(Closure<?> content) {
        def bytes = new ByteArrayOutputStream()
        new GZIPOutputStream(bytes).withCloseable(content)
        bytes.toByteArray()
    }
}
