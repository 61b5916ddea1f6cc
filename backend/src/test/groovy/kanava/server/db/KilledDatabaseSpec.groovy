package kanava.server.db

import kanava.fixtures.Api
import kanava.fixtures.House
import kanava.server.Boot
import spock.lang.Requires
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** The embedded database's own process is killed under the program. */
@Requires(value = { !env.KANAVA_DB_URL }, reason = 'another database is not ours to kill')
class KilledDatabaseSpec extends Specification {

    private final Path pid = Boot.settings().data().resolve('database/mariadb.pid')
    private final Api nobody = new Api()

    def "it comes back by itself where the program looks for it, with what was committed"() {
        given:
        def house = new House()
        assert nobody.get('/health').status == 200
        def killed = ProcessHandle.of(pid.toFile().text.trim() as long).get()

        when:
        killed.destroyForcibly()
        killed.onExit().get(10, TimeUnit.SECONDS)

        then:
        new PollingConditions(timeout: 60, delay: 0.2).eventually { assert nobody.get('/health').status == 200 }
        ProcessHandle.of(pid.toFile().text.trim() as long).get() != killed
        house.as().get('/api/v1/me').status == 200
    }
}
