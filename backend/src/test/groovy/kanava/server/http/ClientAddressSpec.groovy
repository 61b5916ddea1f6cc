package kanava.server.http

import io.micronaut.http.HttpHeaders
import io.micronaut.http.HttpRequest
import kanava.server.Settings
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class ClientAddressSpec extends Specification {
    @TempDir
    Path data

    def "from #remote with #forwarded the client is #client"() {
        expect:
        resolver('10.1.0.0/16,fd00::/8').resolve(request(remote, forwarded)) == client

        where:
        remote         | forwarded                              || client
        '203.0.113.9'  | []                                     || '203.0.113.9'
        '203.0.113.9'  | ['198.51.100.1']                       || '203.0.113.9'
        '10.1.2.3'     | []                                     || '10.1.2.3'
        '10.1.2.3'     | ['198.51.100.1']                       || '198.51.100.1'
        '10.1.2.3'     | ['6.6.6.6, 198.51.100.1']              || '198.51.100.1'
        '10.1.2.3'     | ['6.6.6.6, 198.51.100.1, 10.1.9.9']    || '198.51.100.1'
        '10.1.2.3'     | ['6.6.6.6', '198.51.100.1,10.1.9.9']   || '198.51.100.1'
        '10.1.2.3'     | ['198.51.100.1, somebody']             || '10.1.2.3'
        '10.1.2.3'     | ['somebody.example.org']               || '10.1.2.3'
        '10.1.2.3'     | ['']                                   || '10.1.2.3'
        '10.2.0.1'     | ['198.51.100.1']                       || '10.2.0.1'
        'fd12::1'      | ['2001:db8::7']                        || '2001:db8:0:0:0:0:0:7'
    }

    def "with no trusted proxy nobody's word is taken"() {
        expect:
        resolver('').resolve(request('127.0.0.1', ['198.51.100.1'])) == '127.0.0.1'
    }

    private ClientAddress resolver(String proxies) {
        new ClientAddress(Settings.from([KANAVA_DATA: data.toString(), KANAVA_TRUSTED_PROXIES: proxies]))
    }

    private HttpRequest<?> request(String remote, List<String> forwarded) {
        def headers = Stub(HttpHeaders) { getAll('X-Forwarded-For') >> forwarded }
        Stub(HttpRequest) {
            getRemoteAddress() >> new InetSocketAddress(InetAddress.ofLiteral(remote), 4711)
            getHeaders() >> headers
        }
    }
}
