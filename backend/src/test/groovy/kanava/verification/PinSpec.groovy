package kanava.verification

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.DemoWeb
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.identity.Role
import kanava.identity.RoleAssignment
import kanava.identity.RoleAssignments
import kanava.server.locking.ETags
import spock.lang.Specification

import java.time.Duration

/** ID-PIN: what becomes of an account whose profile isn't what was approved; its pages are read over HTTP from the local site. */
class PinSpec extends Specification {
    PinHouse own = new PinHouse()
    String channel = PinHouse.channel()
    String stranger = PinHouse.channel()

    def cleanup() {
        TestClock.SHARED.reset()
    }

    def "ID-PIN: the check that first proves an account pins its id, handle and name"() {
        when:
        def account = own.pinned(channel)

        then:
        own.identity(account).with { [state, openCase, history.size(), history[0].accepted] } == ['OK', null, 1, false]
        own.identity(account).history[0].identity.with { [permanentId, address, displayName] } == [channel, account.address(), 'Kirjasto']
        own.seen(account).publicState == 'official'

        when: 'a page can only not be read, nothing is said against it'
        DemoWeb.page(account.address(), 'Kirjaudu sisään')
        own.look(account)

        then:
        own.identity(account).with { [state, openCase] } == ['UNKNOWN', null]
        own.seen(account).publicState == 'official'
    }

    def "ID-PIN: nothing is pinned of a page that proves nothing"() {
        given:
        def account = own.house.account([platform: 'YOUTUBE'], AccountStatus.ACTIVE)
        DemoWeb.page(account.address(), 'Kissat', "Pysyvä osoite: ${PinHouse.at(stranger)}")

        when:
        AskedChecks.run(account)

        then:
        own.identity(account).with { [state, history] } == [null, []]
    }

    def "ID-PIN: a renamed handle is caught, told and accepted; the account goes on at its new address and the old one leads there"() {
        given:
        def account = own.pinned(channel)
        def old = account.address()
        def renamed = old + 'uusi'
        def since = own.lookup(old).officialSince

        when: 'the platform calls it otherwise'
        own.show(old, channel, 'Kirjasto', renamed)
        own.look(account)

        then: 'it is a case and still ours'
        own.identity(account).with { [state, openCase.kind, openCase.differences, openCase.seen.address, openCase.acceptable] } ==
                ['DRIFT', 'DRIFT', ['HANDLE'], renamed, true]
        own.seen(account).publicState == 'official'
        own.identity(account, 'responsible').openCase.acceptable == false

        and: 'whoever runs it and communications are told, once, and have it among their tasks'
        ['responsible', 'updater1', 'communications'].every { own.tasks(account, it) == ['SETTLE_DRIFT'] }
        own.tasks(account, 'bystander') == []
        own.look(account)
        own.history(account) == ['IDENTITY_CASE_OPENED']

        when: 'the responsible person alone accepts it'
        def refused = own.accept(account, 'responsible')

        then:
        refused.problem == 'not-allowed'

        when:
        def before = own.identity(account).openCase
        def accepted = own.accept(account)

        then:
        accepted.status == 200
        accepted.json.address == renamed
        accepted.json.verification.identity.with { [state, openCase, history*.accepted] } == ['OK', null, [true, false]]
        accepted.json.verification.identity.history.with { [it[0].identity.address, it[0].until, it[1].identity.address, it[1].until == it[0].since] } ==
                [renamed, null, old, true]
        own.tasks(account, 'communications') == []
        own.accept(account, 'communications', before).problem == 'changed-meanwhile'
        own.accept(account, 'responsible', before).problem == 'not-allowed'
        own.accept(account, 'communications', before + [etag: ETags.of(1)]).problem == 'identity-case-closed'
        own.history(account) == ['IDENTITY_CASE_OPENED', 'ADDRESS_MOVED', 'IDENTITY_ACCEPTED']

        and: 'it stays listed, at its new address'
        own.listed(account)
        own.lookup(renamed).with { [state, officialSince] } == ['official', since]

        and: 'the old one is nobody\'s word any more, and leads on'
        def answer = own.lookupAnswer(old)
        answer.json.with { [state, it.renamed, successorUrl, officialUntil] } == ['retired', true, renamed, own.house.organisation.today(TestClock.SHARED).toString()]
        answer.all('Link') == ["<$renamed>; rel=\"successor-version\"".toString()]
        answer.all('Deprecation').size() == 1
        own.lookup(old, [on: own.house.organisation.today(TestClock.SHARED)]).state == 'official'

        when: 'the web editors have not mended the list page yet'
        own.show(renamed, channel)
        AskedChecks.run(account)

        then: 'there is time for it'
        own.seen(account).publicState == 'official'
        own.identity(account).with { [state, openCase] } == ['OK', null]
        own.seen(account).verification.checks.find { it.check == 'LIST_PAGE_LINKS_TO_ACCOUNT' }.remedy.link == renamed
    }

