package kanava.verification

import static kanava.verification.fetch.FetchResult.Reason.OUT_OF_TIME

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CountDownLatch
import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.verification.fetch.Deadline
import kanava.verification.fetch.Destinations
import kanava.verification.fetch.DomainTexts
import kanava.verification.fetch.FetchLimits
import kanava.verification.fetch.FetchResult
import kanava.verification.fetch.FetchResult.Later
import kanava.verification.fetch.FetchResult.Unknown
import kanava.verification.fetch.Manners
import kanava.verification.fetch.Medium
import kanava.verification.fetch.PageFetcher
import kanava.verification.fetch.PublicPageFetcher
import kanava.verification.fetch.SlowServer
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Timeout

/** EVID-LEVELS: no check takes longer than its deadline over all that it fetches; what it had no time for isn't failed. */
@Timeout(120)
class CheckDeadlineSpec extends Specification {

    @Shared FurnishedHouse house = Houses.decidingInOneStep()
    @Shared String listPage = house.organisation.listPageUrl()

    VerificationJob job(PageFetcher web, Duration time, SharedPages shared = new SharedPages(TestClock.SHARED)) {
        new VerificationJob(Kanava.bean(Findings), web, shared, Kanava.bean(DomainTexts), time)
    }

    def "an account whose pages each stand on a server of its own that says a byte a second is checked by its deadline"() {
        given: 'eight pages and the list page, each of which would take three seconds'
        def account = accountOfPages(8)
        DemoWeb.page(account.address(), "Talo ${house.slug}", listPage)
        def servers = SlowServer.Way.values().collectEntries { [it, new SlowServer(it)] }
        def web = new SlowWeb(servers, account.address())
        def started = System.nanoTime()

        when:
        job(web, Duration.ofSeconds(4)).run(AskedChecks.of(account).last())
        def took = Duration.ofNanos(System.nanoTime() - started)
        def checks = seen(account).verification.checks

        then:
        took < Duration.ofSeconds(14)
        !seen(account).verification.running
        checks.size() == 11

        and: 'the profile was looked at first'
        checks.findAll { it.page == account.address() }*.level == ['MACHINE_CHECKED'] * 2

        and: 'none of the others is said to be missing'
        checks.findAll { it.page != account.address() }.every { it.level == 'UNKNOWN' && it.reason in ['TIMEOUT', 'OUT_OF_TIME'] }
        checks*.reason.count('OUT_OF_TIME') >= 6

        cleanup:
        servers?.values()*.close()
    }

    def "what was proved stays so where others took the time, and the next check begins with any page"() {
        given:
        def account = accountOfPages(2)
        proved(account)
        house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify")
        def ask = AskedChecks.of(account).last()

        when:
        job(new ScarceTime([account.address()], 0), Duration.ofMillis(1)).run(ask)

        then:
        seen(account).verification.status == 'VERIFIED'
        seen(account).verification.checks*.level.every { it == 'MACHINE_CHECKED' }

        when: 'it is asked again and again'
        def first = (1..12).collect {
            house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify")
            def web = new ScarceTime([account.address()], 0)
            job(web, Duration.ofMillis(1)).run(AskedChecks.of(account).last())
            web.asked.find { it != account.address() }
        }

        then:
        first.unique().size() > 1
    }

    def "where the time went by with waiting for turns the check is put off, and goes on from what it has read"() {
        given:
        def account = accountOfPages(3)
        proved(account)
        house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify")
        def ask = AskedChecks.of(account).last()
        def shared = new SharedPages(TestClock.SHARED)
        def operations = new SharedPagesSpec.Kept()
        def web = new ScarceTime([account.address(), listPage] + pages(account).take(2), Duration.ofHours(1).toNanos())

        when:
        job(web, Duration.ofMillis(1), shared).run(ask).complete(null, operations)

        then:
        operations.comesAgainAt
        seen(account).verification.running

        when:
        def next = new ScarceTime([account.address(), listPage] + pages(account), 0)
        job(next, Duration.ofMillis(1), shared).run(ask)

        then: 'nothing but the profile is asked twice'
        !seen(account).verification.running
        seen(account).verification.status == 'VERIFIED'
        next.asked.intersect(web.asked - web.unreached) == [account.address()]
    }

