package kanava.account

import io.micronaut.serde.ObjectMapper
import kanava.fixtures.Given
import kanava.policy.Need
import kanava.policy.PolicyDocument
import kanava.policy.Presets
import kanava.policy.Question
import spock.lang.Specification

class RequestRulesSpec extends Specification {

    private static final Presets PRESETS = new Presets(ObjectMapper.getDefault())

    def "a complete request has no fault"() {
        expect:
        faults() == [:]
    }

    def "an empty draft is told everything that is missing, all at once (IIS-3.2a)"() {
        when:
        def empty = Given.request(AccountRequest.recordComponents.collectEntries { [it.name, null] } + [kind: ChannelKind.OWNED, updaterIds: [], deputyIds: [], plan: Given.plan()])

        then:
        RequestRules.faults(empty, Given.policy().document(), Given.TODAY).collectEntries { [it.pointer(), it.code()] } == [
                '/purpose'      : 'missing',
                '/audience'     : 'missing',
                '/platform'     : 'missing',
                '/name'         : 'missing',
                '/unitId'       : 'missing',
                '/responsibleId': 'missing',
                '/updaterIds'   : 'too-few-updaters',
                '/sharedMailbox': 'missing',
                '/weeklyHours'  : 'working-time-missing']
    }

    def "a request without working time set aside is refused (IIS-3.1c): #hours hours"() {
        expect:
        faults(weeklyHours: hours) == ['/weeklyHours': fault]

        where:
        hours | fault
        null  | 'working-time-missing'
        0.0   | 'too-little-working-time'
        0.5   | 'too-little-working-time'
    }

    def "where no working time is demanded none is asked for"() {
        expect:
        faults([weeklyHours: null], [minWeeklyHours: null]) == [:]
    }

    def "there is more than one updater, as many as the policy says (IIS-3.2b): #updaters of #min"() {
        expect:
        faults([updaterIds: updaters], [minUpdaters: min]) == (enough ? [:] : ['/updaterIds': 'too-few-updaters'])

        where:
        updaters        | min || enough
        []              | 2   || false
        ['a']           | 2   || false
        ['a', 'b']      | 2   || true
        ['a', 'b']      | 3   || false
        []              | 0   || true
    }

    def "the mailbox is the organisation's own (IIS-3.3a, in part): #mailbox"() {
        expect:
        faults(sharedMailbox: mailbox) == (fine ? [:] : ['/sharedMailbox': 'mail-domain-not-allowed'])

        where:
        mailbox                       || fine
        'matkailu@iisalmi.fi'         || true
        'matkailu@IISALMI.FI'         || true
        'matkailu@gmail.com'          || false
        'matkailu@muu.iisalmi.fi'     || false
        'matkailu@iisalmi.fi.evil.com'|| false
        'a@iisalmi.fi@gmail.com'      || false
    }

    def "a personal work address is no login where the guideline says so, and the refusal cites it (IIS-3.3a): #code #mailbox"() {
        expect:
        preset(code, sharedMailbox: mailbox)['/sharedMailbox'] == fault

        where:
        code  | mailbox                        || fault
        'IIS' | 'maija.meikalainen@iisalmi.fi' || [code: 'personal-address-not-allowed', section: '3.3']
        'IIS' | 'matkailu@iisalmi.fi'          || null
        'IIS' | null                           || [code: 'missing', section: '3.3']
        'RAU' | 'maija.meikalainen@rautalampi.fi' || [code: 'personal-address-not-allowed', section: 'Mitä kanavia käytetään, kohta 7']
        'RAU' | null                           || null
        'LOI' | 'maija.meikalainen@loimaa.fi'  || [code: 'personal-address-not-allowed', section: '3.4']
    }

    def "an expert of Rautalampi may sign in with their own work address (IIS-3.3a)"() {
        expect:
        preset('RAU', kind: ChannelKind.EXPERT, sharedMailbox: 'maija.meikalainen@rautalampi.fi')['/sharedMailbox'] == null
    }

    def "substitutes are agreed beforehand (IIS-3.2b, RAU-acct): #code with #deputies"() {
        expect:
        preset(code, deputyIds: deputies)['/deputyIds'] == fault

        where:
        code  | deputies   || fault
        'RAU' | []         || [code: 'too-few-deputies', min: '1', section: 'Mitä kanavia käytetään, kohta 4']
        'RAU' | ['deputy'] || null
        'LVM' | []         || null
    }

