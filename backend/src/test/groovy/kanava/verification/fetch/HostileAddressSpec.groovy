package kanava.verification.fetch

import static kanava.verification.fetch.FetchResult.Refusal.*

import java.time.Clock
import kanava.verification.fetch.FetchResult.Refused
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Timeout

/**
 * Wherever an address stands, in the address itself, behind a name or behind a redirect, no packet goes to one that isn't on
 * the public internet. Whatever is let through meets a server of ours, so that a wrong answer would be seen there.
 */
@Timeout(60)
class HostileAddressSpec extends Specification {
    static final String PUBLIC = '93.184.216.34'

    /** Loopback, private, link-local, carrier-grade, unique-local, multicast, reserved, documentation, translated, metadata. */
    static final List<String> FORBIDDEN = [
        '127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::1', '::',
        '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '100.127.255.255',
        '169.254.0.1', 'fe80::1', 'febf::1', 'fec0::1', 'fc00::1', 'fdff::1',
        '169.254.169.254', '100.100.100.200', '168.63.129.16', '192.0.0.192', 'fd00:ec2::254',
        '224.0.0.1', '239.255.255.255', 'ff02::1', 'ff0e::1', '240.0.0.1', '255.255.255.255', '4000::1', '5f00::1',
        '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '2001:db8::1', '3fff::1', '2001:2::1', '2001::1', '100::1',
        '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::1', '2001:0:4136:e378::1', '::127.0.0.1', '::8.8.8.8', '192.88.99.1',
        '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe'
    ]

    /** Loopback and the clouds' metadata, as programs spell them and people don't. */
    static final List<String> SPELLINGS = [
        '127.0.0.1', '127.1', '127.0.1', '127.0.0.1.', '2130706433', '017700000001', '0x7f000001', '0x7f.1', '0177.0.0.1',
        '0x7f.0x0.0x0.0x1', '127.000.000.001', '0', '0.0.0.0', '00000000', '1%32%37.0.0.1', '127%2e0%2e0%2e1',
        '169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '169.254.43518', '425.510.425.510',
        '１２７.０.０.１', '①②⑦.⓪.⓪.①', '127。0。0。1', '127．0．0．1', '0x7F000001', '4294967295', '-1', '1e9',
        '[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0000::1]', '[::1%25lo]', '[fe80::1%25eth0]',
        '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[::7f00:1]', '[fd00:ec2::254]', '[::ffff:169.254.169.254]', '[v1.127]', '[]', '[::1', '::1'
    ]

    @AutoCleanup
    RawServer inside = RawServer.serving('<p>secret</p>')

    PageFetcher fetcher(Closure<List<String>> names) {
        def checked = new PublicDestinations({ host ->
            names.call(host).collect { InetAddress.ofLiteral(it) } as InetAddress[]
        })
        def listened = { String host, int port -> checked.of(host, port).collect { inside.address } } as Destinations
        new PublicPageFetcher(listened, FetchLimits.DEFAULT, 'Kanava test', Manners.NONE, Clock.systemUTC())
    }

    def "a name that leads to #address is refused, alone and among public addresses"() {
        expect:
        refusal(fetcher { addresses }.fetch('http://kunta.test/')) == NOT_PUBLIC
        refusal(fetcher { addresses }.fetch('https://kunta.test/')) == NOT_PUBLIC
        inside.requests.empty

        where:
        [address, order] << [FORBIDDEN, ['alone', 'before', 'behind']].combinations()
        addresses = order == 'alone' ? [address] : order == 'before' ? [address, PUBLIC] : [PUBLIC, address]
    }

    def "a redirect to a name that leads to #address is refused after the first hop"() {
        given:
        redirecting('http://sisalla.test/')

        expect:
        refusal(fetcher { host -> [host == 'kunta.test' ? PUBLIC : address] }.fetch('http://kunta.test/')) == NOT_PUBLIC
        inside.requests.size() == 1

        where:
        address << FORBIDDEN
    }

    def "http://#host/ is no address that anybody is asked at"() {
        given:
        def asked = []

        expect:
        refusal(fetcher { asked << it; [PUBLIC] }.fetch("http://$host/")) == NOT_AN_ADDRESS
        asked.empty
        inside.requests.empty

        where:
        host << SPELLINGS
    }

