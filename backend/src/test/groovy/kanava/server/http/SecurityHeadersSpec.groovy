package kanava.server.http

import kanava.fixtures.Api
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

class SecurityHeadersSpec extends Specification {

    def "nginx says of the app's files what the program says of its answers"() {
        given:
        def nginx = Files.readString(Path.of('../docker/security-headers.conf')).findAll(/(?m)^add_header (\S+) (?:"(.*)"|(\S+)) always;$/) {
            [it[1], it[2] ?: it[3]]
        }
        def answer = new Api().get('/health')

        expect:
        nginx.size() == 5
        nginx.every { name, value -> answer.header(name) == value }
    }
}
