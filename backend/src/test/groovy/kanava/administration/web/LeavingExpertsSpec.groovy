package kanava.administration.web

import kanava.account.AccountStatus
import kanava.account.ChannelKind
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import kanava.policy.PolicyDocument.Citation
import kanava.policy.PolicyDocument.ExpertAccounts
import kanava.policy.PolicyRule
import spock.lang.Specification

import java.time.LocalDate

/** RAU-expert: an expert account of somebody who leaves closes, and is never handed over. */
class LeavingExpertsSpec extends Specification {

    FurnishedHouse house = Houses.decidingInOneStep {
        it + [expertAccounts: new ExpertAccounts(ExpertAccounts.Mode.FREE, false, []),
              citations: [new Citation(PolicyRule.EXPERT_ACCOUNTS, 'K1')]]
    }

    def "when the expert leaves, the closing of their account is announced by itself, with notice and reason (RAU-expert)"() {
        given:
        def account = expertAccount()
        def person = house.as('administrator').get("/api/v1/people/${id()}").json

        expect: 'whoever removes them sees it beforehand'
        person.holdings == [[accountId: account.id(), accountName: 'Kirjasto', status: 'ACTIVE', as: 'RESPONSIBLE', endsWithPerson: true]]

        when:
        def gone = archive()
        def closing = house.as('communications').get("/api/v1/accounts/${account.id()}").json

        then:
        gone.status == 200
        closing.status == 'RETIRING'
        closing.retirement.reasonKey == 'EXPERT_LEFT'
        closing.retirement.reason == 'Asiantuntija ei enää toimi organisaation palveluksessa.'
        closing.retirement.closesOn == LocalDate.ofInstant(TestClock.SHARED.instant(), house.organisation.zone()).plusDays(Houses.NOTICE_DAYS).toString()
        closing.retirement.successorUrl == house.organisation.listPageUrl()

        and: 'it was nobody\'s act, and nobody can call it off'
        !closing.allowedActions.contains('CALL_OFF_RETIREMENT')
        house.as('communications').post("/api/v1/accounts/$closing.id/call-off-retirement", 'If-Match': closing.etag).problem == 'action-not-possible'
        house.as('auditor').get("/api/v1/audit-events?accountId=$closing.id&action=RETIREMENT_ANNOUNCED").json.items*.actor*.kind == ['SYSTEM']
    }

    def "what already closes goes on closing, and isn't called off any more (RAU-expert)"() {
        given:
        def account = expertAccount(AccountStatus.RETIRING)

        when:
        def gone = archive()
        def closing = house.as('communications').get("/api/v1/accounts/${account.id()}").json

        then:
        gone.status == 200
        closing.retirement.reason == 'Few readers were left'
        !closing.allowedActions.contains('CALL_OFF_RETIREMENT')
    }

    def "somebody who is named in more than their own expert account isn't let go, and nothing closes (RAU-expert)"() {
        given:
        def account = expertAccount()
        house.account(AccountStatus.ACTIVE, platform: 'YOUTUBE')

        expect:
        archive().json.params == [accounts: '1', requests: '0']
        house.as('communications').get("/api/v1/accounts/${account.id()}").json.status == 'ACTIVE'
    }

    def "an expert account isn't handed over, and the refusal cites the guideline (RAU-expert)"() {
        given:
        def account = expertAccount()
        def communications = house.as('communications')
        def now = communications.get("/api/v1/accounts/${account.id()}").json

        when:
        def refused = communications.post("/api/v1/accounts/$now.id/propose-change",
                now.request + [responsibleId: house.person('bystander').id()], 'If-Match': now.etag)

        then:
        refused.status == 409
        refused.json.errors == [[pointer: '/responsibleId', code: 'expert-not-handed-over', params: [section: 'K1']]]
        communications.post("/api/v1/accounts/$now.id/propose-change", now.request + [name: 'Uusi'], 'If-Match': now.etag).status == 200
    }

    private expertAccount(AccountStatus status = AccountStatus.ACTIVE) {
        house.account(status, kind: ChannelKind.EXPERT, platform: 'X', updaterIds: [], listed: true, plan: Given.plan(expertTitle: 'Kuraattori'))
    }

    private String id() {
        house.person('responsible').id()
    }

    private archive() {
        def administrator = house.as('administrator')
        administrator.post("/api/v1/people/${id()}/archive", 'If-Match': administrator.get("/api/v1/people/${id()}").json.etag)
    }
}
