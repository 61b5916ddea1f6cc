package kanava.administration

import kanava.organisation.Text
import kanava.organisation.Unit
import kanava.organisation.UnitLevel
import kanava.organisation.UnitTree
import kanava.server.problem.Refusal
import spock.lang.Specification

import java.time.Instant

import static kanava.organisation.UnitLevel.DIVISION
import static kanava.organisation.UnitLevel.ORGANISATION
import static kanava.organisation.UnitLevel.SERVICE_AREA
import static kanava.organisation.UnitLevel.UNIT

/** Whatever administrators do, the units stay a tree whose levels descend. */
class UnitRulesSpec extends Specification {

    static final TREE = new UnitTree([unit('top', null, ORGANISATION), unit('education', 'top', DIVISION),
                                      unit('schools', 'education', SERVICE_AREA), unit('library', 'schools', UNIT),
                                      unit('closed', 'top', DIVISION).archived(Instant.EPOCH),
                                      unit('gone', 'youth', UNIT).archived(Instant.EPOCH), unit('youth', 'education', SERVICE_AREA)])

    def "#what"() {
        expect:
        faults(id, new UnitFacts(text('Nimi'), level, parent)) == expected as Set

        where:
        what                                                   | id          | level        | parent      || expected
        'a new unit goes below one of a wider level'           | null        | UNIT         | 'education' || []
        'levels may be left out'                               | null        | UNIT         | 'top'       || []
        'a unit moves with everything below it'                | 'schools'   | SERVICE_AREA | 'top'       || []
        'only the organisation has nothing above it'           | null        | UNIT         | null        || ['/parentId missing']
        'what it belongs to is there'                          | null        | UNIT         | 'nowhere'   || ['/parentId unknown-unit']
        'and in use'                                           | null        | UNIT         | 'closed'    || ['/parentId archived-unit']
        'nothing belongs to itself'                            | 'education' | DIVISION     | 'education' || ['/parentId circle']
        'nor to what is below it'                              | 'education' | DIVISION     | 'library'   || ['/parentId circle']
        'the organisation belongs to nothing'                  | 'top'       | ORGANISATION | 'education' || ['/parentId circle']
        'and stays the organisation'                           | 'top'       | DIVISION     | null        || ['/level not-one-of', '/level level-not-above-children']
        'there is one organisation'                            | null        | ORGANISATION | 'top'       || ['/level level-not-below-parent']
        'a level is below the one above it'                    | null        | SERVICE_AREA | 'schools'   || ['/level level-not-below-parent']
        'and above those below it'                             | 'schools'   | UNIT         | 'education' || ['/level level-not-above-children']
        'what is archived below it does not count'             | 'youth'     | UNIT         | 'education' || []
    }

    def "a name is there in each language, and all faults are told at once"() {
        expect:
        faults(null, new UnitFacts(new Text(' ', '', 'Name'), UNIT, null)) ==
                ['/name/fi missing', '/name/sv missing', '/parentId missing'] as Set
    }

    private static Set<String> faults(String id, UnitFacts facts) {
        try {
            UnitRules.of(TREE, id, facts).hold()
            return [] as Set
        } catch (Refusal refused) {
            return refused.faults().collect { "${it.name()} ${it.code()}".toString() } as Set
        }
    }

    private static Unit unit(String id, String parent, UnitLevel level) {
        new Unit(id, parent, level, text(id))
    }

    private static Text text(String name) {
        new Text(name, name, name)
    }
}
