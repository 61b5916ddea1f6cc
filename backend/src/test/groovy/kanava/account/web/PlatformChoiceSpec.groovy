package kanava.account.web

import kanava.account.AccountStatus
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Given
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.Wire
import kanava.policy.Need
import kanava.policy.Policies
import kanava.policy.Policy
import kanava.organisation.Text
import kanava.policy.PolicyDocument.AskedQuestion
import kanava.policy.PolicyDocument.Citation
import kanava.policy.PolicyDocument.MandatedChannel
import kanava.policy.PolicyRule
import kanava.policy.Question
import spock.lang.Specification

import java.time.LocalDate

/** What the platform asked for makes of a request. */
class PlatformChoiceSpec extends Specification {
    FurnishedHouse house = Houses.decidingInOneStep()
    Api requester = house.as('requester')

    def "IIS-5.1: on #platform an organisation is no #form: #fine"() {
        when:
        def answer = submit(platform: platform, plan: [accountForm: form])

        then:
        answer.faults == (fine ? [] : ['/plan/accountForm account-form-not-allowed']) as Set

        where:
        platform   | form      | fine
        'FACEBOOK' | 'PAGE'    | true
        'FACEBOOK' | 'GROUP'   | true
        'FACEBOOK' | 'PROFILE' | false
        'LINKEDIN' | 'PROFILE' | false
        'X'        | 'GROUP'   | false
        'X'        | 'ACCOUNT' | true
    }

    def "IIS-5.1: a generic name and one that can't be changed later are warned of, and not refused"() {
        when:
        def asked = draft(platform: 'FACEBOOK', name: 'Kirjasto')

        then:
        (hints(asked) - '/name look-alike-name') == ['/name generic-name-loses-rights', '/name name-cannot-change']
        submit(asked).status == 200

        and: 'elsewhere less of it is said'
        hints(draft(platform: 'X', name: 'Info')) == ['/name generic-name']
        hints(draft(platform: 'X', name: 'Iisalmen kirjasto')) == []
    }

    def "IIS-5.1: a name that looks like one in use is told, whether one's own or another's that the public sees"() {
        given:
        def word = "Laituri$house.slug"
        def other = Houses.decidingInOneStep()
        house.account(AccountStatus.APPROVED, platform: 'X', name: "${word}n uutiset".toString())
        other.account(AccountStatus.ACTIVE, platform: 'X', name: "${word} Näkyy".toString(), listed: true)
        other.account(AccountStatus.ACTIVE, platform: 'X', name: "${word} piilossa".toString())
        other.account(AccountStatus.IN_REVIEW, platform: 'X', name: "${word} haussa".toString())
        other.account(AccountStatus.ACTIVE, platform: 'YOUTUBE', name: "${word} muualla".toString(), listed: true)

        expect:
        alikes(name) == (seen ? [word + seen] : [])

        where:
        name          | seen
        'N UUT1SET'   | 'n uutiset'
        ' n\u0430kyy' | ' Näkyy'
        ' piilossa'   | null
        ' haussa'     | null
        ' muualla'    | null
    }

    def "IIS-3.1d: where the policy asks for it, a platform whose terms nobody read is refused, with the section that says so"() {
        given:
        def rules = Kanava.bean(Policies).inForce(house.id, LocalDate.now()).document()
        def asking = Given.rules(rules.class.recordComponents.collectEntries { [it.name, rules."$it.name"()] } +
                [questions: [new AskedQuestion(Question.TERMS_READ, AskedQuestion.When.ALWAYS, Need.MUST, '3.1')]])
        Kanava.bean(Policies).add(house.id, new Policy(2, LocalDate.parse('2020-01-02'), asking))

        when:
        def refused = submit(platform: 'X')

        then:
        refused.faults == ['/platform terms-not-read'] as Set
        refused.json.errors[0].params == [platform: 'X', section: '3.1']

        when: 'a colleague reads them'
        house.as('updater1').post('/api/v1/platforms/X/terms-readings', [kind: 'TERMS', version: '2026', copyright: 'a', storage: 'b',
                backup: 'c', jurisdiction: 'd'])

        then:
        submit(platform: 'X').status == 200
    }

    def "LOI-3.4a: where a channel is prescribed for messages, no other messaging account is opened: #platform"() {
        given:
        house = Houses.decidingInOneStep {
            it + [mandatedChannels: [new MandatedChannel('MESSAGING', 'WILMA', new Text('Koulun kanava', 'Skolans kanal', 'The school\'s channel'), null)],
                  citations: [new Citation(PolicyRule.MANDATED_CHANNELS, '3.4')]]
        }
        requester = house.as('requester')

        when:
        def answer = submit(platform: platform, kind: kind)

        then:
        answer.faults == (fine ? [] : ['/platform other-channel-prescribed']) as Set
        fine || answer.json.errors[0].params == [platform: 'WhatsApp', category: 'MESSAGING', section: '3.4']

        where:
        platform   | kind        | fine
        'WHATSAPP' | 'OWNED'     | false
        'WILMA'    | 'OWNED'     | true
        'FACEBOOK' | 'OWNED'     | true
        'WHATSAPP' | 'MONITORED' | true
    }

    def "LSK-alias: no alias where the platform demands real names; elsewhere it stays with the request"() {
        given:
        house = Houses.decidingInOneStep { it + [aliasesAllowed: true] }
        requester = house.as('requester')
        def aliases = [[personId: house.person('updater1').id(), alias: ' Päivystäjä  Kuu ']]

        expect:
        submit(platform: 'FACEBOOK', plan: [aliases: aliases]).faults == ['/plan/aliases real-names-only'] as Set
        with(submit(platform: 'X', plan: [aliases: aliases])) {
            status == 200
            json.request.plan.aliases*.alias == ['Päivystäjä Kuu']
        }
    }

    def "IIS-3.1b: an approved account tells the text for its profile, with what the policy shows of its maintainers"() {
        given:
        def account = house.account(AccountStatus.APPROVED, platform: 'YOUTUBE')

        expect:
        with(requester.get("/api/v1/accounts/${account.id()}").json) {
            profile.maxLength == 1000
            profile.text.fi.contains('Ylläpito: Kirjasto.')
            profile.text.fi.startsWith(request.purpose)
        }
    }

    private Map draft(Map changes) {
        requester.post('/api/v1/accounts', Wire.request(changes, house)).json
    }

    private submit(Map account) {
        def asked = account.id ? account : draft(account)
        requester.post("/api/v1/accounts/$asked.id/submit", 'If-Match': asked.etag)
    }

    private static List<String> hints(Map account) {
        (account.hints ?: []).collect { "$it.pointer $it.code".toString() }
    }

    private List<String> alikes(String ending) {
        def asked = draft(platform: 'X', name: "Laituri${house.slug}$ending".toString())
        (asked.hints ?: []).findAll { it.code == 'look-alike-name' }*.params*.name
    }
}
