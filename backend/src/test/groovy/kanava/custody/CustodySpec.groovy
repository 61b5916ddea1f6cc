package kanava.custody

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import kanava.notification.Waiting
import org.jsoup.Jsoup
import spock.lang.Specification

import static kanava.account.AccountStatus.ACTIVE
import static kanava.account.AccountStatus.RETIRED
import static kanava.account.AccountStatus.SUSPENDED

/** ID-PARK, one operation after the other; each begins with who may not. */
class CustodySpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()

    def "ID-PARK: a closed account is parked under the unit that was chosen when its closing was announced"() {
        given:
        def account = house.account(ACTIVE)
        def announcement = [reason: 'Tarve päättyi', closesOn: today().plusDays(20).toString(), successorUrl: 'https://www.iisalmi.fi/',
                            custodianUnitId: house.unit('division')]

        expect:
        act('responsible', account, 'announce-retirement', announcement + [custodianUnitId: 'nowhere']).json.errors*.with { [pointer, code] } ==
                [['/custodianUnitId', 'unknown-unit']]
        act('responsible', account, 'announce-retirement', announcement).json.custody.with { [handle, unit.id] } == ['PARKED', house.unit('division')]
    }

    def "ID-PARK: by default it is parked under the unit that had it"() {
        expect:
        seen('bystander', house.account(RETIRED)).custody.with { [handle, unit.id, deletion] } == ['PARKED', house.unit('library'), null]
    }

    def "park: nobody but communications, and under a unit there is"() {
        given:
        def account = house.account(RETIRED)

        expect:
        ['responsible', 'updater1', 'administrator', 'webEditor'].every { act(it, account, 'park', [unitId: house.unit('youth')]).status == 403 }
        act('communications', account, 'park', [unitId: 'nowhere']).json.errors*.code == ['unknown-unit']
        act('communications', account, 'park', [unitId: house.unit('youth')]).json.custody.unit.id == house.unit('youth')
        history(account).first() == 'ACCOUNT_PARKED'
    }

    def "a unit under which accounts are parked isn't archived before another keeps them"() {
        given:
        def account = house.account(RETIRED)
        def administrator = house.as('administrator')
        def unit = administrator.post('/api/v1/units', [name: [fi: 'Arkisto', sv: 'Arkiv', en: 'Archive'], level: 'UNIT', parentId: house.unit('house')]).json
        def archive = { administrator.send(['If-Match': unit.etag as String], 'POST', "/api/v1/units/$unit.id/archive") }
        act('communications', account, 'park', [unitId: unit.id])

        expect:
        archive().json.with { [type, params.accounts] } == ['https://kanava.dev/problems/unit-in-use', '1']

        when:
        act('communications', account, 'park', [unitId: house.unit('library')])

        then:
        archive().status == 200
    }

    def "propose-deletion: neither updaters nor a bystander, and not without a reason"() {
        given:
        def account = house.account(RETIRED)

        expect:
        ['updater1', 'bystander', 'security'].every { act(it, account, 'propose-deletion', [reason: 'x']).status == 403 }
        act('administrator', account, 'propose-deletion', [reason: 'x']).status == 403
        act('responsible', account, 'propose-deletion', [reason: ' ']).status == 400
    }

    def "approve, refuse and record: not whoever proposed it (SOD-1), nor updaters, nor before it is decided"() {
        given:
        def account = house.account(RETIRED)
        act('communications', account, 'propose-deletion', [reason: 'Nimi on harhaanjohtava'])

        expect:
        ['responsible', 'updater1', 'bystander'].every { act(it, account, 'approve-deletion', null).status == 403 }
        act('communications', account, 'approve-deletion', null).json.type == 'https://kanava.dev/problems/same-person-asked'
        act('communications', account, 'refuse-deletion', [reason: 'x']).json.type == 'https://kanava.dev/problems/same-person-asked'
        act('communications', account, 'record-deletion', [deletedOn: today().toString()]).status == 409
        tasks('communications', account) == []
        tasks('administrator', account) == ['DECIDE_DELETION']
    }

    def "ID-PARK: two people decide, somebody deletes it, and the lookup tells that whoever uses the name now isn't us"() {
        given:
        def account = house.account(RETIRED, listed: true)

        expect: 'while it is parked the lookup has nothing to warn of'
        lookup(account).with { [state, warning] } == ['retired', null]

        when:
        act('responsible', account, 'propose-deletion', [reason: 'Nimi on harhaanjohtava'])
        act('administrator', account, 'approve-deletion', null)

        then:
        tasks('responsible', account) == ['DELETE_HANDLE']
        lookup(account).warning == null

        and: 'whoever is to delete it hears of the yes'
        Waiting.tell(house)
        house.as('responsible').get('/api/v1/notices').json.items.collect { [it.kind, it.accountId] } == [['HANDLE_TO_DELETE', account.id()]]

        when:
        def deleted = act('responsible', account, 'record-deletion', [deletedOn: today().toString()])

        then:
        deleted.json.custody.handle == 'DELETED'
        deleted.json.custody.deletion.with { [reason, proposedBy.id, approvedBy.id, recordedBy.id, deletedOn] } ==
                ['Nimi on harhaanjohtava', house.person('responsible').id(), house.person('administrator').id(),
                 house.person('responsible').id(), today().toString()]
        tasks('responsible', account) == []
        history(account).take(3) == ['HANDLE_DELETED', 'DELETION_APPROVED', 'DELETION_PROPOSED']

        and:
        lookup(account).state == 'retired'
        lookup(account).warning.en.startsWith('The handle is no longer in the organisation')
        def page = Jsoup.parse(new Api().get("/api/v1/public/lookup.html?url=${account.address()}&handle=&on=&lang=fi").body)
        page.selectFirst('.answer').text().contains('Tunnus ei ole enää organisaation hallussa')
        page.select("a[href='${account.address()}']").empty
    }

    def "ID-PARK: a refused deletion leaves it parked, and says why"() {
        given:
        def account = house.account(RETIRED)
        act('responsible', account, 'propose-deletion', [reason: 'Nimi on harhaanjohtava'])

        when:
        def refused = act('administrator', account, 'refuse-deletion', [reason: 'Joku muu ottaisi sen'])

        then:
        refused.json.custody.with { [handle, deletion] } == ['PARKED', null]
        house.as('auditor').get("/api/v1/accounts/${account.id()}/history").json.items.first().with { [action, note] } ==
                ['DELETION_REFUSED', 'Joku muu ottaisi sen']
    }

    def "ID-PARK: the address is never free for another account, not even deleted"() {
        given:
        def account = house.account(RETIRED)
        def other = house.account(AccountStatus.APPROVED)
        act('responsible', account, 'propose-deletion', [reason: 'Nimi on harhaanjohtava'])
        act('administrator', account, 'approve-deletion', null)
        act('responsible', account, 'record-deletion', [deletedOn: today().toString()])

        expect:
        act('responsible', other, 'open', [address: account.address()]).json.errors*.code == ['address-taken']
    }

    def "RET-force, ID-PARK: of what was closed in somebody else's hands the lookup warns until two people have said that it is ours"() {
        given:
        def account = house.account(SUSPENDED, listed: listed)
        act('communications', account, 'retire-at-once', [reason: 'Emme saa sitä takaisin'])

        expect: 'nobody drops the warning alone'
        seen('responsible', account).custody.handle == 'LOST'
        lookup(account).with { [state, warning != null] } == [told, true]
        act('communications', account, 'park', [unitId: house.unit('library')]).status == 409

        when:
        act('communications', account, 'propose-lifting', POST_MORTEM)

        then:
        lookup(account).warning != null
        act('communications', account, 'lift', null).json.type == 'https://kanava.dev/problems/same-person-asked'
        tasks('security', account) == ['DECIDE_LIFTING']
        !tasks('communications', account).contains('DECIDE_LIFTING')

        when:
        act('security', account, 'lift', null)

        then:
        seen('responsible', account).with { [status, custody.handle] } == ['RETIRED', 'PARKED']
        lookup(account).with { [state, warning] } == [told, null]
        tasks('security', account) == []

        where: 'also what the list never showed'
        listed || told
        true   || 'retired'
        false  || 'unknown'
    }

    def "ID-PARK: a refused recovery leaves the account lost, and warned of"() {
        given:
        def account = house.account(SUSPENDED, listed: true)
        act('communications', account, 'retire-at-once', [reason: 'Emme saa sitä takaisin'])
        act('communications', account, 'propose-lifting', POST_MORTEM)

        expect:
        act('security', account, 'refuse-lifting', [reason: 'Emme pääse vielä tilille']).json.custody.handle == 'LOST'
        lookup(account).warning != null
    }

    def "withdraw-deletion: neither updaters nor a bystander; the approved deletion is taken back with a reason (ID-PARK)"() {
        given:
        def account = house.account(RETIRED)
        act('responsible', account, 'propose-deletion', [reason: 'Nimi on harhaanjohtava'])

        expect: 'what waits for the second person is theirs to refuse'
        act('responsible', account, 'withdraw-deletion', [reason: 'Ei sittenkään']).status == 409

        when:
        act('administrator', account, 'approve-deletion', null)

        then:
        ['updater1', 'bystander', 'security'].every { act(it, account, 'withdraw-deletion', [reason: 'x']).status == 403 }
        act('responsible', account, 'withdraw-deletion', [reason: ' ']).status == 400

        when:
        def kept = act('responsible', account, 'withdraw-deletion', [reason: 'Nimi otetaan uudelleen käyttöön'])

        then:
        kept.json.custody.with { [handle, deletion] } == ['PARKED', null]
        tasks('responsible', account) == []
        house.as('auditor').get("/api/v1/accounts/${account.id()}/history").json.items.first().with { [action, note] } ==
                ['DELETION_WITHDRAWN', 'Nimi otetaan uudelleen käyttöön']
    }

    private static final Map POST_MORTEM = [happened: 'Salasana vuosi', done: 'Alusta palautti tilin', changes: 'Kirjaudutaan avaimella']

    private java.time.LocalDate today() {
        house.organisation.today(TestClock.SHARED)
    }

    private Answer act(String who, Account account, String verb, Map body) {
        def etag = house.as('auditor').get("/api/v1/accounts/${account.id()}").json.etag as String
        def path = "/api/v1/accounts/${account.id()}/$verb"
        body == null ? house.as(who).send(['If-Match': etag], 'POST', path) : house.as(who).post(path, body, 'If-Match': etag)
    }

    private Map seen(String who, Account account) {
        house.as(who).get("/api/v1/accounts/${account.id()}").json
    }

    private List<String> tasks(String who, Account account) {
        house.as(who).get('/api/v1/tasks').json.items.findAll { it.accountId == account.id() }*.kind
    }

    private List<String> history(Account account) {
        house.as('auditor').get("/api/v1/accounts/${account.id()}/history").json.items*.action
    }

    private static Map lookup(Account account) {
        new Api().get('/api/v1/public/lookup?url=' + account.address()).json
    }
}
