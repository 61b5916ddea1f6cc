package kanava.verification.fetch

import static kanava.verification.fetch.FetchResult.Reason.TIMEOUT
import static kanava.verification.fetch.FetchResult.Reason.UNREACHABLE
import static kanava.verification.fetch.FetchResult.Refusal.DOWNGRADE

import java.nio.file.Path
import java.security.KeyStore
import java.time.Clock
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import javax.net.ssl.TrustManagerFactory
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Refused
import kanava.verification.fetch.FetchResult.Unknown
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(30)
class SecurePageSpec extends Specification {

    static final char[] PASSWORD = 'only in this test'.toCharArray()
    /** Long enough for a busy machine. */
    static final FetchLimits LIMITS = limits(Duration.ofSeconds(20), Duration.ofSeconds(20))
    /** For servers that never come to an end; without the deadline the fetch would go on until the test is over. */
    static final FetchLimits SHORT = limits(Duration.ofSeconds(2), Duration.ofSeconds(1))

    @TempDir
    @Shared
    Path folder

    @Shared
    KeyStore made

    /** Trusts who signed the certificates, and nobody else. */
    @Shared
    SSLContext trusting

    @AutoCleanup
    RawServer server

    def setupSpec() {
        def file = folder.resolve('kunta.p12')
        keytool(file, 'signer', 'CN=signer', ['-ext', 'bc:c'])
        keytool(file, 'good', 'CN=kunta.test', ['-signer', 'signer', '-ext', 'san=dns:kunta.test'])
        keytool(file, 'wildcard', 'CN=kunta.test', ['-signer', 'signer', '-ext', 'san=dns:*.test'])
        keytool(file, 'expired', 'CN=kunta.test', ['-signer', 'signer', '-ext', 'san=dns:kunta.test', '-startdate', '-10d'])
        keytool(file, 'future', 'CN=kunta.test', ['-signer', 'signer', '-ext', 'san=dns:kunta.test', '-startdate', '+10d'])
        keytool(file, 'selfsigned', 'CN=kunta.test', ['-ext', 'san=dns:kunta.test'])
        made = KeyStore.getInstance(file.toFile(), PASSWORD)
        def anchors = empty()
        anchors.setCertificateEntry('signer', made.getCertificate('signer'))
        def trust = TrustManagerFactory.getInstance(TrustManagerFactory.defaultAlgorithm)
        trust.init(anchors)
        trusting = SSLContext.getInstance('TLS')
        trusting.init(null, trust.trustManagers, null)
    }

    private static void keytool(Path file, String alias, String name, List<String> more) {
        def program = Path.of(System.getProperty('java.home'), 'bin', 'keytool').toString()
        def made = [
            program, '-genkeypair', '-alias', alias, '-keyalg', 'EC', '-dname', name, '-validity', '2', '-keystore', "$file",
            '-storepass', PASSWORD as String, *more
        ]*.toString().execute()
        assert made.waitFor() == 0: made.text
    }

    private static KeyStore empty() {
        def store = KeyStore.getInstance('PKCS12')
        store.load(null, null)
        store
    }

    private static FetchLimits limits(Duration deadline, Duration silence) {
        new FetchLimits(deadline, silence, 100_000, 5, 8192, 50)
    }

    PageFetcher fetcher(DefaultClientTlsStrategy tls = new DefaultClientTlsStrategy(trusting), FetchLimits limits = LIMITS) {
        def toServer = { String host, int port -> [server.address] } as Destinations
        new PublicPageFetcher(toServer, limits, tls, 'Kanava test', Manners.NONE, Deadline.none(), Clock.systemUTC())
    }

    void answering(String certificate = 'good', Closure<?> reply) {
        def shown = empty()
        shown.setKeyEntry('kunta', made.getKey(certificate, PASSWORD), PASSWORD, made.getCertificateChain(certificate))
        def keys = KeyManagerFactory.getInstance(KeyManagerFactory.defaultAlgorithm)
        keys.init(shown, PASSWORD)
        def context = SSLContext.getInstance('TLS')
        context.init(keys.keyManagers, null, null)
        server = new RawServer(context.serverSocketFactory, reply)
    }

    def "a page with a certificate for its name is read"() {
        given:
        answering { request, out -> out << RawServer.page('<p>turvassa</p>') }

        expect:
        (fetcher().fetch('https://kunta.test/') as Fetched).html() == '<p>turvassa</p>'
    }

    def "a certificate that is #what ends it before anything is asked"() {
        given:
        answering(certificate) { request, out -> out << RawServer.page('<p>turvassa</p>') }

        expect:
        with(fetcher().fetch(address), Unknown) { it.reason() == UNREACHABLE }
        server.requests.empty

        where:
        what                        | certificate  | address
        'for another name'          | 'good'       | 'https://toinen.test/'
        'for a name above'          | 'good'       | 'https://www.kunta.test/'
        'for all names of a domain' | 'wildcard'   | 'https://www.kunta.test/'
        'expired'                   | 'expired'    | 'https://kunta.test/'
        'of days to come'           | 'future'     | 'https://kunta.test/'
        'signed by itself'          | 'selfsigned' | 'https://kunta.test/'
    }

    def "a certificate by somebody nobody knows ends it before anything is asked"() {
        given:
        answering { request, out -> out << RawServer.page('<p>turvassa</p>') }

        expect:
        with(fetcher(DefaultClientTlsStrategy.createDefault()).fetch('https://kunta.test/'), Unknown) { it.reason() == UNREACHABLE }
        server.requests.empty
    }

    def "a redirect from https to http is refused"() {
        given:
        answering { request, out -> out << RawServer.redirect('http://kunta.test/') }

        expect:
        with(fetcher().fetch('https://kunta.test/'), Refused) { it.refusal() == DOWNGRADE }
        server.requests.size() == 1
    }

    def "a handshake that never ends is cut at the deadline"() {
        given:
        server = RawServer.silent()

        expect:
        with(fetcher(new DefaultClientTlsStrategy(trusting), SHORT).fetch('https://kunta.test/'), Unknown) { it.reason() == TIMEOUT }
    }

    def "a handshake of one byte at a time is cut at the deadline"() {
        given:
        def over = new CountDownLatch(1)
        def listening = new ServerSocket(0, 50, InetAddress.ofLiteral('127.0.0.1'))
        Thread.ofPlatform().daemon().start {
            def socket = listening.accept()
            // The beginning of a record that promises sixteen kilobytes.
            socket.outputStream << ([0x16, 0x03, 0x03, 0x40, 0x00] as byte[])
            try {
                while (!over.await(100, TimeUnit.MILLISECONDS)) {
                    socket.outputStream << ([0] as byte[])
                }
            } catch (IOException gone) {
                // The fetcher hung up, as it should.
            }
        }
        def toServer = { String host, int port -> [listening.localSocketAddress] } as Destinations

        expect:
        with(new PublicPageFetcher(toServer, SHORT, 'Kanava test', Manners.NONE, Clock.systemUTC()).fetch('https://kunta.test/'), Unknown) {
            it.reason() == TIMEOUT
        }

        cleanup:
        over.countDown()
        listening.close()
    }
}
