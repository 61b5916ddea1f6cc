package kanava.notedaddress

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Instant
import java.time.LocalDate

/** LOOK-STATES: known impostors and held names, kept in the house and told to everybody. */
class NotedAddressSpec extends Specification {
    private static final String AT = '/api/v1/noted-addresses'

    @Shared FurnishedHouse house = Houses.decidingInOneStep()
    @Shared Api editor = house.as('webEditor')

    def "LOOK-STATES: an address that passes for the organisation is said to be #state by whom it concerns, and why is kept in the house"() {
        given:
        def address = FurnishedHouse.address()

        when:
        def noted = note(kind: kind, address: address.toUpperCase().replace('HTTPS://WWW', 'http://m'))

        then:
        noted.address == address
        noted.platform == 'FACEBOOK'

        and:
        eventually(address, state) == [
                state: state, query: address, address: address, platform: 'FACEBOOK', platformName: 'Facebook', notedOn: '2026-09-02',
                organisation: lookup(address).organisation, checkedAt: lookup(address).checkedAt, advice: advice]
        lookup(address).organisation.slug == house.slug
        Instant.parse(lookup(address).checkedAt) == Instant.parse(noted.confirmedAt)

        when: 'it is over'
        def ended = editor.post('If-Match': noted.etag, "$AT/$noted.id/end", [reason: 'The platform took it down'])

        then:
        ended.json.endReason == 'The platform took it down'
        ended.json.endedAt
        eventually(address, 'unknown').organisation == null
        editor.get(AT).json.items*.id.contains(noted.id)

        where:
        kind       | state      | advice
        'NOT_OURS' | 'not-ours' | ['known', 'careful', 'platform', 'lost']
        'RESERVED' | 'reserved' | ['follow']
    }

    def "an account in use is no impostor's, nor is a note needed where one will be told of by itself"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, listed: true)

        expect:
        refused(address: account.address()) == ['/address address-taken'] as Set
        lookup(account.address()).state == 'official'
    }

    def "nobody opens an account at an address that their own organisation warns of, before the note has ended"() {
        given:
        def account = house.account(AccountStatus.APPROVED)
        def note = note()
        def open = { house.as('responsible').post("/api/v1/accounts/${account.id()}/open", [address: note.address], 'If-Match': "\"${account.version()}\"") }

        expect:
        open().json.errors*.code == ['address-noted']
    }

    def "another organisation's warning isn't silenced by an account that nothing proves, only by its proof"() {
        given:
        def address = FurnishedHouse.address()
        note(address: address)

        when:
        Houses.decidingInOneStep().account(AccountStatus.ACTIVE, address: address, listed: listed)
        allIsKnown()

        then:
        lookup(address).state == state

        where:
        listed | state
        false  | 'not-ours'
        true   | 'official'
    }

    def "LOOK-STATES: who takes the name of a closed account is warned of, while a held name stays told as the closed account"() {
        given:
        def account = house.account(AccountStatus.RETIRED, listed: true, successorUrl: 'https://www.example.fi/uutiset')

        when:
        note(kind: kind, address: account.address())
        allIsKnown()

        then:
        lookup(account.address()).state == state

        where:
        kind       | state
        'NOT_OURS' | 'not-ours'
        'RESERVED' | 'retired'
    }

    def "a request's wished-for address stays the house's own: nobody else is to be there first"() {
        given:
        def address = FurnishedHouse.address()
        house.account(AccountStatus.APPROVED, plannedAddress: address)

        when:
        allIsKnown()

        then:
        lookup(address).state == 'unknown'
    }

    def "where two organisations speak of one address the warning is heard"() {
        given:
        def address = FurnishedHouse.address()
        def other = Houses.decidingInOneStep()
        other.as('webEditor').post(AT, body(kind: 'RESERVED', address: address, sinceOn: '2020-01-01'))

        when:
        note(address: address)

        then:
        eventually(address, 'not-ours').organisation.slug == house.slug
        other.as('webEditor').get(AT).json.items*.address == [address]
    }

    def "all that is wrong with a note is said at once"() {
        given:
        def noted = note()

        expect:
        refused(address: noted.address, sinceOn: LocalDate.now(house.organisation.zone()).plusDays(1).toString()) ==
                ['/address address-noted', '/sinceOn in-the-future'] as Set
        refused(address: 'https://www.facebook.com/settings') == ['/address not-a-profile-address'] as Set
        refused(address: 'https://www.example.org/kirjasto') == ['/address not-a-profile-address'] as Set
    }

    def "a note is corrected and confirmed at its version, and one that ended stays as it was"() {
        given:
        def noted = note()
        def path = "$AT/$noted.id".toString()

        when:
        def changed = editor.put('If-Match': noted.etag, path, body(address: noted.address, done: 'Told the police'))

        then:
        changed.json.done == 'Told the police'
        changed.json.sinceOn == '2026-09-02'
        editor.put('If-Match': noted.etag, path, body(address: noted.address)).status == 412

        when:
        def ended = editor.post('If-Match': changed.json.etag, "$path/end", [reason: 'Gone'])

        then:
        editor.put('If-Match': ended.json.etag, path, body(address: noted.address)).json.type.endsWith('note-ended')

        and: 'the log has it all, by name'
        def events = ['ADDRESS_NOTED', 'ADDRESS_NOTE_CHANGED', 'ADDRESS_NOTE_ENDED']
                .collectMany { house.as('auditor').get("/api/v1/audit-events?action=$it&limit=100").json.items }
                .findAll { it.subject.id == noted.id }
        events*.action as Set == ['ADDRESS_NOTED', 'ADDRESS_NOTE_CHANGED', 'ADDRESS_NOTE_ENDED'] as Set
        events*.subject*.name.unique() == [noted.address]
        events*.actor*.name.unique().size() == 1
    }

    def "only who looks after the channels keeps them, each organisation its own"() {
        given:
        def noted = note()

        expect:
        house.as('responsible').get(AT).status == 403
        house.as('requester').post(AT, body()).status == 403
        Houses.decidingInOneStep().as('webEditor').get("$AT/$noted.id").status == 404
        house.as('communications').get("$AT/$noted.id").json.reason == noted.reason
    }

    private Map note(Map changes = [:]) {
        def answer = editor.post(AT, body(changes))
        assert answer.status == 201: answer
        answer.json
    }

    private Set<String> refused(Map changes) {
        def answer = editor.post(AT, body(changes))
        assert answer.status == 409
        answer.faults
    }

    private static Map body(Map changes = [:]) {
        [kind: 'NOT_OURS', address: FurnishedHouse.address(), sinceOn: '2026-09-02', reason: 'A reader told us'] + changes
    }

    /** What was changed last is told, and so is what was changed before. */
    private void allIsKnown() {
        eventually(note().address as String, 'not-ours')
    }

    /** Followed within a second, as on any instance. */
    private static Map eventually(String address, String state) {
        new PollingConditions(timeout: 10).eventually {
            assert lookup(address).state == state
        }
        lookup(address)
    }

    private static Map lookup(String address) {
        new Api().get('/api/v1/public/lookup?url=' + URLEncoder.encode(address, 'UTF-8')).json
    }
}
