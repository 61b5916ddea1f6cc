package kanava.publication

import spock.lang.Specification

/** OUT-ONE: however long a list is, it is written, kept and compared piece by piece. */
class FlatSpec extends Specification {
    def "the first piece goes out before the second is made"() {
        given:
        def made = []
        def stream = Pieces.of([['head', 'one', 'two'].stream().map { made << it; it }]).stream()
        def buffer = new byte[100]

        expect:
        new String(buffer, 0, stream.read(buffer)) == 'head'
        made == ['head']
        new String(buffer, 0, stream.read(buffer)) == 'onetwo'
        stream.read(buffer) == -1
    }

    def "two long lists are compared account by account, and no more is told than is wanted"() {
        given:
        def longest = 0
        def ahead = 0
        def watched = { List<Integer> numbers, int step -> Pieces.of([numbers.stream().map {
            ahead += step
            longest = Math.max(longest, Math.abs(ahead))
            (it == numbers[0] ? '{"organisation":{},"accounts":[' : ',') + account(it) + (it == numbers[-1] ? ']}' : '')
        }]).stream() }

        when: 'each knows how far the other has been read'
        def difference = Difference.between(watched((10_000..19_999).toList(), 1), watched((10_100..20_149).toList(), -1), 20)

        then:
        difference.removed()*.name() == (10_000..10_019).collect { "n$it".toString() }
        difference.added()*.name() == (20_000..20_019).collect { "n$it".toString() }
        difference.untold() == 80 + 130
        longest < 1_000
    }

    def "OUT-ONE: nothing is compared with nothing, and a list with itself: #difference"() {
        expect:
        Difference.between(stream(before), stream(after), 5).with { [it.added().size(), it.removed().size(), it.changed().size(), it.empty] } == difference

        where:
        before               | after                || difference
        '{}'                 | '{}'                 || [0, 0, 0, true]
        '{}'                 | list(1)              || [1, 0, 0, false]
        list(1)              | '{}'                 || [0, 1, 0, false]
        list(1, 2, 3)        | list(1, 2, 3)        || [0, 0, 0, true]
        list()               | list(2)              || [1, 0, 0, false]
    }

    private static InputStream stream(String text) {
        new ByteArrayInputStream(text.bytes)
    }

    private static String list(int... numbers) {
        """{"organisation":{"slug":"o"},"accounts":[${numbers.collect { account(it) }.join(',')}]}"""
    }

    private static String account(int number) {
        """{"address":"https://x.com/$number","name":"n$number","platform":"X","state":"official"}"""
    }
}
