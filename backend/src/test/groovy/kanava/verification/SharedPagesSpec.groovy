package kanava.verification

import com.github.kagkarlsson.scheduler.task.CompletionHandler
import com.github.kagkarlsson.scheduler.task.ExecutionComplete
import com.github.kagkarlsson.scheduler.task.ExecutionOperations
import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.verification.fetch.DomainTexts
import kanava.verification.fetch.FetchResult
import kanava.verification.fetch.Medium
import kanava.verification.fetch.PageFetcher
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

/** A page that many accounts share is read once for all of them; a check whose page's host is busy comes later. */
class SharedPagesSpec extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()
    @Shared String listPage = house.organisation.listPageUrl()

    List<String> fetched = []
    PageFetcher web = { String address, Medium medium ->
        fetched << address
        Kanava.bean(PageFetcher).fetch(address, medium)
    } as PageFetcher
    VerificationJob job = new VerificationJob(Kanava.bean(Findings), web, new SharedPages(TestClock.SHARED), Kanava.bean(DomainTexts), Duration.ofMinutes(1))

    def "the list page is read once for all accounts that were asked for together, and anew for who asks after that"() {
        given:
        def accounts = (1..3).collect { house.account(AccountStatus.ACTIVE) }
        accounts.each { AskedChecks.run(it) }
        DemoWeb.page(listPage, 'Tilimme', *accounts*.address())
        accounts.each { DemoWeb.page(it.address(), "Talo ${house.slug}", listPage) }

        when:
        Kanava.bean(Asks).renew(accounts.collect { new VerificationRecords.Ref(house.id, it.id()) })
        accounts.each { job.run(AskedChecks.of(it).last()) }

        then:
        fetched.findAll { it == listPage }.size() == 1
        fetched.size() == 4
        accounts.every { seen(it).verification.status == 'VERIFIED' }

        when: 'somebody has taken the links away and asks'
        DemoWeb.page(listPage, 'Tilimme')
        house.as('webEditor').post("/api/v1/accounts/${accounts[0].id()}/verify")
        job.run(AskedChecks.of(accounts[0]).last())

        then:
        seen(accounts[0]).verification.checks[0].level == 'MISSING'
    }

    def "a check whose page's host is asked by too many is put off, finds nothing and stays asked for"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        def until = TestClock.SHARED.instant() + Duration.ofSeconds(40)
        def busy = { String address, Medium medium -> new FetchResult.Later(until, TestClock.SHARED.instant()) } as PageFetcher
        def operations = new Kept()

        when:
        CompletionHandler<VerificationAsk> then = new VerificationJob(Kanava.bean(Findings), busy, new SharedPages(TestClock.SHARED), Kanava.bean(DomainTexts), Duration.ofMinutes(1))
                .run(AskedChecks.of(account).first())
        then.complete(null, operations)

        then:
        operations.comesAgainAt == until
        seen(account).verification.running
        seen(account).verification.checks.every { it.level == null }
    }

    def "a check whose page's host stays busy is put off so many times and then ends; what wasn't reached could not be checked"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        DemoWeb.page(account.address(), "Talo ${house.slug}", listPage)
        def busy = { String address, Medium medium ->
            address == account.address()
                    ? Kanava.bean(PageFetcher).fetch(address, medium)
                    : new FetchResult.Later(TestClock.SHARED.instant(), TestClock.SHARED.instant())
        } as PageFetcher
        def busyJob = new VerificationJob(Kanava.bean(Findings), busy, new SharedPages(TestClock.SHARED), Kanava.bean(DomainTexts), Duration.ofMinutes(1))
        def ask = AskedChecks.of(account).first()

        when:
        VerificationJob.PUT_OFF_AT_MOST.times {
            def operations = new Kept()
            busyJob.run(ask).complete(null, operations)
            assert operations.next.putOff() == it + 1
            ask = operations.next
        }

        then:
        seen(account).verification.running

        when:
        busyJob.run(ask)

        then:
        !seen(account).verification.running
        seen(account).verification.checks.findAll { it.page == account.address() }*.level.every { it == 'MACHINE_CHECKED' }
        seen(account).verification.checks.findAll { it.page == listPage }.collect { [it.level, it.reason] } == [['UNKNOWN', 'OUT_OF_TIME']]
    }

    /** What the scheduler is told to do. */
    static class Kept extends ExecutionOperations<VerificationAsk> {
        Instant comesAgainAt
        VerificationAsk next

        Kept() {
            super(null, null, null)
        }

        @Override
        void reschedule(ExecutionComplete completed, Instant at, VerificationAsk next) {
            comesAgainAt = at
            this.next = next
        }
    }

    private seen(Account account) {
        house.as('webEditor').get("/api/v1/accounts/${account.id()}").json
    }
}