    def "ID-PIN: a profile that left its name is found by its id, and tells the new one"() {
        given:
        def account = own.pinned(channel)
        DemoWeb.lose(account.address())
        own.show(PinHouse.at(channel), channel, 'Kirjasto', account.address() + 'uusi')

        when:
        own.look(account)

        then:
        own.identity(account).openCase.with { [kind, differences, seen.address] } == ['DRIFT', ['HANDLE'], account.address() + 'uusi']
    }

    def "ID-PIN: a profile that is gone is a case once it is found gone again, and none when it is back"() {
        given:
        def account = own.pinned(channel)
        DemoWeb.lose(account.address())

        when: 'it may be the platform that slips'
        own.look(account)

        then:
        own.identity(account).with { [state, openCase] } == ['UNKNOWN', null]

        when:
        TestClock.SHARED.forward(Duration.ofHours(2))
        own.look(account)

        then:
        own.identity(account).with { [state, openCase.kind, openCase.seen, openCase.acceptable] } == ['GONE', 'GONE', null, false]
        own.tasks(account, 'responsible') == ['SETTLE_GONE']
        own.accept(account).problem == 'nobody-to-accept'

        and: 'it is looked at again the next day'
        TestClock.SHARED.forward(Duration.ofHours(25))
        Kanava.bean(RenewalJob).run()
        AskedChecks.of(account).size() == 1

        when:
        own.show(account.address(), channel)
        AskedChecks.run(account)

        then:
        own.identity(account).with { [state, openCase] } == ['OK', null]
        own.history(account) == ['IDENTITY_CASE_OPENED', 'IDENTITY_CASE_CLOSED']
        own.tasks(account, 'responsible') == []
    }

    def "ID-PIN: nobody is asked to write into a profile that somebody else has, nor to link to it"() {
        given:
        def account = own.pinned(channel)
        own.show(account.address(), stranger)
        own.look(account)

        when: 'what proved it has run out'
        House.sql { it.execute('UPDATE evidence SET valid_until = ? WHERE account_id = ?', ['2020-01-01', account.id()]) }

        then:
        own.tasks(account, 'responsible') == ['SETTLE_TAKE_OVER']
        own.tasks(account, 'webEditor') == []
    }

    def "ID-PIN: a handle that belongs to somebody else leaves the public list at once, and returns with the approved id alone"() {
        given:
        def account = own.pinned(channel)
        assert own.listed(account)

        when: 'a stranger copies everything but the id'
        own.show(account.address(), stranger)
        own.look(account)

        then: 'lookup and list have dropped it by the answer to the check'
        own.identity(account).with { [state, openCase.kind, openCase.differences] } == ['TAKEN_OVER', 'TAKEN_OVER', ['PERMANENT_ID']]
        own.seen(account).publicState == 'unknown'
        own.lookup(account.address()).with { [state, name, warning.en] } ==
                ['unknown', null, "The handle is no longer in the organisation's hands. Whoever uses it now is not the organisation."]
        !own.listed(account)
        periods(account)*.listed_to.every { it != null }

        and:
        ['responsible', 'communications'].every { own.tasks(account, it) == ['SETTLE_TAKE_OVER'] }

        when: 'ordinary checks find all links in order'
        own.look(account)
        own.look(account)

        then: 'and bring nothing back'
        own.seen(account).publicState == 'unknown'
        own.history(account) == ['IDENTITY_CASE_OPENED']

        when: 'the stranger is gone'
        DemoWeb.lose(account.address())
        TestClock.SHARED.forward(Duration.ofHours(2))
        own.look(account)
        TestClock.SHARED.forward(Duration.ofHours(2))
        own.look(account)

        then: 'it is still what it was'
        own.identity(account).openCase.kind == 'TAKEN_OVER'

        when:
        own.show(account.address(), channel)
        own.look(account)

        then:
        own.identity(account).with { [state, openCase] } == ['OK', null]
        own.seen(account).publicState == 'official'
        own.lookup(account.address()).warning == null
        own.listed(account)
    }

