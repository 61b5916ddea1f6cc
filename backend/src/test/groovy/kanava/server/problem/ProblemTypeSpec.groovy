package kanava.server.problem

import org.yaml.snakeyaml.Yaml
import spock.lang.Specification

class ProblemTypeSpec extends Specification {

    def "the catalogue and the program know the same problems"() {
        given:
        def catalogue = new Yaml().load(getClass().getResourceAsStream('/problems.yaml')).problems

        expect:
        ProblemType.values().collect { [it.slug(), it.status(), it.title()] } ==
                catalogue.collect { [it.slug, it.status, it.title] }
    }
}
