package kanava.verification

import groovy.sql.GroovyRowResult
import kanava.account.Account
import kanava.account.AccountService
import kanava.account.AccountStatus
import kanava.account.Command
import kanava.audit.AuditAction
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.verification.pin.Sighting
import spock.lang.Shared
import spock.lang.Specification

import java.sql.Timestamp
import java.time.Duration
import java.time.Instant

/** What becomes of evidence while pages, accounts and time go on. */
class EvidenceOverTimeSpec extends Specification {
    @Shared FurnishedHouse house = Houses.decidingInOneStep()
    @Shared String listPage = house.organisation.listPageUrl()
    Findings findings = Kanava.bean(Findings)

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "VER-repeat: an account leaves the public list when a link has been missing for longer than the grace, and returns with it"() {
        given:
        def account = linkedAccount()

        when:
        check(account)

        then:
        seen(account).publicState == 'official'
        periods(account)*.listed_to == [null]

        when: 'a direction breaks'
        DemoWeb.page(listPage, 'Nothing here')
        check(account)
        def leaves = Instant.parse(seen(account).verification.validUntil)

        then: 'it is named, and there are two weeks to mend it'
        seen(account).verification.checks*.level == ['MISSING', 'MACHINE_CHECKED', 'MACHINE_CHECKED']
        seen(account).publicState == 'official'
        leaves <= TestClock.SHARED.instant() + Duration.ofDays(14)
        leaves > TestClock.SHARED.instant() + Duration.ofDays(13)
        events(account, AuditAction.VERIFICATION_CHECKED).last().after_state.contains('"listedUntil":')

        when: 'it is looked for again in vain'
        TestClock.SHARED.forward(Duration.ofDays(10))
        check(account)

        then: 'no more time is given'
        Instant.parse(seen(account).verification.validUntil) == leaves

        when:
        TestClock.SHARED.forward(Duration.ofDays(5))
        check(account)

        then: 'it left when its time was over, not when somebody looked'
        seen(account).publicState == 'unknown'
        seen(account).verification.status == 'MISSING'
        instant(periods(account).first().listed_to) == leaves

        when:
        link(account)
        check(account)

        then:
        seen(account).publicState == 'official'
        periods(account)*.listed_to.collect { it != null } == [true, false]
        periods(account).every { it.address == account.address() }

        and: 'the first day in public stays the first'
        summary(account).listed_since == periods(account).first().listed_from
    }

    def "evidence that isn't renewed runs out by itself, and the public list with it"() {
        given:
        def account = linkedAccount()
        check(account)
        def until = seen(account).verification.validUntil

        when:
        TestClock.SHARED.forward(Duration.ofDays(31))

        then:
        seen(account).verification.status == 'EXPIRED'
        seen(account).publicState == 'unknown'

        when:
        Kanava.bean(RenewalJob).run()

        then: 'it left the list when the evidence ended, not when somebody noticed'
        instant(periods(account).first().listed_to) == Instant.parse(until)

        and: 'the links are looked at again'
        AskedChecks.run(account)
        seen(account).publicState == 'official'
    }

    def "ID-PIN: every profile is looked at once a week, and what is missing once a day"() {
        given:
        def account = linkedAccount()
        check(account)

        expect:
        renewed(account, Duration.ZERO) == 0
        renewed(account, Duration.ofDays(6)) == 0
        renewed(account, Duration.ofDays(2)) == 1

        when:
        AskedChecks.run(account)

        then:
        renewed(account, Duration.ZERO) == 0

        when:
        DemoWeb.page(listPage, 'Nothing here')
        check(account)

        then:
        renewed(account, Duration.ofHours(23)) == 0
        renewed(account, Duration.ofHours(2)) == 1

        and: 'an asking that is under way is not repeated'
        renewed(account, Duration.ofMinutes(30)) == 1
    }

