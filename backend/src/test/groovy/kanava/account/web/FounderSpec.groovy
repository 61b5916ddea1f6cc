package kanava.account.web

import kanava.account.AccountStatus
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.House
import kanava.fixtures.Houses
import kanava.fixtures.Wire
import kanava.policy.Need
import kanava.policy.PolicyDocument.AskedQuestion
import kanava.policy.PolicyDocument.MaintainersShown
import kanava.policy.Question
import spock.lang.Specification

/** IIS-5.1d: the founder of an account is a named official representative of the organisation. */
class FounderSpec extends Specification {

    FurnishedHouse house = Houses.decidingInOneStep {
        it + [questions: [new AskedQuestion(Question.FOUNDER, AskedQuestion.When.OWNED, Need.MUST, '5.1')],
              maintainersShown: MaintainersShown.NAME_AND_DUTY]
    }
    Api requester = house.as('requester')
    String founder = house.person('bystander').id()

    def "a request without a founder is refused with the section that asks for one (IIS-5.1d)"() {
        when:
        def refused = submit([:])

        then:
        refused.status == 409
        refused.json.errors == [[pointer: '/plan/founderId', code: 'missing', params: [section: '5.1']]]
        submit([founderId: founder]).status == 200
    }

    def "nobody from elsewhere founds an account, nor anybody who has left (IIS-5.1d)"() {
        given:
        def stranger = Houses.decidingInOneStep().person('responsible').id()
        archive(house.person('webEditor').id())

        expect:
        [stranger, 'nobody', house.person('webEditor').id()].every {
            draft([founderId: it]).faults == ['/plan/founderId unknown-person'] as Set
        }
    }

    def "whoever decides sees the founder, and so does the log; the public never does (IIS-5.1d)"() {
        given:
        def sent = submit([founderId: founder]).json
        def name = "Xyla-bystander Qvist-$house.slug".toString()
        def seen = house.as('supervisor').get("/api/v1/accounts/$sent.id").json

        expect:
        seen.founder.name == name
        house.as('auditor').get("/api/v1/audit-events?accountId=$sent.id").json.items*.changes.flatten()
                .findAll { it.field == 'founder' }*.after == [name]

        when: 'the policy shows its maintainers by name'
        def open = house.account(AccountStatus.ACTIVE, listed: true, platform: 'YOUTUBE', plan: Given.plan(founderId: founder))
        def told = requester.get("/api/v1/accounts/${open.id()}").json
        def outputs = ['accounts', 'accounts.html', 'accounts.csv', 'accounts.jsonld'].collect {
            new Api().get("/api/v1/public/organisations/$house.slug/$it").body
        } + new Api().get("/api/v1/public/lookup?url=${open.address()}").body

        then:
        told.founder.name == name
        told.profile.text.fi.contains('Xyla-responsible')
        ([told.profile.toString()] + outputs).every { !it.contains('Xyla-bystander') && !it.contains(founder) }
    }

    def "that the founder has left since is no fault of another change (IIS-5.1d)"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, platform: 'X', plan: Given.plan(founderId: founder))
        archive(founder)
        def responsible = house.as('responsible')
        def now = responsible.get("/api/v1/accounts/${account.id()}").json

        when:
        def proposed = responsible.post("/api/v1/accounts/$now.id/propose-change", now.request + [name: 'Uusi nimi'], 'If-Match': now.etag)

        then:
        proposed.status == 200
        proposed.json.change.founder.id == founder

        when:
        def approved = house.as('supervisor').post("/api/v1/accounts/$now.id/approve", [:], 'If-Match': proposed.json.etag)

        then:
        approved.json.request.name == 'Uusi nimi'
        approved.json.founder.id == founder
    }

    private void archive(String personId) {
        House.sql { it.execute('UPDATE person SET archived_at = NOW() WHERE id = ?', [personId]) }
    }

    private draft(Map plan) {
        requester.post('/api/v1/accounts', Wire.request([platform: 'X', name: 'Kirjaston uutiset', plan: plan], house))
    }

    private submit(Map plan) {
        def asked = draft(plan).json
        requester.post("/api/v1/accounts/$asked.id/submit", 'If-Match': asked.etag)
    }
}
