package kanava.verification.fetch

import static kanava.verification.fetch.FetchResult.Reason.*

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.zip.DeflaterOutputStream
import java.util.zip.GZIPOutputStream
import kanava.verification.Checks
import kanava.verification.Evidence
import kanava.verification.LinkingPage
import kanava.verification.Pages
import kanava.verification.Subject
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Unknown
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/** Answers made to break, hold or fill whoever reads them, told over a real connection. */
@Timeout(60)
class HostileAnswerSpec extends Specification {
    static final Instant NOW = Instant.parse('2026-11-22T12:00:00Z')
    /** Nothing here waits for it, however busy the machine is. */
    static final Duration DEADLINE = Duration.ofSeconds(30)
    static final String OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'

    @AutoCleanup
    RawServer server

    FetchResult answered(Closure<?> reply, FetchLimits limits = new FetchLimits(DEADLINE, DEADLINE, 100_000, 5, 8192, 50)) {
        server = new RawServer({ String request, OutputStream out -> reply.call(out) })
        new PublicPageFetcher({ String host, int port -> [server.address] } as Destinations, limits, 'Kanava test',
                Manners.NONE, Clock.fixed(NOW, ZoneOffset.UTC)).fetch('http://kunta.test/')
    }

    def "lengths that lie: #what"() {
        expect:
        with(answered { out -> out << OK + said }) {
            expected == null ? it instanceof Fetched && it.html() == 'abc' : it == new Unknown(expected, NOW)
        }

        where:
        what                            | expected    | said
        'more than was said'            | null        | 'Content-Length: 3\r\n\r\nabcdef'
        'less than was said'            | UNREACHABLE | 'Content-Length: 4\r\n\r\nabc'
        'less than nothing'             | UNREACHABLE | 'Content-Length: -3\r\n\r\nabc'
        'more than a number holds'      | UNREACHABLE | 'Content-Length: 99999999999999999999\r\n\r\nabc'
        'no number'                     | UNREACHABLE | 'Content-Length: abc\r\n\r\nabc'
        'two lengths'                   | UNREACHABLE | 'Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc'
        'beside chunks, which count'    | null        | 'Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n'
        'a chunk without end'           | UNREACHABLE | 'Transfer-Encoding: chunked\r\n\r\n4\r\nabc'
        'a chunk of less than nothing'  | UNREACHABLE | 'Transfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n'
        'a chunk of no number'          | UNREACHABLE | 'Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n'
        'a chunk of more than all'      | UNREACHABLE | 'Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n'
        'an unknown transfer encoding'  | UNREACHABLE | 'Transfer-Encoding: gzip\r\n\r\nabc'
    }

    def "what never ends is cut: #what"() {
        expect:
        answered { out ->
            out << head
            while (true) {
                out << again
            }
        } in expected.collect { new Unknown(it, NOW) }

        where:
        what             | expected                 | head                                                  | again
        'chunks'         | [TOO_LARGE]              | OK + 'Transfer-Encoding: chunked\r\n\r\n'             | '3e8\r\n' + 'x' * 1000 + '\r\n'
        'a chunk size'   | [UNREACHABLE]            | OK + 'Transfer-Encoding: chunked\r\n\r\n1;'  | 'x=y;' * 1000
        'headers'        | [UNREACHABLE]            | OK                                                    | 'X: y\r\n'
        'a header'       | [UNREACHABLE]            | OK + 'X: '                                            | 'y' * 1000
        'a folded header'| [UNREACHABLE]            | OK + 'X: y\r\n'                                       | ' y\r\n'
        'a status line'  | [UNREACHABLE]            | 'HTTP/1.1 200 '                                       | 'OK' * 1000
        'empty lines'    | [UNREACHABLE]            | ''                                                    | '\r\n'
        'zeroes'         | [UNREACHABLE]            | ''                                                    | '\u0000' * 1000
    }

    def "no encoding but the one that was asked for is unpacked: #encoding"() {
        expect:
        answered { out ->
            out << OK + "Content-Encoding: $encoding\r\n\r\n"
            out << body
        } == new Unknown(NOT_A_PAGE, 200, NOW)

        where:
        encoding        | body
        // Ten megabytes of one letter, as brotli and zstd would have it; nobody looks.
        'br'            | ([0xCB, 0x7F, 0x4B, 0x0C, 0xC0, 0xFF] as byte[])
        'zstd'          | ([0x28, 0xB5, 0x2F, 0xFD, 0xA4, 0x00] as byte[])
        'deflate'       | packed { new DeflaterOutputStream(it) }
        'gzip, gzip'    | packed { new GZIPOutputStream(new GZIPOutputStream(it)) }
        'gzip, br'      | packed { new GZIPOutputStream(it) }
        'compress'      | packed { new GZIPOutputStream(it) }
        'nonsense'      | packed { new GZIPOutputStream(it) }
    }

