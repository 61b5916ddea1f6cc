package kanava.verification.fetch

import static kanava.verification.fetch.FetchResult.Reason.*
import static kanava.verification.fetch.FetchResult.Refusal.NOT_PUBLIC

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.zip.GZIPOutputStream
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Refused
import kanava.verification.fetch.FetchResult.Unknown
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/** A site says in robots.txt what programs may read (RFC 9309), and Kanava keeps to it. */
@Timeout(30)
class RobotsSpec extends Specification {
    /** For servers that never come to an end. */
    static final Duration SHORT = Duration.ofSeconds(3)

    @AutoCleanup
    RawServer server

    /** Long enough for a busy machine. */
    FetchLimits limits = new FetchLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), 100_000, 5, 8192, 50)
    ReadyTurns turns = new ReadyTurns()
    Hands hands = new Hands()
    Closure<?> names = { String host, int port -> [server.address] }
    PageFetcher fetcher

    /** A clock that a test puts forward. */
    static class Hands extends Clock {
        Instant now = Instant.parse('2026-11-22T12:00:00Z')

        @Override
        Instant instant() {
            now
        }

        @Override
        ZoneId getZone() {
            ZoneOffset.UTC
        }

        @Override
        Clock withZone(ZoneId zone) {
            this
        }
    }

    /** @param robots what the site answers to whoever asks for its robots.txt */
    void site(Closure<?> robots, Closure<?> page = { request, out -> out << RawServer.page('<p>perillä</p>') }) {
        server = new RawServer({ String request, OutputStream out ->
            (request.startsWith('GET /robots.txt ') ? robots : page).call(request, out)
        })
        fetcher = new PublicPageFetcher({ String host, int port -> names.call(host, port) } as Destinations, limits,
                'Kanava (+https://kanava.test)', Manners.of(turns, Pace.DEFAULT, 'kanava', hands), hands)
    }

    void robots(String text) {
        site { request, out -> out << RawServer.page(text, 'Content-Type: text/plain') }
    }

    List<String> paths() {
        server.requests.collect { it.readLines().first().split(' ')[1] }
    }

    def "a page that #text speaks of is #verdict"() {
        given:
        robots(text)

        when:
        def result = fetcher.fetch('http://kunta.test/some/tilit?a=b')

        then:
        verdict == 'read' ? result instanceof Fetched : result == new Unknown(ROBOTS, hands.now)
        paths() == (verdict == 'read' ? ['/robots.txt', '/some/tilit?a=b'] : ['/robots.txt'])

        where:
        text                                                                | verdict
        ''                                                                  | 'read'
        'User-agent: *\nDisallow:'                                          | 'read'
        'User-agent: *\nDisallow: /'                                        | 'left alone'
        'User-agent: *\nDisallow: /some/'                                   | 'left alone'
        'User-agent: *\nDisallow: /other'                                   | 'read'
        'User-agent: *\nDisallow: /*?a='                                    | 'left alone'
        'User-agent: *\nDisallow: /some\nAllow: /some/tilit'                | 'read'
        'User-agent: *\nDisallow: /\n\nUser-agent: Kanava\nAllow: /'        | 'read'
        'User-agent: *\nAllow: /\n\nUser-agent: KANAVA\nDisallow: /'        | 'left alone'
        'User-agent: somebodyelse\nDisallow: /'                             | 'read'
        '\uFEFFUser-agent: *\r\nDisallow: /\r\n'                            | 'left alone'
        '<!doctype html><title>Etusivu</title>'                             | 'read'
        'Disallow: /\n' * 1000                                              | 'read'
        'User-agent: *\nDisallow: /' + '*a' * 5000                          | 'read'
        '\u0000\u0001\u0002' * 10000                                        | 'read'
    }

    def "robots.txt with status #status #meaning"() {
        given:
        site { request, out -> out << "HTTP/1.1 $status Word\r\nContent-Length: 0\r\n\r\n" }

        expect:
        fetcher.fetch('http://kunta.test/') == result
                || result == null && fetcher.fetch('http://kunta.test/') instanceof Fetched

        where:
        status || meaning
        401    || 'allows everything'
        403    || 'allows everything'
        404    || 'allows everything'
        410    || 'allows everything'
        204    || 'allows everything'
        304    || 'allows everything'
        429    || 'forbids everything for now'
        500    || 'forbids everything for now'
        503    || 'forbids everything for now'

        result = meaning.startsWith('allows') ? null : new Unknown(ROBOTS_UNREADABLE, Instant.parse('2026-11-22T12:00:00Z'))
    }

    def "robots.txt is followed to where it moved, and each host has its turn"() {
        given:
        site { request, out ->
            out << (request.contains('Host: kunta.test')
                    ? RawServer.redirect('http://www.kunta.test/robots.txt', 301)
                    : RawServer.page('User-agent: *\nDisallow: /', 'Content-Type: text/plain'))
        }

        expect:
        fetcher.fetch('http://kunta.test/') == new Unknown(ROBOTS, hands.now)
        turns.taken == ['kunta.test', 'www.kunta.test']
    }

    def "robots.txt that leads #where is as good as none, and nothing is sent there"() {
        given:
        site { request, out -> out << RawServer.redirect(location) }

        expect:
        fetcher.fetch('http://kunta.test/') instanceof Fetched
        paths().findAll { it == '/robots.txt' }.size() == asked
        paths().size() == asked + 1

        where:
        where             | location                  || asked
        'inside'          | 'http://127.0.0.1/'       || 1
        'to another port' | 'http://kunta.test:8080/' || 1
        'round and round' | '/robots.txt'             || 6
    }

    def "no packet goes to a forbidden address for its robots.txt either"() {
        given:
        names = { host, port -> throw new NotAllowed(NOT_PUBLIC) }
        robots('')

        expect:
        fetcher.fetch('http://kunta.test/') == new Refused(NOT_PUBLIC, hands.now)
        server.requests.empty
    }

    def "where a page sends on to another host, that host's robots.txt counts as well"() {
        given:
        site({ request, out ->
            out << RawServer.page(request.contains('Host: toinen.test') ? 'User-agent: *\nDisallow: /' : '', 'Content-Type: text/plain')
        }, { request, out -> out << RawServer.redirect('http://toinen.test/') })

        expect:
        fetcher.fetch('http://kunta.test/') == new Unknown(ROBOTS, hands.now)
        turns.taken == ['kunta.test', 'kunta.test', 'toinen.test']
    }

    def "robots.txt is remembered for a day, and for a minute where somebody waits who may have changed it"() {
        given:
        robots('User-agent: *\nDisallow: /')

        when:
        3.times { fetcher.fetch('http://kunta.test/') }
        hands.now += Duration.ofHours(23)
        fetcher.fetch('http://kunta.test/')

        then:
        server.requests.size() == 1

        when:
        2.times { fetcher.forPeople().fetch('http://kunta.test/') }

        then:
        server.requests.size() == 2

        when:
        hands.now += Duration.ofHours(24)
        fetcher.fetch('http://kunta.test/')

        then:
        server.requests.size() == 3
    }

    def "a robots.txt that answers #what ends the fetch, and the next ones ask nothing"() {
        given:
        if (reason == TIMEOUT) {
            limits = new FetchLimits(SHORT, SHORT, 100_000, 5, 8192, 50)
        }
        site { request, out -> reply.call(server, out) }

        when:
        def results = (1..5).collect { fetcher.fetch('http://kunta.test/') }

        then:
        results == [new Unknown(reason, hands.now)] * 5
        server.requests.size() == 1

        when: 'for some minutes'
        hands.now += Duration.ofMinutes(6)
        fetcher.fetch('http://kunta.test/')

        then:
        server.requests.size() == 2

        where:
        what                | reason      | reply
        'nothing'           | TIMEOUT     | { server, out -> server.pause(60_000) }
        'a byte at a time'  | TIMEOUT     | { server, out -> server.drip(out, 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n' + 'a' * 500) }
        'and hangs up'      | UNREACHABLE | { server, out -> }
        'no HTTP'           | UNREACHABLE | { server, out -> out << 'SSH-2.0-OpenSSH_9.2\r\n' }
    }

    def "of an endless robots.txt the beginning is read"() {
        given:
        def line = 'Allow: /' + 'a' * 1000 + '\n'
        site { request, out ->
            out << 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n' + (zipped ? 'Content-Encoding: gzip\r\n' : '') + '\r\n'
            def sent = zipped ? new GZIPOutputStream(out) : out
            sent << 'User-agent: *\nDisallow: /\n'
            while (true) {
                sent << line
            }
        }

        expect:
        fetcher.fetch('http://kunta.test/') == new Unknown(ROBOTS, hands.now)

        where:
        zipped << [false, true]
    }
}