    def "a page that can't be read takes nothing away from what was seen on it"() {
        given:
        def account = linkedAccount()
        check(account)
        def before = seen(account).verification

        when:
        DemoWeb.lose(account.address())
        check(account)
        def after = seen(account).verification

        then:
        after.status == 'VERIFIED'
        after.checkedAt > before.checkedAt
        after.checks[1] == before.checks[1]

        when: 'nothing was seen before'
        def other = newAccount()
        check(other)

        then:
        seen(other).verification.checks.drop(1)*.with { [it.level, it.reason] }.every { it == ['UNKNOWN', 'NOT_FOUND'] }
        seen(other).verification.checks.drop(1).every { it.remedy }
    }

    def "what was seen of an address that is corrected meanwhile is no news of the account"() {
        given:
        def account = linkedAccount()
        def ask = AskedChecks.of(account).last()
        def assignment = findings.begin(ask).get()

        when:
        def corrected = house.carryOut(account, 'responsible', new Command.CorrectAddress(FurnishedHouse.address()))
        findings.write(ask, assignment.subject(), good(assignment), new Sighting.Unread())

        then:
        seen(account).verification.status == 'NOT_YET'
        seen(account).verification.running

        and: 'the new address is looked at by itself'
        AskedChecks.run(corrected)
        seen(account).verification.checks[1].page == corrected.address()
        !seen(account).verification.running
    }

    def "what was seen of an account that retired meanwhile doesn't bring it back, and its time on the list ends"() {
        given:
        def account = linkedAccount()
        check(account)
        house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify")
        def ask = AskedChecks.of(account).last()
        def assignment = findings.begin(ask).get()
        def today = house.organisation.today(TestClock.SHARED)

        when:
        def longAgo = TestClock.SHARED.instant() - Duration.ofDays(40)
        house.carryOut(account, 'responsible',
                new Command.AnnounceRetirement('Over', today.minusDays(20), 'https://www.iisalmi.fi/'), longAgo)
        Kanava.bean(AccountService).executeAsSystem(house.id, account.id(), new Command.Retire())
        findings.write(ask, assignment.subject(), good(assignment), new Sighting.Unread())

        then:
        !seen(account).verification.running
        seen(account).publicState == 'retired'
        periods(account)*.listed_to.every { it != null }
        events(account, AuditAction.VERIFICATION_CHECKED).size() == 1
    }

    def "asking again while a check runs loses neither"() {
        given:
        def account = linkedAccount()
        DemoWeb.page(listPage, 'Not yet')
        def early = AskedChecks.of(account).last()
        def assignment = findings.begin(early).get()

        when: 'the link is put there and somebody asks again, before the first look is written'
        link(account)
        house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify")
        findings.write(early, assignment.subject(), missing(assignment), new Sighting.Unread())

        then:
        seen(account).verification.running

        when:
        AskedChecks.run(account)

        then:
        seen(account).verification.status == 'VERIFIED'
        !seen(account).verification.running

        when: 'the same task comes twice, as after a crash'
        findings.write(early, assignment.subject(), missing(assignment), new Sighting.Unread())

        then:
        seen(account).verification.status == 'VERIFIED'
    }

    def "a check that fails again and again ends as unknown, and takes nothing away"() {
        given:
        def account = linked ? linkedAccount() : newAccount()
        check(account)
        house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify")

        when:
        findings.giveUp(AskedChecks.of(account).last())

        then:
        !seen(account).verification.running
        seen(account).verification.status == status
        events(account, AuditAction.VERIFICATION_CHECKED).last().after_state.contains('"verification":"UNKNOWN"')

        where:
        linked || status
        true   || 'VERIFIED'
        false  || 'UNKNOWN'
    }

