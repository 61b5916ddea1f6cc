package kanava.account

import groovy.json.JsonOutput
import io.micronaut.serde.ObjectMapper
import kanava.fixtures.Given
import kanava.fixtures.SharedCases
import kanava.policy.PolicyDocument
import kanava.policy.Presets
import spock.lang.Shared
import spock.lang.Specification

/** What the form asks the server demands, and nothing else: both are held to api-spec/cases/asked.yaml. */
class AskedCasesSpec extends Specification {

    /** That something is lacking. What is there and not as it should be, the server says alone. */
    private static final LACKING = ['missing', 'too-few-updaters', 'too-few-deputies', 'working-time-missing']

    private static final JSON = ObjectMapper.getDefault()

    @Shared table = SharedCases.read('asked') as Map
    @Shared presets = new Presets(JSON)

    def "#told.case"() {
        given:
        def request = ((table.ordinary as Map) + (told.request ?: [:])).findAll { it.value != null }

        when:
        def faults = RequestRules.faults(JSON.readValue(JsonOutput.toJson(request), AccountRequest), rules(told), Given.TODAY)

        then:
        faults.findAll { it.code() in LACKING }.collectEntries { [it.pointer(), it.params().section] } == told.lacks

        where:
        told << (SharedCases.read('asked') as Map).cases
    }

    private PolicyDocument rules(Map told) {
        told.preset ? presets.find(told.preset as String).get().document() : presets.with(JsonOutput.toJson(told.rules ?: [:]))
    }
}
