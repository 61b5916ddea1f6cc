package kanava.policy

import groovy.json.JsonOutput
import io.micronaut.serde.ObjectMapper
import kanava.fixtures.SharedCases
import spock.lang.Shared
import spock.lang.Specification

/** What a unit may tell (IIS-0): the server and the page on which it is told are both held to api-spec/cases/stricter.yaml. */
class StricterCasesSpec extends Specification {

    private static final JSON = ObjectMapper.getDefault()

    @Shared presets = new Presets(JSON)

    def "every value that a unit may tell is in the table, and nothing else"() {
        expect:
        (SharedCases.read('stricter') as List<Map>)*.name as Set == StricterRules.recordComponents*.name as Set
    }

    def "#told.rule: looser than what is inherited is refused, stricter is not (IIS-0)"() {
        given:
        def field = PolicyRule.valueOf(told.rule as String).field()
        def inherited = presets.with(JsonOutput.toJson([(field): told.inherited]))

        expect:
        Tightening.looser(inherited, own(told, 'looser')) == (told.looser == null ? [] : [told.name])
        Tightening.looser(inherited, own(told, 'stricter')) == []

        where:
        told << (SharedCases.read('stricter') as List<Map>)
    }

    private static StricterRules own(Map told, String which) {
        def values = told[which] == null ? [:] : [(told.name): told[which]]
        JSON.readValue(JsonOutput.toJson(values), StricterRules)
    }
}