    def "whoever has a duty of their own covers for nobody's leave (IIS-3.2b): #deputies"() {
        expect:
        preset('RAU', responsibleId: 'head', updaterIds: ['u1', 'u2'], deputyIds: deputies)
                .findAll { pointer, fault -> pointer.startsWith('/deputyIds') }
                .collectEntries { pointer, fault -> [pointer, fault.code] } == faults

        where:
        deputies         || faults
        ['head']         || ['/deputyIds/0': 'deputy-has-a-duty']
        ['u2']           || ['/deputyIds/0': 'deputy-has-a-duty']
        ['u2', 'deputy'] || [:]
        []               || ['/deputyIds': 'too-few-deputies']
    }

    def "expert accounts are for whom the guideline names (LOI-3.1.1a, IIS-3.3c, RAU-expert): #code #title on #platform"() {
        expect:
        preset(code, kind: ChannelKind.EXPERT, platform: platform, plan: Given.plan(expertTitle: title))
                .subMap(['/kind', '/plan/expertTitle', '/platform'])*.value*.code == codes

        where:
        code  | title                  | platform          || codes
        'LOI' | 'Johtava viranhaltija' | 'LINKEDIN' || []
        'LOI' | 'nimetty asiantuntija' | 'LINKEDIN' || []
        'LOI' | 'Harjoittelija'        | 'LINKEDIN' || ['expert-title-not-named']
        'LOI' | null                   | 'LINKEDIN' || ['missing']
        'RAU' | 'Kirjastonhoitaja'     | 'X'        || []
        'RAU' | 'Kirjastonhoitaja'     | 'LINKEDIN' || ['platform-not-for-experts']
        'LSK' | 'Asiantuntija'         | 'X'        || ['expert-not-allowed']
    }

    def "an expert account tells its contacts and whose it is (LOI-3.1.1a)"() {
        expect:
        preset('LOI', kind: ChannelKind.EXPERT, plan: Given.plan(expertTitle: 'Johtava viranhaltija'))
                .subMap(['/plan/answers/contactDetails', '/plan/answers/expertStatement'])*.value*.section == ['3.1.1', '3.1.1']
    }

    def "one person runs an expert account: no further updaters are asked for (IIS-3.3c)"() {
        expect:
        preset('IIS', kind: ChannelKind.EXPERT, updaterIds: [], deputyIds: []).keySet().disjoint(['/updaterIds', '/deputyIds'])
    }

    def "a planned platform is for the unit that is to run it (LVM-plan, LVM-roles): #unit"() {
        given:
        def rule = new PolicyDocument.PlatformRule('LINKEDIN', PolicyDocument.PlatformRule.Standing.PLANNED, null, null, 'hr', null, null, null)

        expect:
        faults([platform: 'LINKEDIN', unitId: unit], [platforms: [rule]]) == (fine ? [:] : ['/unitId': 'platform-of-other-unit'])

        where:
        unit          || fine
        'hr'          || true
        'information' || false
    }

    def "an experiment has a date on which it is looked at (RAU-try); a platform that is not allowed is refused"() {
        expect:
        faults([plan: plan], [platforms: [new PolicyDocument.PlatformRule('INSTAGRAM', standing, null, null, null, null, null, null)]]) == fault

        where:
        standing                                              | plan                                      || fault
        PolicyDocument.PlatformRule.Standing.EXPERIMENTAL     | Given.plan()                              || ['/plan/reviewOn': 'missing']
        PolicyDocument.PlatformRule.Standing.EXPERIMENTAL     | Given.plan(reviewOn: Given.TODAY.plusDays(90))    || [:]
        PolicyDocument.PlatformRule.Standing.NOT_ALLOWED      | Given.plan()                              || ['/platform': 'platform-not-allowed']
    }

    def "the purpose is chosen from the policy's list and linked to a goal (IIS-2): #purpose, #goal"() {
        expect:
        preset('IIS', plan: Given.plan(purposeKey: purpose, goalKey: goal)).subMap(['/plan/purposeKey', '/plan/goalKey'])*.value*.code == codes

        where:
        purpose       | goal         || codes
        'information' | 'residents'  || []
        null          | null         || ['missing', 'missing']
        'fun'         | 'employer'   || ['not-a-choice']
    }

    def "a fixed-term account ends in the future (IIS-3.3b, LOI-3.2)"() {
        expect:
        faults(plan: Given.plan(endsOn: Given.TODAY.minusDays(1))) == ['/plan/endsOn': 'in-the-past']
        faults(plan: Given.plan(endsOn: Given.TODAY)) == [:]
    }

