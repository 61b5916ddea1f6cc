package kanava.inspection

import spock.lang.Specification

class DueDaysJobSpec extends Specification {
    def "an organisation whose accounts can't be judged doesn't keep the others from it, and is left alone until the next time"() {
        given:
        def leftOut = []
        def due = new InspectionsDue(null, null, null, null, null, null) {
            @Override
            int judge(int most, Set<String> but) {
                leftOut << new HashSet(but)
                if (!('broken' in but)) {
                    throw new InspectionsDue.NotJudged('broken', new IllegalStateException('Rules that nobody can read'))
                }
                leftOut.size() == 2 ? most : 0
            }
        }
        def job = new DueDaysJob(due)

        when:
        job.run()

        then:
        leftOut == [[], ['broken'], ['broken']].collect { it as Set }
    }
}
