package kanava.verification

import com.github.kagkarlsson.scheduler.SchedulerClient
import kanava.fixtures.TestClock
import kanava.verification.VerificationRecords.Ref
import spock.lang.Specification

/** Rounds of an organisation with any number of accounts are asked for in pieces of one size. */
class AskBatchSpec extends Specification {

    VerificationRecords records = Mock()
    SchedulerClient tasks = Mock()
    Asks asks = new Asks(null, null, records, null, tasks, TestClock.SHARED)
    List<Ref> accounts = (1..(2 * Asks.AT_ONCE + 3)).collect { new Ref('house', "account-$it") }

    def "many accounts are asked for in batches, each of which another instance can take over"() {
        given:
        List<List> scheduled = []
        List<Collection<Ref>> asked = []
        tasks.scheduleBatch(_) >> { List args -> scheduled << (args[0] as List) }
        records.asked(_, _) >> { List args -> asked << args[0] }

        when:
        asks.many('house', accounts)

        then: 'the first ones at once'
        asked*.size() == [Asks.AT_ONCE]
        scheduled*.size() == [2, Asks.AT_ONCE]

        when:
        def batches = scheduled[0]*.taskInstance*.data
        batches.each { new AskBatchJob(asks).run(it as AskBatch) }

        then:
        asked*.size() == [Asks.AT_ONCE, Asks.AT_ONCE, 3]
        asked.flatten() == accounts
        scheduled[0]*.taskInstance*.id.unique().size() == 2
    }

    def "few accounts need no batch"() {
        when:
        asks.many('house', accounts.take(Asks.AT_ONCE))

        then:
        1 * tasks.scheduleBatch({ it.size() == Asks.AT_ONCE })
        1 * records.asked({ it.size() == Asks.AT_ONCE }, _)
        0 * _
    }
}
