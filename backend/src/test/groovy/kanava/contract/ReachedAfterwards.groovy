package kanava.contract

import kanava.fixtures.Reached
import kanava.server.contract.Contract
import spock.lang.Specification

import java.nio.file.Files

/** Runs after all other tests, in a full run only: a promise that nothing has tried is no promise. */
class ReachedAfterwards extends Specification {

    def "every documented answer was seen by some test"() {
        given:
        def seen = Files.readAllLines(Reached.FILE) as Set
        def documented = new Contract().operations().collectMany { operation ->
            operation.responses().keySet().findAll { it != 'default' }.collect { "$operation.id $it".toString() }
        }

        expect:
        documented.findAll { !seen.contains(it) } == []
    }
}
