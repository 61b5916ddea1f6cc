package kanava.attestation

import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Houses
import kanava.fixtures.SampleFiles
import kanava.identity.Role
import spock.lang.Shared
import spock.lang.Specification

import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** VER-manual, SOD-1: who may attest by hand, and who may confirm it: never the same person, in no role and in nobody's place. */
class SecondPersonSpec extends Specification {
    @Shared AttestationHouse own = new AttestationHouse()

    def "only web editors and communications attest"() {
        given:
        def account = own.walled()

        expect:
        own.attest(who, account).with { [status, problem] } == [status, problem]
        own.shelf(account, who).attestable == []
        own.shelf(account).items.size() == (status == 201 ? 1 : 0)

        where:
        who              || status | problem
        'webEditor'      || 201    | null
        'communications' || 201    | null
        'responsible'    || 403    | 'not-allowed'
        'updater1'       || 403    | 'not-allowed'
        'supervisor'     || 403    | 'not-allowed'
        'auditor'        || 403    | 'not-allowed'
        'administrator'  || 403    | 'not-allowed'
    }

    def "nobody confirms or refuses what they have attested, and nobody else's role lets them: #who"() {
        given:
        def account = own.walled()
        def pending = own.attest('webEditor', account).json

        expect:
        own.confirm(who, pending).with { [status, problem] } == [status, problem]
        own.refuse(who, pending).with { [status, problem] } == [status, problem]
        own.levels(account).drop(1) == ['UNKNOWN', 'UNKNOWN']
        own.tasks(account, who) == []
        !own.shelf(account, who).items.first().decidable

        where:
        who             || status | problem
        'webEditor'     || 409    | 'same-person-attested'
        'responsible'   || 403    | 'not-allowed'
        'supervisor'    || 403    | 'not-allowed'
        'auditor'       || 403    | 'not-allowed'
        'administrator' || 403    | 'not-allowed'
    }

    def "whoever asked for the account is no second person, whatever else they are"() {
        given:
        own = new AttestationHouse()
        own.give('requester', Role.COMMUNICATIONS)
        def account = own.walled()
        def pending = own.attest('webEditor', account).json

        expect:
        own.confirm('requester', pending).problem == 'same-person-attested'
        own.tasks(account, 'requester') == []
        own.confirm('communications', pending).status == 200
    }

    def "whoever stands in confirms for the absent, but not for the one who attested or asked"() {
        given:
        own = new AttestationHouse()
        own.standIn('webEditor', 'bystander')
        def account = own.walled()

        when: 'the absent has attested'
        def theirs = own.attest('webEditor', account).json

        then:
        own.confirm('bystander', theirs).problem == 'same-person-attested'
        own.tasks(account, 'bystander') == []

        when: 'somebody else has'
        assert own.refuse('communications', theirs).status == 200
        def others = own.attest('communications', account).json
        def waiting = own.tasks(account, 'bystander')
        def confirmed = own.confirm('bystander', others)

        then:
        waiting == ['CONFIRM_ATTESTATION']
        confirmed.json.state == 'CONFIRMED'
        confirmed.json.decidedBy.id == own.house.person('bystander').id()
        confirmed.json.onBehalfOf.id == own.house.person('webEditor').id()
    }

    def "of two who decide at once one is told that the other was faster"() {
        given:
        own.give('management', Role.WEB_EDITOR)
        def account = own.walled()
        def pending = own.attest('webEditor', account).json
        def both = [{ -> own.confirm('communications', pending) } as Callable, { -> own.refuse('management', pending) } as Callable]

        when:
        def answers = Executors.newVirtualThreadPerTaskExecutor().withCloseable { it.invokeAll(both)*.get() } as List<Answer>

        then:
        answers*.status.sort() == [200, 412]
        def state = own.shelf(account).items.first().state
        own.levels(account).drop(1) == (state == 'CONFIRMED' ? ['ATTESTED', 'ATTESTED'] : ['UNKNOWN', 'UNKNOWN'])
    }

    def "of two who attest at once one waits for the other's confirmation"() {
        given:
        def account = own.walled()
        def both = ['webEditor', 'communications'].collect { who -> { -> own.attest(who, account) } as Callable }

        when:
        def answers = Executors.newVirtualThreadPerTaskExecutor().withCloseable { it.invokeAll(both)*.get() } as List<Answer>

        then:
        answers*.status.sort() == [201, 409]
        answers.find { it.status == 409 }.problem == 'attestation-waits'
        own.shelf(account).items.size() == 1
    }

    def "another organisation's account and what is attested of it aren't there"() {
        given:
        def account = own.walled()
        def pending = own.attest('webEditor', account).json
        def other = new AttestationHouse()

        expect:
        other.attest('webEditor', account).problem == 'not-found'
        other.confirm('communications', pending).problem == 'not-found'
        other.refuse('communications', pending).problem == 'not-found'
        other.house.as('communications').get("/api/v1/accounts/${account.id()}/attestations").problem == 'not-found'
        other.house.as('communications').get("/api/v1/accounts/${account.id()}/attachments/$pending.picture.id").problem == 'not-found'
    }

    def "a picture is what it says, and no program: #name"() {
        given:
        def account = own.walled()

        expect:
        own.attest('webEditor', account, name: name, picture: content).json.errors*.code == [code]
        own.shelf(account).items == []

        where:
        name          | content                     || code
        'kuva.png'    | SampleFiles.WINDOWS_PROGRAM || 'file-kind-not-allowed'
        'teksti.txt'  | SampleFiles.TEXT            || 'file-kind-not-allowed'
        'teksti.docx' | SampleFiles.WORD            || 'file-kind-not-allowed'
        'kuva.jpg'    | SampleFiles.PNG             || 'other-ending'
        'kuva.png'    | new byte[0]                 || 'empty-file'
    }

    def "only what can't be read is attested, on the page where it is looked for, and on a day that counts"() {
        given:
        def account = own.walled()

        expect:
        own.attest('webEditor', account, page: account.address() + 'x').json.errors*.code == ['not-attestable']
        own.attest('webEditor', account, page: own.link(), check: ['LIST_PAGE_LINKS_TO_ACCOUNT']).json.errors*.code == ['not-attestable']
        own.attest('webEditor', account, seenOn: own.today().plusDays(1)).json.errors*.code == ['day-out-of-range']
        own.attest('webEditor', account, seenOn: own.today().minusDays(30)).json.errors.first().with { [parameter, params.earliest] } ==
                ['seenOn', own.today().minusDays(29).toString()]
        own.shelf(account, 'webEditor').with { [attestable*.page, attestable*.checks, earliestSeenOn] } ==
                [[account.address()], [AttestationHouse.BOTH], own.today().minusDays(29).toString()]
        own.attest('webEditor', account, seenOn: own.today().minusDays(29)).status == 201
    }

    def "a page that isn't there at all is nothing to attest"() {
        given:
        def account = own.house.account(AccountStatus.ACTIVE)
        own.look(account)

        expect:
        own.attest('webEditor', account).json.errors*.code == ['not-attestable']
        own.shelf(account, 'webEditor').attestable*.checks.flatten().disjoint(AttestationHouse.BOTH)
    }
}
