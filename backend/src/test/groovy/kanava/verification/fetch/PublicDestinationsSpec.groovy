package kanava.verification.fetch

import static kanava.verification.fetch.FetchResult.Reason.UNREACHABLE
import static kanava.verification.fetch.FetchResult.Refusal.NOT_PUBLIC

import java.time.Clock
import java.util.concurrent.atomic.AtomicInteger
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Refused
import kanava.verification.fetch.FetchResult.Unknown
import spock.lang.AutoCleanup
import spock.lang.Specification

/** No packet reaches a forbidden address, whatever the name service says. */
class PublicDestinationsSpec extends Specification {

    static final String PUBLIC = '93.184.216.34'

    @AutoCleanup
    RawServer inside = RawServer.serving('<p>secret</p>')

    PageFetcher fetcher(Closure<List<String>> names) {
        def destinations = new PublicDestinations({ host ->
            names.call(host).collect { InetAddress.ofLiteral(it) } as InetAddress[]
        })
        def listened = new Listened(destinations: destinations, inside: inside.address)
        new PublicPageFetcher(listened, FetchLimits.DEFAULT, 'Kanava test', Manners.NONE, Clock.systemUTC())
    }

    /** Sends to our server whatever is allowed, so that a wrong answer would be seen there as a request. */
    static class Listened implements Destinations {
        Destinations destinations
        InetSocketAddress inside

        @Override
        List<InetSocketAddress> of(String host, int port) {
            destinations.of(host, port).collect { inside }
        }
    }

    def "a name that leads to #addresses is refused as a whole"() {
        expect:
        with(fetcher { addresses }.fetch('http://kunta.test/'), Refused) { it.refusal() == NOT_PUBLIC }
        inside.requests.empty

        where:
        addresses << [
            ['127.0.0.1'], ['::1'], ['10.1.2.3'], ['169.254.169.254'],
            ['100.64.0.1'], ['fd00::1'], ['fe80::1'], ['64:ff9b::7f00:1'],
            [PUBLIC, '127.0.0.1'], ['127.0.0.1', PUBLIC], ['2a00:1450:400f::1', '::1']
        ]
    }

    def "a name that turns inwards between two hops is refused at the second"() {
        given:
        inside.close()
        inside = new RawServer({ request, out -> out << RawServer.redirect('http://toinen.test/') })

        expect:
        with(fetcher { host -> host == 'kunta.test' ? [PUBLIC] : ['127.0.0.1'] }.fetch('http://kunta.test/'), Refused) {
            it.refusal() == NOT_PUBLIC
        }
        inside.requests.size() == 1
    }

    def "a name that turns inwards between check and connection is not asked again"() {
        given:
        def asked = new AtomicInteger()

        when:
        def result = fetcher { asked.incrementAndGet() == 1 ? [PUBLIC] : ['127.0.0.1'] }.fetch('http://kunta.test/')

        then:
        result instanceof Fetched
        asked.get() == 1
    }

    def "a name nobody has is unreachable"() {
        expect:
        with(fetcher(names).fetch('http://kunta.test/'), Unknown) { it.reason() == UNREACHABLE }

        where:
        names << [{ host -> throw new UnknownHostException(host) }, { host -> [] }]
    }

    def "the machine's own names are not public"() {
        when:
        new PublicDestinations().of('localhost', 80)

        then:
        thrown(NotAllowed)
    }
}
