package kanava.server.http

import io.micronaut.http.exceptions.HttpStatusException
import kanava.fixtures.Kanava
import spock.lang.Specification

import javax.sql.DataSource

class ReadinessSpec extends Specification {
    def "the program doesn't say that it is well before what belongs to its beginning has happened"() {
        given:
        def over = false
        def operation = new OperationController(Kanava.bean(DataSource), [{ over } as Readiness])

        when:
        operation.health

        then:
        thrown(HttpStatusException)

        when:
        over = true

        then:
        operation.health.status.toString() == 'UP'
    }
}