    def "the log tells of each check somebody asked for, and of the others when they found something new"() {
        given:
        def account = linkedAccount()

        when: 'opening has asked by itself, and all is new'
        AskedChecks.run(account)

        then:
        events(account, AuditAction.VERIFICATION_CHECKED)*.after_state == [
                '{"ACCOUNT_LINKS_TO_ORGANISATION":"MACHINE_CHECKED","ACCOUNT_NAMES_ORGANISATION":"MACHINE_CHECKED",' +
                        '"LIST_PAGE_LINKS_TO_ACCOUNT":"MACHINE_CHECKED","handle":"' + account.address().split('/').last() + '","verification":"VERIFIED"}']

        when: 'the clock asks, and nothing has changed'
        renewed(account, Duration.ofDays(25))
        AskedChecks.run(account)

        then:
        events(account, AuditAction.VERIFICATION_CHECKED).size() == 1

        when: 'somebody asks, and nothing has changed'
        check(account)

        then:
        events(account, AuditAction.VERIFICATION_CHECKED)*.after_state.drop(1) == ['{"verification":"VERIFIED"}']
        events(account, AuditAction.VERIFICATION_ASKED)*.actor_id == [house.person('webEditor').id()]
        events(account, AuditAction.VERIFICATION_CHECKED)*.actor_kind.every { it == 'SYSTEM' }
    }

    def "a change that is taken back asks for nothing"() {
        given:
        def account = house.account(AccountStatus.APPROVED)

        when:
        FurnishedHouse.inTransaction {
            house.carryOut(account, 'responsible', new Command.Open(FurnishedHouse.address()))
            throw new IllegalStateException('taken back')
        }

        then:
        thrown(IllegalStateException)
        AskedChecks.of(account).empty
    }

    private Account newAccount() {
        house.account(AccountStatus.ACTIVE)
    }

    private Account linkedAccount() {
        def account = newAccount()
        DemoWeb.page(account.address(), "Talo ${house.slug}", listPage)
        link(account)
        account
    }

    private void link(Account account) {
        DemoWeb.page(listPage, 'Tilimme', account.address())
    }

    private void check(Account account) {
        house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify")
        AskedChecks.run(account)
    }

    /** How many checks of the account wait after that much time and a turn of the job. */
    private static int renewed(Account account, Duration later) {
        TestClock.SHARED.forward(later)
        Kanava.bean(RenewalJob).run()
        AskedChecks.of(account).size()
    }

    private seen(Account account) {
        house.as('webEditor').get("/api/v1/accounts/${account.id()}").json
    }

    private static List<Evidence> good(Findings.Assignment assignment) {
        look(assignment, Evidence.Level.MACHINE_CHECKED)
    }

    private static List<Evidence> missing(Findings.Assignment assignment) {
        look(assignment, Evidence.Level.MISSING)
    }

    private static List<Evidence> look(Findings.Assignment assignment, Evidence.Level level) {
        def now = TestClock.SHARED.instant()
        def until = level == Evidence.Level.MACHINE_CHECKED ? now + assignment.validity() : null
        (CheckKind.values() - CheckKind.PAGE_LINKS_TO_ACCOUNT).collect { new Evidence(it, level, assignment.subject().account(), null, null, now, until) }
    }

    private List<GroovyRowResult> periods(Account account) {
        rows('SELECT * FROM listing_period WHERE account_id = ? ORDER BY listed_from', account.id())
    }

    private GroovyRowResult summary(Account account) {
        rows('SELECT * FROM verification WHERE account_id = ?', account.id()).first()
    }

    private static List<GroovyRowResult> events(Account account, AuditAction action) {
        rows('SELECT * FROM audit_event WHERE account_id = ? AND action = ? ORDER BY id', account.id(), action.name())
    }

    private static List<GroovyRowResult> rows(String query, Object... values) {
        def found = null
        House.sql { found = it.rows(query, values as List) }
        found
    }

    private static Instant instant(column) {
        column instanceof Timestamp ? column.toInstant() : (column as java.time.LocalDateTime).toInstant(java.time.ZoneOffset.UTC)
    }
}
