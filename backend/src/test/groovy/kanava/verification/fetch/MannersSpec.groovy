package kanava.verification.fetch

import static kanava.verification.fetch.FetchResult.Reason.*

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import kanava.fixtures.Kanava
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Later
import kanava.verification.fetch.FetchResult.Unknown
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/** Hosts are asked at a pace, and left alone where they ask for it. */
@Timeout(60)
class MannersSpec extends Specification {
    static final Instant NOW = Instant.parse('2026-11-22T12:00:00Z')
    /** Where it matters; elsewhere there is time for a busy machine. */
    static final Duration DEADLINE = Duration.ofSeconds(5)

    @AutoCleanup
    RawServer server

    ReadyTurns turns = new ReadyTurns()

    PageFetcher fetcher(HostTurns turns = this.turns, Pace pace = Pace.DEFAULT, Duration deadline = Duration.ofSeconds(20)) {
        def limits = new FetchLimits(deadline, deadline, 100_000, 5, 8192, 50)
        new PublicPageFetcher({ String host, int port -> [server.address] } as Destinations, limits, 'Kanava test',
                Manners.of(turns, pace, 'kanava', Clock.fixed(NOW, ZoneOffset.UTC)), Clock.fixed(NOW, ZoneOffset.UTC))
    }

    /** Says nothing in robots.txt. */
    void page(Closure<?> reply) {
        server = new RawServer({ String request, OutputStream out ->
            request.startsWith('GET /robots.txt ') ? out << 'HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n' : reply.call(request, out)
        })
    }

    def "a host that asks for #written is left alone for #time"() {
        given:
        page { request, out ->
            out << "HTTP/1.1 $status Word\r\n${written == null ? '' : "Retry-After: $written\r\n"}Content-Length: 0\r\n\r\n"
        }

        expect: 'the answer itself is what was found'
        fetcher().fetch('http://kunta.test/') == new Unknown(reason, status, NOW)
        turns.held == (time == null ? [:] : ['kunta.test': time])

        where:
        status | written                         || reason            | time
        429    | '120'                           || TOO_MANY_REQUESTS | Duration.ofMinutes(2)
        503    | '120'                           || SERVER_ERROR      | Duration.ofMinutes(2)
        429    | ' 7 '                           || TOO_MANY_REQUESTS | Duration.ofSeconds(7)
        429    | 'Sun, 22 Nov 2026 13:00:00 GMT' || TOO_MANY_REQUESTS | Duration.ofHours(1)
        429    | '999999999'                     || TOO_MANY_REQUESTS | Duration.ofDays(1)
        429    | 'Fri, 31 Dec 9999 23:59:59 GMT' || TOO_MANY_REQUESTS | Duration.ofDays(1)
        429    | 'Sun, 22 Nov 2020 13:00:00 GMT' || TOO_MANY_REQUESTS | null
        429    | '-5'                            || TOO_MANY_REQUESTS | null
        429    | '1e9'                           || TOO_MANY_REQUESTS | null
        429    | '9' * 40                        || TOO_MANY_REQUESTS | null
        429    | 'x' * 5000                      || TOO_MANY_REQUESTS | null
        429    | null                            || TOO_MANY_REQUESTS | null
        500    | '120'                           || SERVER_ERROR      | null
        403    | '120'                           || FORBIDDEN         | null
    }

    def "while it is left alone nothing is sent, and what is found says so"() {
        given:
        page { request, out -> out << RawServer.page('<p>perillä</p>') }
        turns.turn = { new HostTurns.Turn.Held(Duration.ofHours(1)) }

        expect:
        fetcher().fetch('http://kunta.test/') == new Unknown(ASKED_TO_WAIT, NOW)
        server.requests.empty
    }

    def "where too many wait, nobody is asked and it is said when to come again"() {
        given:
        page { request, out -> out << RawServer.page('<p>perillä</p>') }
        turns.turn = { new HostTurns.Turn.Queued(Duration.ofSeconds(40)) }

        expect:
        fetcher().fetch('http://kunta.test/') == new Later(NOW + Duration.ofSeconds(40), NOW)
        server.requests.empty
    }

    def "waiting for the turn takes nothing of the time for reading"() {
        given:
        page { request, out -> out << RawServer.page('<p>perillä</p>') }
        turns.turn = { new HostTurns.Turn.Begins(DEADLINE.multipliedBy(3).dividedBy(4)) }

        expect: 'more than all of it is waited, and there is time to read'
        fetcher(turns, Pace.DEFAULT, DEADLINE).fetch('http://kunta.test/') instanceof Fetched
    }

    def "all hops together have one deadline, whatever is waited between them"() {
        given:
        def hops = new AtomicInteger()
        page { request, out ->
            server.pause(DEADLINE.toMillis() * 2 / 5 as long)
            out << RawServer.redirect("/${hops.incrementAndGet()}")
        }

        expect:
        fetcher(turns, Pace.DEFAULT, DEADLINE).fetch('http://kunta.test/') == new Unknown(TIMEOUT, NOW)
        hops.get() <= 2
    }

    def "each hop's host gives its turn"() {
        given:
        page { request, out ->
            out << (request.contains('Host: kunta.test') ? RawServer.redirect('http://toinen.test/') : RawServer.page('<p>perillä</p>'))
        }

        expect:
        fetcher().fetch('http://kunta.test/') instanceof Fetched
        turns.taken == ['kunta.test', 'kunta.test', 'toinen.test', 'toinen.test']
    }

    def "two instances that share the database ask a host no oftener than one"() {
        given: 'a pace that a test has the time for'
        def apart = Duration.ofMillis(40)
        def pace = new Pace(apart, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofDays(1), Duration.ofDays(1),
                Duration.ofMinutes(1), Duration.ofMinutes(5))
        def host = "${UUID.randomUUID()}.test"
        page { request, out -> out << RawServer.page('<p>perillä</p>') }
        def instances = (1..2).collect { fetcher(Kanava.bean(HostTurns), pace) }
        def started = System.nanoTime()

        when:
        def results = Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            (0..<20).collect { n -> threads.submit({ instances[n % 2].fetch("http://$host/$n") } as Callable) }*.get()
        }
        def took = Duration.ofNanos(System.nanoTime() - started)

        then: 'each instance has read robots.txt once'
        results.every { it instanceof Fetched }
        server.requests.size() == 22
        took >= apart.multipliedBy(21)
    }
}
