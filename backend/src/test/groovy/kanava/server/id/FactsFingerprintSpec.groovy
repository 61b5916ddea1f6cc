package kanava.server.id

import kanava.organisation.Text
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

class FactsFingerprintSpec extends Specification {

    def "equal facts have equal fingerprints, in whatever order sets and maps give them out"() {
        expect:
        FactsFingerprint.of(new LinkedHashSet(['a', 'b']), new LinkedHashMap([a: 1, b: 2])) ==
                FactsFingerprint.of(new LinkedHashSet(['b', 'a']), new LinkedHashMap([b: 2, a: 1]))
        FactsFingerprint.of(facts()) == FactsFingerprint.of(facts())
    }

    def "other facts have another one: #one and #other"() {
        expect:
        FactsFingerprint.of(one) != FactsFingerprint.of(other)

        where:
        one                             | other
        ['ab', 'c']                     | ['a', 'bc']
        [null]                          | ['null']
        ['1']                           | [1]
        [['a'], 'b']                    | [['a', 'b']]
        [['a', 'b'] as Set]             | [['a', 'c'] as Set]
        [[a: 'b', c: 'd']]              | [[a: 'd', c: 'b']]
        [['a', 'b']]                    | [['b', 'a']]
        [new Text('a', 'b', 'c')]       | [new Text('a', 'b', 'd')]
        [LocalDate.of(2026, 1, 1)]      | [LocalDate.of(2026, 1, 2)]
        [true]                          | [false]
        [~/a/]                          | [~/b/]
    }

    def "what doesn't say what it is made of is no fact"() {
        when:
        FactsFingerprint.of(new Object())

        then:
        thrown(IllegalArgumentException)
    }

    def "the program has one fingerprint of its own"() {
        expect:
        OwnFingerprint.get().length == 32
        OwnFingerprint.get() == OwnFingerprint.get()
    }

    private static List<Object> facts() {
        [new Text('a', null, 'c'), Instant.EPOCH, ZoneId.of('Europe/Helsinki'), URI.create('https://x.fi/'), 1L, true, null, ~/a+/, [1, 2] as byte[]]
    }
}