    def "a bomb inside a bomb is unpacked once, and then it is too large or no page"() {
        expect:
        answered { out ->
            out << OK + 'Content-Encoding: gzip\r\n\r\n'
            out << packed { new GZIPOutputStream(new GZIPOutputStream(it)) }
        } instanceof Fetched
    }

    def "bytes that are no text of their charset are read all the same: #type"() {
        expect:
        with(answered { out ->
            out << "HTTP/1.1 200 OK\r\nContent-Type: $type\r\n\r\n"
            out << ([0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF8, 0x00] * 1000 as byte[])
        }, Fetched) {
            it.html().length() > 0
        }

        where:
        type << [
            'text/html', 'text/html; charset=utf-8', 'text/html; charset=utf-16', 'text/html; charset=utf-7',
            'text/html; charset=utf-32', 'text/html; charset=' + 'x' * 5000, 'text/html; charset="', 'text/html; charset=\u0001'
        ]
    }

    def "#what comes over the connection and is judged in good time"() {
        given:
        def page = (before + again * (2_000_000.intdiv(again.length()))).take(2_000_000)
        def result = answered({ out -> out << OK + '\r\n' + page }, FetchLimits.DEFAULT)

        expect:
        result instanceof Fetched
        evidence(result).every { it.level() in [Evidence.Level.MISSING, Evidence.Level.UNKNOWN] }

        where:
        what                          | before                                   | again
        'half a million nested tags'  | ''                                       | '<i>'
        'nested links'                | ''                                       | '<a href=x>'
        'links side by side'          | ''                                       | '<a href=x></a>'
        'nested tables'               | ''                                       | '<table><td>'
        'open comments'               | ''                                       | '<!-- '
        'attributes'                  | '<p '                                    | 'a=b '
        'entities'                    | ''                                       | '&amp;'
        'entities without end'        | ''                                       | '&'
        'an entity bomb'              | bomb()                                   | '&j;'
    }

    def "an entity bomb isn't unfolded, whatever the page calls itself: #type"() {
        expect:
        with(answered { out -> out << "HTTP/1.1 200 OK\r\nContent-Type: $type\r\n\r\n" + bomb() + '<p>&j;</p>' }, Fetched) {
            def found = evidence(it)
            found.every { one -> one.level() == Evidence.Level.MISSING || one.level() == Evidence.Level.UNKNOWN }
        }

        where:
        type << ['text/html', 'application/xhtml+xml']
    }

    def "a million nested tags are more than a page may be"() {
        expect:
        answered({ out -> out << OK + '\r\n' + '<b>' * 1_000_000 }, FetchLimits.DEFAULT) == new Unknown(TOO_LARGE, NOW)
    }

    /** Judged as the checks judge it. */
    private static List<Evidence> evidence(Fetched page) {
        def address = 'https://www.laukaa.test/some'
        def subject = new Subject('https://www.facebook.com/laukaa', [new LinkingPage(null, address, null, Instant.EPOCH)], address,
                ['Laukaan kunta'], [], false, false)
        def everywhere = { String at, Medium medium -> new Fetched(200, at, page.contentType(), page.html(), page.sha256(), NOW) }
        Checks.of(subject, everywhere as Pages, { [] }, Duration.ofDays(1), 0)
    }

    private static byte[] packed(Closure<OutputStream> packing) {
        def bytes = new ByteArrayOutputStream()
        def out = packing.call(bytes)
        out << new byte[10 << 20]
        out.close()
        bytes.toByteArray()
    }

    /** A billion laughs. */
    private static String bomb() {
        def letters = 'abcdefghij'
        '<!DOCTYPE html [<!ENTITY a "Laukaan kunta">' + (1..9).collect {
            "<!ENTITY ${letters[it]} \"${"&${letters[it - 1]};" * 10}\">"
        }.join('') + ']><html><body>'
    }
}