    def "nobody waits beyond the deadline for a page that another check reads, and what one had no time for isn't told to the next"() {
        given:
        def shared = new SharedPages(TestClock.SHARED)
        def reading = new CountDownLatch(1)
        def slow = new CountDownLatch(1)
        def address = "https://${house.slug}.test/".toString()
        def hanging = { String at, Medium medium ->
            reading.countDown()
            slow.await()
            new Unknown(OUT_OF_TIME, TestClock.SHARED.instant())
        } as PageFetcher
        def other = Thread.startVirtualThread {
            shared.read(address, Medium.PAGE, Instant.EPOCH, hanging, Deadline.in(Duration.ofMinutes(1)))
        }
        reading.await()

        expect:
        shared.read(address, Medium.PAGE, Instant.EPOCH, hanging, Deadline.in(Duration.ofMillis(50))) instanceof Later

        when:
        slow.countDown()
        other.join()
        def found = new Unknown(FetchResult.Reason.NOT_FOUND, 404, TestClock.SHARED.instant())

        then:
        shared.read(address, Medium.PAGE, Instant.EPOCH, { at, medium -> found } as PageFetcher, Deadline.in(Duration.ofMinutes(1))) == found
    }

    def "a name service that doesn't answer is left alone at the deadline"() {
        given:
        def never = new CountDownLatch(1)

        expect:
        Deadline.in(Duration.ofMillis(50)).await { never.await() }.empty

        cleanup:
        never.countDown()
    }

    private Account accountOfPages(int count) {
        def account = house.account(AccountStatus.ACTIVE)
        (1..count).each {
            def url = "https://www.${house.slug}.fi/${account.id()}/$it".toString()
            def added = house.as('webEditor').post('/api/v1/web-pages', [url: url, wholeUnit: false, accountIds: [account.id()]])
            assert added.status == 201: added
        }
        account
    }

    private List<String> pages(Account account) {
        seen(account).verification.checks.findAll { it.check == 'PAGE_LINKS_TO_ACCOUNT' }*.page
    }

    private void proved(Account account) {
        DemoWeb.page(account.address(), "Talo ${house.slug}", listPage)
        ([listPage] + pages(account)).each { DemoWeb.page(it, account.address()) }
        AskedChecks.run(account)
        assert seen(account).verification.status == 'VERIFIED'
    }

    private seen(Account account) {
        house.as('webEditor').get("/api/v1/accounts/${account.id()}").json
    }

    /** The profile answers; each page's server is slow in one way or the other. */
    static class SlowWeb implements PageFetcher {
        final Map<SlowServer.Way, SlowServer> servers
        final String profile
        final PageFetcher pages

        SlowWeb(Map<SlowServer.Way, SlowServer> servers, String profile, PageFetcher pages = null) {
            this.servers = servers
            this.profile = profile
            def limits = new FetchLimits(Duration.ofSeconds(3), Duration.ofSeconds(3), 100_000, 5, 8192, 50)
            def places = { String host, int port -> [servers[SlowServer.Way.valueOf(host.split('\\.')[0].toUpperCase())].address] }
            this.pages = pages ?: new PublicPageFetcher(places as Destinations, limits, 'Kanava test', Manners.NONE, Clock.systemUTC())
        }

        @Override
        PageFetcher within(Deadline deadline) {
            new SlowWeb(servers, profile, pages.within(deadline))
        }

        @Override
        FetchResult fetch(String address, Medium medium) {
            if (address == profile) {
                return Kanava.bean(PageFetcher).fetch(address, medium)
            }
            def way = SlowServer.Way.values()[Math.floorMod(address.hashCode(), SlowServer.Way.values().length)]
            pages.fetch("${way == SlowServer.Way.HANDSHAKE ? 'https' : 'http'}://${way.name().toLowerCase()}.test/", medium)
        }
    }

    /** There is time for some addresses only; for the others it was over, after so long a wait. */
    static class ScarceTime implements PageFetcher {
        final List<String> reached
        final long waited
        final List<String> asked = []
        final List<String> unreached = []
        Deadline deadline

        ScarceTime(List<String> reached, long waited) {
            this.reached = reached
            this.waited = waited
        }

        @Override
        PageFetcher within(Deadline deadline) {
            this.deadline = deadline
            this
        }

        @Override
        FetchResult fetch(String address, Medium medium) {
            asked << address
            if (address in reached) {
                return Kanava.bean(PageFetcher).fetch(address, medium)
            }
            unreached << address
            deadline.waited(waited)
            // The deadline of these tests is over within moments; the next step asks it.
            while (!deadline.over) {
                Thread.onSpinWait()
            }
            new Unknown(OUT_OF_TIME, TestClock.SHARED.instant())
        }
    }
}