    def "ID-PIN: another id is accepted by somebody who doesn't run the account, and it is listed again"() {
        given:
        def account = own.pinned(channel)
        Kanava.bean(RoleAssignments).add(own.house.id, own.house.person('updater1').id(), new RoleAssignment(Role.COMMUNICATIONS, own.house.unit('house')))
        own.show(account.address(), stranger)
        own.look(account)

        expect:
        own.identity(account, 'updater1').openCase.acceptable == false
        own.accept(account, 'updater1').problem == 'own-identity'

        when:
        own.accept(account)
        AskedChecks.run(account)

        then:
        own.identity(account).with { [state, history*.identity*.permanentId] } == ['OK', [stranger, channel]]
        own.seen(account).publicState == 'official'
    }

    def "ID-PIN: a new name is another case than the old one, so that nobody accepts what they haven't seen"() {
        given:
        def account = own.pinned(channel)
        own.show(account.address(), channel, 'Kirjasto ja kahvila')
        own.look(account)
        def first = own.identity(account).openCase

        when:
        own.show(account.address(), channel, 'Kahvila')
        own.look(account)

        then:
        own.accept(account, 'communications', first).problem == 'changed-meanwhile'
        own.identity(account).openCase.with { [differences, seen.displayName] } == [['DISPLAY_NAME'], 'Kahvila']

        when: 'a name alone moves no address'
        def accepted = own.accept(account)

        then:
        accepted.json.address == account.address()
        accepted.json.verification.identity.history*.identity*.displayName == ['Kahvila', 'Kirjasto']
    }

    def "a link back that is missing is a drift of its own, told and mended as such"() {
        given:
        def account = own.pinned(channel)
        DemoWeb.page(account.address(), "Talo ${own.house.slug}", 'Näyttönimi: Kirjasto', "Pysyvä osoite: ${PinHouse.at(channel)}")

        when:
        own.look(account)

        then:
        own.identity(account).openCase.with { [kind, differences, acceptable] } == ['DRIFT', ['BACK_LINK'], false]
        own.tasks(account, 'responsible') == []
        own.seen(account).publicState == 'official'
    }

    def "ID-PIN: an account never moves to an address that another one holds"() {
        given:
        def account = own.pinned(channel)
        def other = own.house.account([platform: 'YOUTUBE', name: 'Nuoret'], AccountStatus.ACTIVE)
        own.show(account.address(), channel, 'Kirjasto', other.address())
        own.look(account)

        expect:
        own.accept(account).with { [problem, json.errors*.code] } == ['rules-not-met', ['address-taken']]
        own.seen(account).address == account.address()
        own.identity(account).openCase
    }

    def "who sees no account sees none of its cases"() {
        given:
        def account = own.pinned(channel)
        own.show(account.address(), stranger)
        own.look(account)
        def openCase = own.identity(account).openCase

        expect:
        Houses.decidingInOneStep().as('communications').post("/api/v1/identity-cases/$openCase.id/accept", 'If-Match': openCase.etag as String).status == 404
    }

    private static List periods(Account account) {
        def found = null
        House.sql { found = it.rows('SELECT * FROM listing_period WHERE account_id = ?', [account.id()]) }
        found
    }
}
