package kanava.verification.fetch

import static kanava.verification.fetch.FetchResult.Reason.TIMEOUT
import static kanava.verification.fetch.FetchResult.Reason.UNREACHABLE
import static kanava.verification.fetch.FetchResult.Refusal.DOWNGRADE

import java.nio.file.Path
import java.security.KeyStore
import java.time.Clock
import java.time.Duration
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
    static final Duration DEADLINE = Duration.ofSeconds(2)
    static final FetchLimits LIMITS = new FetchLimits(DEADLINE, Duration.ofSeconds(1), 100_000, 5, 8192, 50)

    @TempDir
    @Shared
    Path folder

    @Shared
    SSLContext context

    @AutoCleanup
    RawServer server

    def setupSpec() {
        def file = folder.resolve('kunta.p12')
        def keytool = Path.of(System.getProperty('java.home'), 'bin', 'keytool').toString()
        assert [
            keytool, '-genkeypair', '-alias', 'kunta', '-keyalg', 'EC', '-dname', 'CN=kunta.test',
            '-ext', 'san=dns:kunta.test', '-validity', '2', '-keystore', "$file", '-storepass', PASSWORD as String
        ]*.toString().execute().waitFor() == 0
        def store = KeyStore.getInstance(file.toFile(), PASSWORD)
        def keys = KeyManagerFactory.getInstance(KeyManagerFactory.defaultAlgorithm)
        keys.init(store, PASSWORD)
        def trust = TrustManagerFactory.getInstance(TrustManagerFactory.defaultAlgorithm)
        trust.init(store)
        context = SSLContext.getInstance('TLS')
        context.init(keys.keyManagers, trust.trustManagers, null)
    }

    PageFetcher fetcher(DefaultClientTlsStrategy tls = new DefaultClientTlsStrategy(context)) {
        def toServer = { String host, int port -> [server.address] } as Destinations
        new PublicPageFetcher(toServer, LIMITS, tls, 'Kanava test', Manners.NONE, Clock.systemUTC())
    }

    void answering(Closure<?> reply) {
        server = new RawServer(context.serverSocketFactory, reply)
    }

    def "a page with a certificate for its name is read"() {
        given:
        answering { request, out -> out << RawServer.page('<p>turvassa</p>') }

        expect:
        (fetcher().fetch('https://kunta.test/') as Fetched).html() == '<p>turvassa</p>'
    }

    def "a certificate for another name, or by nobody known, ends it before anything is asked"() {
        given:
        answering { request, out -> out << RawServer.page('<p>turvassa</p>') }

        expect:
        with(fetcher(tls(context)).fetch(address), Unknown) { it.reason() == UNREACHABLE }
        server.requests.empty

        where:
        address                | tls
        'https://toinen.test/' | { SSLContext ours -> new DefaultClientTlsStrategy(ours) }
        'https://kunta.test/'  | { SSLContext ours -> DefaultClientTlsStrategy.createDefault() }
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
        def started = System.nanoTime()

        expect:
        with(fetcher().fetch('https://kunta.test/'), Unknown) { it.reason() == TIMEOUT }
        Duration.ofNanos(System.nanoTime() - started) < DEADLINE.plusSeconds(1)
    }
}
