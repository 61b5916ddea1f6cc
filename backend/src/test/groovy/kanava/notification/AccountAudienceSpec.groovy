package kanava.notification

import kanava.account.Account
import kanava.account.AccountStatus
import kanava.account.ChannelKind
import kanava.account.Command
import kanava.approval.Reasons
import kanava.fixtures.DemoWeb
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import kanava.policy.PolicyDocument.ExpertAccounts
import kanava.verification.AskedChecks

import java.time.Duration

/** Who is told what of an account in use, up to its closing. */
class AccountAudienceSpec extends Hearing {
    def "MODE-RED: whoever hears of an account out of use hears at once whether it is hijacked: #reason"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)

        when:
        house.carryOut(account, 'updater1', new Command.Suspend(reason, 'Outoja viestejä', null))
        told(account)

        then:
        with(notice('communications', account)) {
            kind == 'ACCOUNT_SUSPENDED'
            hijacked == said
        }

        where:
        reason              || said
        Reasons.COMPROMISED || true
        'NO_ACCESS'         || null
    }

    def "a link that isn't found is told to those who maintain the account, and to the web editors where it is theirs; once"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        DemoWeb.page(house.organisation.listPageUrl(), 'Tilimme', onList ? account.address() : '')
        DemoWeb.page(account.address(), "Talo ${house.slug}", back ? house.organisation.listPageUrl() : '')

        when:
        AskedChecks.run(account)

        then:
        told(account) == whom.collectEntries { [(it): 'LINK_MISSING'] }
        whom.empty || notice(whom[0], account).missing == missing

        when: 'it is looked for again, in vain'
        house.as('responsible').post("/api/v1/accounts/${account.id()}/verify")
        AskedChecks.run(account)

        then:
        told(account).size() == whom.size()

        where:
        onList | back  || whom                                                | missing
        true   | false || ['responsible', 'updater1', 'updater2']              | ['ACCOUNT_LINKS_TO_ORGANISATION']
        false  | true  || ['responsible', 'updater1', 'updater2', 'webEditor'] | ['LIST_PAGE_LINKS_TO_ACCOUNT']
        true   | true  || []                                                  | []
    }

    def "VER-repeat: what breaks is told to who maintains the account, with the day on which it leaves the list; once"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        DemoWeb.page(house.organisation.listPageUrl(), 'Tilimme', account.address())
        DemoWeb.page(account.address(), "Talo ${house.slug}", house.organisation.listPageUrl())
        AskedChecks.run(account)

        when:
        DemoWeb.page(account.address(), "Talo ${house.slug}")
        look(account)

        then:
        told(account) == ['responsible', 'updater1', 'updater2'].collectEntries { [(it): 'LINK_MISSING'] }
        notice('responsible', account).closesOn == house.organisation.today(TestClock.SHARED).plusDays(14).toString()
        house.as('responsible').get('/api/v1/tasks').json.items.any { it.kind == 'MEND_PROFILE' && it.accountId == account.id() }

        when:
        look(account)

        then:
        told(account).size() == 3
    }

    def "VER-repeat: what runs out and isn't renewed is told before it does; once"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        DemoWeb.page(house.organisation.listPageUrl(), 'Tilimme', account.address())
        DemoWeb.page(account.address(), "Talo ${house.slug}", house.organisation.listPageUrl())
        AskedChecks.run(account)
        DemoWeb.page(account.address(), 'Kirjaudu sisään')

        when:
        TestClock.SHARED.forward(Duration.ofDays(23))
        look(account)

        then:
        told(account) == [:]

        when:
        TestClock.SHARED.forward(Duration.ofDays(2))
        look(account)
        look(account)

        then:
        told(account) == ['responsible', 'updater1', 'updater2', 'webEditor', 'communications'].collectEntries { [(it): 'EVIDENCE_ENDING'] }
        house.as('responsible').get('/api/v1/tasks').json.items.any { it.kind == 'MEND_PROFILE' && it.accountId == account.id() }

        cleanup:
        TestClock.SHARED.reset()
    }

    private void look(Account account) {
        assert house.as('webEditor').post("/api/v1/accounts/${account.id()}/verify").status == 202
        AskedChecks.run(account)
    }

    def "a proposed change is told to who decides it, then to who proposed it, maintains it and keeps the list (CHANGE-1)"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)

        when:
        account = house.carryOut(account, 'communications', new Command.ProposeChange(house.request(name: 'Kirjaston uutiset')))

        then:
        told(account) == [supervisor: 'STEP_WAITS']
        notice('supervisor', account).change
        notice('supervisor', account).requester.startsWith('Xyla-communications')

        when:
        account = house.carryOut(account, 'supervisor', new Command.Approve('Sopii'))

        then:
        told(account) == ['communications', 'responsible', 'updater1', 'updater2'].collectEntries { [(it): 'REQUEST_APPROVED'] } +
                [supervisor: 'STEP_WAITS', webEditor: 'FOR_INFORMATION']
        notice('webEditor', account).change
        notice('webEditor', account).accountName == 'Kirjaston uutiset'
    }

    def "whose proposal ends with the announcement of a closing is told of that"() {
        given:
        def account = house.carryOut(house.account(AccountStatus.ACTIVE), 'communications',
                new Command.ProposeChange(house.request(name: 'Kirjaston uutiset')))

        when:
        house.carryOut(account, 'responsible', new Command.AnnounceRetirement('Lukijat vähenivät',
                house.organisation.today(TestClock.SHARED).plusDays(Houses.NOTICE_DAYS + 1), 'https://www.iisalmi.fi/kirjasto'))

        then:
        told(account).communications == 'CLOSING_ANNOUNCED'
    }

    def "a closing is told to maintainers and web editors: announced, called off, done"() {
        given:
        def lastDay = house.organisation.today(TestClock.SHARED).plusDays(Houses.NOTICE_DAYS + 1)
        def everybody = ['responsible', 'updater1', 'updater2', 'webEditor']

        when:
        def account = house.carryOut(house.account(AccountStatus.ACTIVE), 'communications',
                new Command.AnnounceRetirement('Lukijat vähenivät', lastDay, 'https://www.iisalmi.fi/kirjasto'))

        then:
        told(account) == everybody.collectEntries { [(it): 'CLOSING_ANNOUNCED'] }
        with(notice('updater2', account)) {
            closesOn == lastDay.toString()
            successorUrl == 'https://www.iisalmi.fi/kirjasto'
            reason == 'Lukijat vähenivät'
        }

        when:
        house.carryOut(account, 'responsible', new Command.CallOffRetirement())

        then: 'who called it off knows'
        told(account) == everybody.collectEntries { [(it): it == 'responsible' ? 'CLOSING_ANNOUNCED' : 'CLOSING_CALLED_OFF'] }

        when:
        def over = house.account(AccountStatus.RETIRING, closesOn: lastDay)
        FurnishedHouse.inTransaction {
            FurnishedHouse.service(java.time.Clock.fixed(lastDay.plusDays(1).atTime(12, 0).atZone(house.organisation.zone()).toInstant(),
                    house.organisation.zone())).executeAsSystem(house.id, over.id(), new Command.Retire())
        }

        then:
        told(over) == everybody.collectEntries { [(it): 'ACCOUNT_CLOSED'] }
        notice('webEditor', over).actor == null
    }

    def "RAU-expert that an account closes as its expert has left is told to the supervisor and to communications"() {
        given:
        def house = Houses.decidingInOneStep { it + [expertAccounts: new ExpertAccounts(ExpertAccounts.Mode.FREE, false, [])] }
        def account = house.account(AccountStatus.ACTIVE, kind: ChannelKind.EXPERT, updaterIds: [], platform: 'X', plan: Given.plan(expertTitle: 'Kuraattori'))

        when:
        FurnishedHouse.inTransaction {
            FurnishedHouse.service(TestClock.SHARED).executeAsSystem(house.id, account.id(), new Command.AnnounceRetirement('Lähti',
                    Reasons.EXPERT_LEFT, house.organisation.today(TestClock.SHARED).plusDays(Houses.NOTICE_DAYS), 'https://www.iisalmi.fi/some'))
        }

        then:
        told(house, account).keySet() == ['responsible', 'webEditor', 'communications', 'supervisor'] as Set
        notice(house, 'supervisor', account).reason == 'Lähti'
    }
}
