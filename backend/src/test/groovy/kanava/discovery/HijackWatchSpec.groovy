package kanava.discovery

import kanava.account.Account
import kanava.account.AccountChanged
import kanava.account.AccountStatus
import kanava.audit.AuditAction
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.server.db.Times
import kanava.server.id.Ids
import kanava.suspension.SuspensionSpec
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.time.Instant
import java.util.concurrent.CompletableFuture

/** EVID-PAGE: what a hijacking or take-over begins or ends with brings the next look forward, and nothing else does. */
class HijackWatchSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    Account account = house.account(AccountStatus.ACTIVE)

    def setup() {
        Kanava.bean(PageComparisons).begin(house.id, TestClock.SHARED.instant() + Looks.EVERY)
    }

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "MODE-RED: pages are looked at again at once when an account is hijacked and when two people have brought it back"() {
        when:
        act('updater1', 'suspend', [:])

        then:
        due()

        when:
        looked()
        act('updater1', 'propose-lifting', SuspensionSpec.LEARNT)

        then:
        !due()

        when:
        act('communications', 'lift', null)

        then:
        due()
    }

    def "a suspension for lost access, and its end, start no look"() {
        when:
        act('responsible', 'suspend', [reasonKey: 'NO_ACCESS', reason: 'Tunnus hukkui'])
        act('updater1', 'propose-lifting', SuspensionSpec.LEARNT)
        act('communications', 'lift', null)

        then:
        !due()
    }

    def "ID-PIN: #action of a case of #kind brings the look forward: #brought"() {
        given:
        def now = TestClock.SHARED.instant()
        def ended = action != AuditAction.IDENTITY_CASE_OPENED
        identityCase(kind, ended ? now - Duration.ofDays(1) : now, ended ? now : null)

        when:
        happens(action, now)

        then:
        due() == brought

        where:
        action                          | kind         || brought
        AuditAction.IDENTITY_CASE_OPENED| 'TAKEN_OVER' || true
        AuditAction.IDENTITY_CASE_CLOSED| 'TAKEN_OVER' || true
        AuditAction.IDENTITY_ACCEPTED   | 'TAKEN_OVER' || true
        AuditAction.IDENTITY_CASE_OPENED| 'DRIFT'      || false
        AuditAction.IDENTITY_CASE_CLOSED| 'DRIFT'      || false
        AuditAction.IDENTITY_ACCEPTED   | 'DRIFT'      || false
        AuditAction.STEP_REMINDED       | 'TAKEN_OVER' || false
    }

    def "ID-PIN: a drift after a take-over that was over long ago starts no look"() {
        given:
        def now = TestClock.SHARED.instant()
        identityCase('TAKEN_OVER', now - Duration.ofDays(9), now - Duration.ofDays(8))
        identityCase('DRIFT', now, null)

        when:
        happens(AuditAction.IDENTITY_CASE_OPENED, now)

        then:
        !due()
    }

    def "MODE-RED: hijacked is hijacked also while what a look found is being written, which needs the account's row"() {
        given:
        def said
        def soon = new PollingConditions(timeout: 20)

        when:
        House.sql { writing ->
            writing.withTransaction {
                writing.firstRow('SELECT * FROM page_comparison WHERE organisation_id = ? FOR UPDATE', [house.id])
                said = CompletableFuture.supplyAsync { act('updater1', 'suspend', [:]) }
                soon.eventually { assert status() == 'SUSPENDED' }
                writing.execute('INSERT INTO page_difference (organisation_id, no, kind, platform, address, written, page, pages, account_id, since)'
                        + " VALUES (?, 0, 'HTTP', 'FACEBOOK', 'https://a.example', 'http://a.example', 'https://b.example', 1, ?, '2026-09-02')",
                        [house.id, account.id()])
            }
        }
        said.join()

        then:
        due()
    }

    def "an alarm while a look is under way isn't lost, however that look ends: #how"() {
        given:
        DemoWeb.page(house.organisation.listPageUrl(), 'Tilimme')
        assert house.as('webEditor').post('/api/v1/page-comparison/look').status == 202

        when:
        act('updater1', 'suspend', [:])
        how == 'written' ? AskedLooks.run(house.id) : AskedLooks.of(house.id).each { Kanava.bean(LookResults).giveUp(it) }

        then:
        !house.as('webEditor').get('/api/v1/page-comparison').json.running
        due()

        where:
        how << ['written', 'given up']
    }

    def "without an alarm a look that came to nothing waits for its week"() {
        given:
        assert house.as('webEditor').post('/api/v1/page-comparison/look').status == 202

        when:
        AskedLooks.of(house.id).each { Kanava.bean(LookResults).giveUp(it) }

        then:
        !due()
    }

    def "an alarm goes before those that have been due for longer, also where its own turn had come"() {
        given:
        def now = TestClock.SHARED.instant()
        def others = (1..3).collect { new House().id }
        others.each { Kanava.bean(PageComparisons).begin(it, now) }
        dates(others[0], now - Duration.ofDays(19), now - Duration.ofDays(12))
        dates(others[1], null, now - Duration.ofDays(11))
        dates(others[2], now - Duration.ofDays(8), now - Duration.ofDays(1))
        dates(house.id, now - Looks.EVERY - left, now - left)

        when:
        act('updater1', 'suspend', [:])

        then:
        Kanava.bean(PageComparisons).due(TestClock.SHARED.instant(), now - Duration.ofHours(1), 100000)
                .findAll { it in others + house.id } == [house.id] + others

        cleanup:
        others.each { dates(it, now, now + Looks.EVERY) }

        where:
        left << [Duration.ofHours(2), Duration.ofDays(-3)]
    }

    private act(String who, String verb, Map body) {
        def answer = house.decide(who, account.id(), verb, body)
        assert answer.status == 200
    }

    private void happens(AuditAction action, Instant at) {
        FurnishedHouse.inTransaction {
            Kanava.bean(HijackWatch).afterCommit(new AccountChanged(house.id, account.id(), action, OptionalLong.empty(), at))
        }
    }

    private void identityCase(String kind, Instant opened, Instant closed) {
        House.sql {
            it.execute('INSERT INTO identity_case (organisation_id, id, version, account_id, kind, differences, somebody_seen, opened_at, closed_at, open) VALUES (?, ?, 0, ?, ?, ?, 1, ?, ?, ?)',
                    [house.id, Kanava.bean(Ids).next(), account.id(), kind, 'HANDLE', Times.toUtc(opened), closed ? Times.toUtc(closed) : null, closed ? null : 1])
        }
    }

    private static void dates(String organisationId, Instant compared, Instant due) {
        House.sql {
            it.execute('UPDATE page_comparison SET compared_at = ?, due_at = ? WHERE organisation_id = ?',
                    [compared ? Times.toUtc(compared) : null, Times.toUtc(due), organisationId])
        }
    }

    private void looked() {
        dates(house.id, TestClock.SHARED.instant(), TestClock.SHARED.instant() + Looks.EVERY)
    }

    private boolean due() {
        !Kanava.bean(PageComparisons).find(house.id).get().dueAt().isAfter(TestClock.SHARED.instant())
    }

    private String status() {
        def status = null
        House.sql { status = it.firstRow('SELECT status FROM account WHERE organisation_id = ? AND id = ?', [house.id, account.id()]).status }
        status
    }
}
