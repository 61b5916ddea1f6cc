package kanava.identity

import com.zaxxer.hikari.HikariDataSource
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource
import kanava.fixtures.Api
import kanava.fixtures.House
import kanava.fixtures.Kanava
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import javax.sql.DataSource

class HashingGateSpec extends Specification {
    HashingGate gate = Kanava.bean(HashingGate)
    CountDownLatch end = new CountDownLatch(1)

    def cleanup() {
        end.countDown()
    }

    def "while all places are taken, sign-ins wait without a connection and everybody else is answered"() {
        given:
        def house = new House()
        def username = house.signIn(house.person('Somebody'), 'right')
        def signedIn = house.as(Role.EMPLOYEE)
        def taken = new CountDownLatch(HashingGate.WIDTH)
        def threads = Executors.newVirtualThreadPerTaskExecutor()
        HashingGate.WIDTH.times {
            threads.submit { gate.through { taken.countDown(); end.await() } }
        }
        taken.await()

        when: 'known and unknown names, more of them than the machine has cores'
        def answers = (1..HashingGate.WIDTH * 4).collect { no ->
            threads.submit({ new Api().post('/api/v1/session', [username: no % 2 ? username : 'nobody', password: 'right']) } as Callable)
        }

        then:
        new PollingConditions(timeout: 2, delay: 0.02).eventually {
            assert gate.waiting() > 0
            assert connectionsInUse() == 0
        }
        signedIn.get('/api/v1/me').status == 200

        and: 'who waited too long is told when to come again'
        def refused = answers*.get()
        refused*.problem as Set == ['unavailable'] as Set
        refused*.header('Retry-After') as Set == ['1'] as Set

        when:
        end.countDown()
        threads.close()

        then:
        new Api().post('/api/v1/session', [username: username, password: 'right']).status == 200
    }

    def "a place is given back when the work fails"() {
        when:
        (HashingGate.WIDTH + 1).times {
            try {
                gate.through { throw new IllegalStateException('on purpose') }
            } catch (IllegalStateException ignored) {
            }
        }

        then:
        gate.through { 'done' } == 'done'
    }

    private static int connectionsInUse() {
        (DelegatingDataSource.unwrapDataSource(Kanava.bean(DataSource)) as HikariDataSource).hikariPoolMXBean.activeConnections
    }
}