    def "nor does a redirect lead to http://#host/"() {
        given:
        redirecting("http://$host/")

        expect:
        refusal(fetcher { [PUBLIC] }.fetch('http://kunta.test/')) in [NOT_AN_ADDRESS, PORT]
        inside.requests.size() == 1

        where:
        // What isn't ASCII doesn't come through a header as it was written.
        host << SPELLINGS.findAll { it ==~ /\p{ASCII}+/ }
    }

    def "#address is refused before anybody is asked"() {
        given:
        def asked = []

        expect:
        refusal(fetcher { asked << it; [PUBLIC] }.fetch(address)) == refusal
        asked.empty
        inside.requests.empty

        where:
        address                                 | refusal
        'http:/kunta.test/'                     | NOT_AN_ADDRESS
        'http:\\\\kunta.test/'                  | NOT_AN_ADDRESS
        'http://kunta.test\\.evil.test/'        | NOT_AN_ADDRESS
        '//kunta.test/'                         | NOT_AN_ADDRESS
        'http://:80/'                           | NOT_AN_ADDRESS
        'http://./'                             | NOT_AN_ADDRESS
        'http://kunta..test/'                   | NOT_AN_ADDRESS
        'http://.kunta.test/'                   | NOT_AN_ADDRESS
        'http://kunta.test%00.evil.test/'       | NOT_AN_ADDRESS
        'http://kunta.test%0d%0aHost:evil/'     | NOT_AN_ADDRESS
        'http://kunta.test\t/'                  | NOT_AN_ADDRESS
        'http://kunta.test\u0000/'              | NOT_AN_ADDRESS
        'http://kunta.test\u007f/'              | NOT_AN_ADDRESS
        'http://kunta.test/\r\nHost: evil.test' | NOT_AN_ADDRESS
        ' http://kunta.test/'                   | NOT_AN_ADDRESS
        'http://[kunta.test]/'                  | NOT_AN_ADDRESS
        'http://a@b@kunta.test/'                | NOT_AN_ADDRESS
        'http://@kunta.test/'                   | NOT_AN_ADDRESS
        'http://:@kunta.test/'                  | NOT_AN_ADDRESS
        'http://kunta.test;evil.test/'          | NOT_AN_ADDRESS
        'http://kunta.test,evil.test/'          | NOT_AN_ADDRESS
        'http://*.kunta.test/'                  | NOT_AN_ADDRESS
        'http://' + 'a.' * 200 + 'test/'        | NOT_AN_ADDRESS
        'dict://kunta.test/'                    | NOT_AN_ADDRESS
        'ws://kunta.test/'                      | NOT_AN_ADDRESS
        'data:text/html,<p>x'                   | NOT_AN_ADDRESS
        'view-source:http://kunta.test/'        | NOT_AN_ADDRESS
        'http://kunta.test:0/'                  | PORT
        'http://kunta.test:99999/'              | PORT
        'http://kunta.test:65616/'              | PORT
        'http://kunta.test:-80/'                | NOT_AN_ADDRESS
        'http://kunta.test:8o/'                 | NOT_AN_ADDRESS
        'http://kunta.test:6379/'               | PORT
    }

    def "what looks like user-info behind the host is no host: #address"() {
        given:
        def asked = []

        when:
        fetcher { asked << it; [PUBLIC] }.fetch(address)

        then:
        asked.unique() == ['kunta.test']

        where:
        address << ['http://kunta.test/@evil.test/', 'http://kunta.test/?@evil.test/', 'http://kunta.test/#@evil.test/', 'http://kunta.test./']
    }

    def "five hops are followed and no sixth"() {
        given:
        inside.close()
        inside = new RawServer({ String request, OutputStream out ->
            def hop = request.split(' ')[1].substring(1) as int
            out << (hop < hops ? RawServer.redirect("/${hop + 1}") : RawServer.page('<p>perillä</p>'))
        })

        expect:
        refusal(fetcher { [PUBLIC] }.fetch('http://kunta.test/0')) == refusal
        inside.requests.size() == 6

        where:
        hops || refusal
        5    || null
        6    || TOO_MANY_REDIRECTS
    }

    private void redirecting(String location) {
        inside.close()
        inside = new RawServer({ String request, OutputStream out -> out << RawServer.redirect(location) })
    }

    private static refusal(FetchResult result) {
        result instanceof Refused ? result.refusal() : null
    }
}