    def "client work needs service hours, a rule for client relationships, a protected channel and crisis contacts (LSK-rules, LSK-secure)"() {
        given:
        def fields = ['serviceHours', 'clientRule', 'confidentialMatters', 'protectedChannel', 'crisisContacts'].collect { '/plan/answers/' + it }

        expect:
        preset('LSK', plan: Given.plan(clientWork: true)).subMap(fields)*.value*.code == ['missing'] * 5
        preset('LSK', plan: Given.plan(clientWork: false)).keySet().disjoint(fields)

        and: "the document says why"
        preset('LSK', plan: Given.plan(clientWork: true))['/plan/answers/serviceHours'].section == 'Mihin sosiaalisen median palveluita voi käyttää'
    }

    def "Rautalampi asks about its points (RAU-acct, RAU-photo)"() {
        expect:
        preset('RAU').findAll { it.key.startsWith('/plan/answers/') }.keySet().collect { it - '/plan/answers/' } ==
                ['need', 'goals', 'content', 'benefits', 'leadership', 'regularity', 'continuity', 'measurement', 'pictures']
    }

    def "Iisalmi asks for need, goals, content and upkeep, the unit's responsibility, rights, storage and data protection (IIS-3.2a, IIS-3.1d, IIS-3.1e, IIS-3.1g)"() {
        expect:
        preset('IIS').findAll { it.key.startsWith('/plan/answers/') }.keySet().collect { it - '/plan/answers/' } ==
                ['need', 'goals', 'content', 'monitoring', 'responsibility', 'copyright', 'storage', 'dataProtection']
    }

    def "a closed group has its audience (IIS-5.1c), a service that is no account its conditions and clean-up (IIS-5.5)"() {
        expect:
        '/plan/answers/closedAudience' in preset('IIS', plan: Given.plan(visibility: RequestPlan.Visibility.CLOSED)).keySet()
        preset('IIS', kind: ChannelKind.SERVICE).keySet().findAll { it.startsWith('/plan/answers') } ==
                ['/plan/answers/conditions', '/plan/answers/cleanUp'] as Set
    }

    def "a page others keep, and a service others run, need a purpose and who answers for them, and no more (LVM-kinds): #kind"() {
        given:
        def little = [kind: kind, updaterIds: [], deputyIds: [], sharedMailbox: null, weeklyHours: null, audience: null]

        expect:
        preset(little, 'LVM') == [:]
        preset(little + [responsibleId: null], 'LVM').keySet() == ['/responsibleId'] as Set

        where:
        kind << [ChannelKind.MONITORED, ChannelKind.PARTICIPATED]
    }

    def "another unit than one's own may be central for the decision, and the ground is told (IIS-3.1f)"() {
        expect:
        faults(plan: Given.plan(decidingUnitId: 'other')) == ['/plan/decidingGround': 'missing']
        faults(plan: Given.plan(decidingUnitId: 'other', decidingGround: 'Hanke on useamman yksikön')) == [:]
    }

    def "languages and the official channel are answered by their own fields, or in words (IIS-2, IIS-3a)"() {
        given:
        def asked = [Question.LANGUAGES, Question.OFFICIAL_CHANNEL].collect {
            new PolicyDocument.AskedQuestion(it, PolicyDocument.AskedQuestion.When.ALWAYS, Need.MUST, null)
        }

        expect:
        faults([plan: plan], [questions: asked]).keySet() == missing as Set

        where:
        plan                                                                                    || missing
        Given.plan(languages: null)                                                             || ['/plan/languages', '/plan/officialChannelUrl']
        Given.plan(languages: ['fi'], officialChannelUrl: 'https://www.iisalmi.fi')             || []
        Given.plan(languages: null, answers: [languages: 'Suomi', officialChannel: 'iisalmi.fi']) || []
    }

    def "updaters act under an alias only where the policy lets them (LSK-alias)"() {
        given:
        def plan = Given.plan(aliases: [new RequestPlan.Alias(who, 'Kuu')])

        expect:
        faults(plan: plan, [aliasesAllowed: allowed]) == expected

        where:
        who        | allowed | expected
        'updater1' | true    | [:]
        'updater1' | false   | ['/plan/aliases': 'alias-not-allowed']
        'somebody' | true    | ['/plan/aliases/0/personId': 'not-an-updater']
    }

    private static Map<String, String> faults(Map request = [:], Map policy = [:]) {
        RequestRules.faults(Given.request(request), Given.policy(policy).document(), Given.TODAY).collectEntries { [it.pointer(), it.code()] }
    }

    /** Faults under a preset, with their params: a request of the preset's own domain. */
    private static Map<String, Map<String, String>> preset(Map request = [:], String code) {
        def policy = PRESETS.find(code).get().document()
        def complete = Given.request([sharedMailbox: "matkailu@${policy.mailDomains().first()}".toString(), deputyIds: ['deputy']] + request)
        RequestRules.faults(complete, policy, Given.TODAY).collectEntries { [it.pointer(), [code: it.code()] + it.params()] }
    }
}
