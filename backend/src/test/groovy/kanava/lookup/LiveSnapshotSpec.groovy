package kanava.lookup

import kanava.account.AccountStatus
import kanava.account.VerificationSummary
import kanava.audit.AuditAction
import kanava.fixtures.Given
import kanava.notedaddress.NotedAddress
import kanava.organisation.Organisation
import kanava.platform.PlatformCatalogue
import kanava.organisation.Text
import spock.lang.Specification

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset

/** How a snapshot follows a database that other instances write to, and that may be away. */
class LiveSnapshotSpec extends Specification {
    static final Duration SECOND = Duration.ofSeconds(1)

    def database = new Rows()
    def clock = new Hands()
    def live = new LiveSnapshot(database, [], clock)

    def "before the first load nothing is said"() {
        expect:
        live.get().isEmpty()
    }

    def "it goes on answering while the database is away, with the age of what it knows"() {
        given:
        database.write('one', 'https://x.com/one')
        live.refresh()

        when:
        database.away = true
        10.times {
            clock.pass(SECOND)
            refreshOrLoseSight()
        }

        then:
        known('https://x.com/one')
        live.age() == Duration.ofSeconds(10)

        when: 'something happened of which no event is left to read'
        database.write('two', 'https://x.com/two', 5_000)
        database.events.clear()
        database.away = false
        clock.pass(SECOND)
        live.refresh()

        then:
        known('https://x.com/two')
        live.age() == Duration.ZERO
    }

    def "an event that is committed after one with a higher id is not missed"() {
        given:
        live.refresh()

        when: 'the higher id is seen first'
        database.write('one', 'https://x.com/one', 8)
        second()
        database.write('two', 'https://x.com/two', 7)
        second()

        then:
        known('https://x.com/one')
        known('https://x.com/two')
    }

    def "an event may come as late as a transaction can last"() {
        given:
        live.refresh()
        database.write('one', 'https://x.com/one', 2_008)

        when:
        30.times { second() }
        database.write('two', 'https://x.com/two', 2_007)
        second()

        then:
        known('https://x.com/two')
    }

    def "accounts are read once for each event, and not at all when nothing happens"() {
        given:
        live.refresh()
        database.write('one', 'https://x.com/one')
        second()
        def reads = database.reads

        when:
        3.times { second() }

        then:
        database.reads == reads

        when: 'the window has passed'
        61.times { second() }
        def looked = database.looks
        10.times { second() }

        then:
        database.looks == looked
    }

    def "everything is read again after five minutes"() {
        given:
        live.refresh()
        database.write('one', 'https://x.com/one')
        database.events.clear()

        expect:
        !known('https://x.com/one')

        when:
        clock.pass(Duration.ofMinutes(5))
        live.refresh()

        then:
        known('https://x.com/one')
    }

    def "an organisation without accounts is known a moment after it was added"() {
        given:
        live.refresh()

        when:
        database.organisations << Given.ORGANISATION
        second()

        then:
        live.get().get().organisation(Given.ORGANISATION.slug()).isPresent()
    }

    def "a new name of a unit or an organisation is known a moment later, once"() {
        given:
        database.write('one', 'https://x.com/one')
        live.refresh()
        def house = new Organisation('org', 'iisalmi', new Text('Uusi nimi', 'Nytt namn', 'New name'), ZoneId.of('UTC'), '', '')
        database.accounts.one = account('one', 'https://x.com/one', house)
        database.organisations << house
        second()

        when: 'the event names no account'
        database.events << new SnapshotSource.Event(2, null)
        second()

        then:
        live.get().get().at('https://x.com/one').get().organisation().name().fi() == 'Uusi nimi'

        when:
        def everything = database.everything
        3.times { second() }

        then:
        database.everything == everything
    }

    def "OUT-ONE: what this instance changes while everything is read takes no change away from those who follow the list"() {
        given:
        database.write('own', 'https://x.com/own')
        database.write('other', 'https://x.com/other')
        live.refresh()
        def listed = null
        database.whileReading = {
            database.accounts.own = account('own', 'https://x.com/own-anew', Given.ORGANISATION)
            live.follow('own')
            listed = live.get().get().accountsOf(Given.ORGANISATION)
        }

        when: 'another instance changed an account of which no event tells'
        database.accounts.other = account('other', 'https://x.com/other-anew', Given.ORGANISATION)
        live.lostSight()
        live.refresh()

        then:
        known('https://x.com/own-anew')
        known('https://x.com/other-anew')
        def now = live.get().get().accountsOf(Given.ORGANISATION)
        now.changedSince(listed).map { it.contains('other') }.orElse(true)
        now.byId().other.address() == 'https://x.com/other-anew'
    }

    private void second() {
        clock.pass(SECOND)
        live.refresh()
    }

    private void refreshOrLoseSight() {
        try {
            live.refresh()
        } catch (IllegalStateException away) {
            live.lostSight()
        }
    }

    private static OpenedAccount account(String id, String address, Organisation organisation) {
        new OpenedAccount(id, organisation, AccountStatus.ACTIVE, 'X', id, address, null, null, null, null, OpenedAccount.Contact.NONE,
                null, null, null, null, null, null, VerificationSummary.NONE, [], [])
    }

    private boolean known(String address) {
        live.get().get().at(address).isPresent()
    }

    /** A database as one instance sees it: rows, an audit log, and sometimes nothing at all. */
    static class Rows implements SnapshotSource {
        @Override
        Map<String, PlatformCatalogue> platforms() {
            [:]
        }

        @Override
        List<NotedAddress> noted() {
            []
        }

        List<Organisation> organisations = []
        Map<String, OpenedAccount> accounts = [:]
        List<SnapshotSource.Event> events = []
        boolean away
        Closure<?> whileReading = {}
        int reads
        int looks
        int everything

        void write(String id, String address, long event = events.size() + 1) {
            accounts[id] = account(id, address, Given.ORGANISATION)
            events << new SnapshotSource.Event(event, id)
        }

        @Override
        List<Organisation> organisations() {
            there(organisations)
        }

        @Override
        int countOrganisations() {
            there((organisations + accounts.values()*.organisation()).unique().size())
        }

        @Override
        List<OpenedAccount> all() {
            everything++
            def read = accounts.values().toList()
            whileReading()
            there(read)
        }

        @Override
        List<OpenedAccount> accounts(Collection<String> ids) {
            reads++
            there(accounts.subMap(ids).values().toList())
        }

        @Override
        long newestEvent() {
            there(events*.id().max() ?: 0L)
        }

        @Override
        List<SnapshotSource.Event> eventsAfter(long id, Set<AuditAction> actions) {
            looks++
            there(events.findAll { it.id() > id })
        }

        private <T> T there(T answer) {
            if (away) {
                throw new IllegalStateException('away')
            }
            answer
        }
    }

    /** A clock whose hands a test moves. */
    static class Hands extends Clock {
        private Instant now = Given.NOW

        void pass(Duration time) {
            now += time
        }

        @Override
        Instant instant() {
            now
        }

        @Override
        ZoneId getZone() {
            ZoneOffset.UTC
        }

        @Override
        Clock withZone(ZoneId zone) {
            this
        }
    }
}
