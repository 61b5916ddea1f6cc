package kanava.account

import io.micronaut.serde.ObjectMapper
import kanava.fixtures.Given
import kanava.policy.Need
import kanava.policy.Overlay
import kanava.policy.Policy
import kanava.policy.PolicyDocument
import kanava.policy.PolicyDocument.AnswerTime
import kanava.policy.PolicyDocument.AskedQuestion
import kanava.policy.PolicyDocument.ExpertAccounts
import kanava.policy.PolicyDocument.LoginMail
import kanava.policy.PolicyDocument.PlatformRule
import kanava.policy.PolicyText
import kanava.policy.Question
import kanava.policy.StricterRules
import kanava.policy.Tightening
import kanava.organisation.Text
import spock.lang.Specification

/** Whatever a unit writes, in whatever order rules change: what holds is never looser than what it inherits (IIS-0). */
class StricterRulesSpec extends Specification {
    private static final TEXT = new PolicyText(ObjectMapper.create('micronaut.serde.serialization.inclusion': 'NON_ABSENT'))
    private static final TITLES = ['Johtaja', 'Kuraattori', 'Rehtori'].collect { new Text(it, it, it) }
    private static final DOMAINS = ['iisalmi.fi', 'edu.iisalmi.fi', 'yla-savo.fi']
    private static final PLATFORMS = ['INSTAGRAM', 'TIKTOK', 'X']

    def tightening = new Tightening(TEXT)

    def "nothing of the organisation's rules becomes looser, whatever a unit writes (IIS-0, #seed)"() {
        given:
        def random = new Random(seed)
        def base = new Policy(1, Given.TODAY, document(random))
        def effective = tightening.over(base, overlay(random))

        expect: "each value is at least as strict as the organisation's"
        Tightening.looser(base.document(), told(effective.document())) == []

        and: "and as what the unit told, where it might tell that"
        def own = stricter(random)
        Tightening.looser(base.document(), own) != [] || Tightening.looser(with(tightening, base, own), own) == []

        and: "a second unit below doesn't loosen either of them"
        def below = tightening.over(effective, overlay(random))
        Tightening.looser(effective.document(), told(below.document())) == []
        Tightening.looser(base.document(), told(below.document())) == []

        where:
        seed << (1..120)
    }

    def "what the organisation refuses, the unit refuses too (IIS-0, #seed)"() {
        given:
        def random = new Random(seed)
        def base = new Policy(1, Given.TODAY, document(random))
        def effective = tightening.over(base, overlay(random))
        def request = request(random)

        expect:
        def refused = RequestRules.faults(request, base.document(), Given.TODAY)
        refused.isEmpty() || !RequestRules.faults(request, effective.document(), Given.TODAY).isEmpty()

        where:
        seed << (1..120)
    }

    def "looser is: #own over #inherited"() {
        expect:
        Tightening.looser(Given.rules(inherited), rules(own)) == own.keySet() as List

        where:
        inherited                                                     | own
        [noticeDays: 30]                                              | [noticeDays: 14]
        [minUpdaters: 2]                                              | [minUpdaters: 1]
        [minDeputies: 1]                                              | [minDeputies: 0]
        [minWeeklyHours: 2.0]                                         | [minWeeklyHours: 1.5]
        [postingDays: 7]                                              | [postingDays: 14]
        [answerTime: answer(48, 'HOURS')]                             | [answerTime: answer(3, 'DAYS')]
        [answerTime: answer(2, 'DAYS', false, Need.MUST)]             | [answerTime: answer(1, 'DAYS', true, Need.MUST)]
        [serviceHoursRequired: true]                                  | [serviceHoursRequired: false]
        [mailDomains: ['iisalmi.fi']]                                 | [mailDomains: ['iisalmi.fi', 'gmail.com']]
        [contactMail: Need.MUST]                                      | [contactMail: Need.SHOULD]
        [aliasesAllowed: false]                                       | [aliasesAllowed: true]
        [verificationDays: 30]                                        | [verificationDays: 60]
        [verificationGraceDays: 7]                                    | [verificationGraceDays: 8]
        [passwordDays: 90]                                            | [passwordDays: 180]
        [privacyCheckDays: 180]                                       | [privacyCheckDays: 365]
        [mfa: Need.MUST]                                              | [mfa: Need.FREE]
        [certificationDays: 180]                                      | [certificationDays: 365]
        [trainingRequired: true]                                      | [trainingRequired: false]
        [mainAccountFirst: Need.MUST]                                 | [mainAccountFirst: Need.SHOULD]
        [fixedTermLeadDays: 30]                                       | [fixedTermLeadDays: 10]
        [loginMail: login(Need.MUST, 'FORBIDDEN')]                    | [loginMail: login(Need.MUST, 'EXPERTS_ONLY')]
        [expertAccounts: experts('EXCEPTION')]                        | [expertAccounts: experts('FREE')]
        [expertAccounts: experts('FREE', TITLES[0..0])]               | [expertAccounts: experts('FREE', TITLES[0..1])]
        [questions: [asked(Question.NEED, 'ALWAYS', Need.MUST)]]      | [questions: [asked(Question.NEED, 'ALWAYS', Need.SHOULD)]]
        [questions: [asked(Question.NEED, 'ALWAYS', Need.MUST)]]      | [questions: [asked(Question.NEED, 'CLIENT_WORK', Need.MUST)]]
    }

    def "stricter is, or as strict: #own over #inherited"() {
        expect:
        Tightening.looser(Given.rules(inherited), rules(own)) == []

        where:
        inherited                                          | own
        [minWeeklyHours: 2.0]                              | [minWeeklyHours: 2.00]
        [minWeeklyHours: null]                             | [minWeeklyHours: 1.0]
        [postingDays: null]                                | [postingDays: 7]
        [answerTime: null]                                 | [answerTime: answer(2, 'DAYS')]
        [answerTime: answer(2, 'DAYS')]                    | [answerTime: answer(48, 'HOURS')]
        [mailDomains: []]                                  | [mailDomains: ['iisalmi.fi']]
        [mailDomains: DOMAINS]                             | [mailDomains: DOMAINS[1..0]]
        [platforms: [platform('X', 'IN_USE')]]             | [forbiddenPlatforms: ['X', 'TIKTOK']]
        [expertAccounts: experts('FREE')]                  | [expertAccounts: experts('EXCEPTION', TITLES[0..1])]
        [questions: []]                                    | [questions: [asked(Question.SERVICE_HOURS, 'CLIENT_WORK', Need.MUST)]]
    }

    def "a rule that became stricter stands where the unit says, and no longer where the guideline said something else"() {
        given:
        def base = new Policy(1, Given.TODAY, Given.rules(minUpdaters: 2, citations: [new PolicyDocument.Citation(kanava.policy.PolicyRule.MIN_UPDATERS, '3.2')]))

        when:
        def effective = tightening.over(base, new Overlay('library', 1, Given.NOW, rules(own), 'Evenings', section, 'somebody'))

        then:
        effective.document().section(kanava.policy.PolicyRule.MIN_UPDATERS).orElse(null) == cited
        effective.tightened()*.unitId() == from

        where:
        own              | section | cited | from
        [minUpdaters: 3] | 'K 1'   | 'K 1' | ['library']
        [minUpdaters: 3] | null    | null  | ['library']
        [minUpdaters: 2] | 'K 1'   | '3.2' | []
    }

    private static PolicyDocument with(Tightening tightening, Policy base, StricterRules own) {
        tightening.over(base, new Overlay('own', 1, Given.NOW, own, 'because', null, 'somebody')).document()
    }

    private static Overlay overlay(Random random) {
        new Overlay('unit' + random.nextInt(), 1, Given.NOW, stricter(random), 'because', null, 'somebody')
    }

    private static StricterRules rules(Map told) {
        new StricterRules(*StricterRules.recordComponents.collect { told[it.name] })
    }

    /** A document's values as a unit would tell them. */
    private static StricterRules told(PolicyDocument document) {
        def names = StricterRules.recordComponents*.name
        rules(names.findAll { it != 'forbiddenPlatforms' }.collectEntries { [it, document."$it"()] })
    }

    private static StricterRules stricter(Random random) {
        def values = values(random)
        values.forbiddenPlatforms = some(random, PLATFORMS)
        rules(values.findAll { random.nextBoolean() && it.key in StricterRules.recordComponents*.name })
    }

    private static PolicyDocument document(Random random) {
        Given.rules(values(random) + [platforms: some(random, PLATFORMS).collect { platform(it, any(random, ['IN_USE', 'NOT_ALLOWED'])) }])
    }

    private static Map values(Random random) {
        [noticeDays: random.nextInt(60), minUpdaters: random.nextInt(5), minDeputies: random.nextInt(3),
         minWeeklyHours: any(random, [1.0, 2.5, 4.0]), postingDays: any(random, [3, 7, 14]),
         answerTime: answer(1 + random.nextInt(3), any(random, ['HOURS', 'DAYS']), random.nextBoolean(), any(random, Need.values() as List)),
         serviceHoursRequired: random.nextBoolean(), mailDomains: some(random, DOMAINS),
         loginMail: login(any(random, Need.values() as List), any(random, ['FORBIDDEN', 'EXPERTS_ONLY', 'ALLOWED'])),
         contactMail: any(random, Need.values() as List), aliasesAllowed: random.nextBoolean(),
         expertAccounts: experts(any(random, ['NOT_ALLOWED', 'FREE', 'SUPERVISOR_AGREES', 'EXCEPTION']), some(random, TITLES), random.nextBoolean()),
         fixedTermLeadDays: random.nextInt(60), verificationDays: 1 + random.nextInt(60), verificationGraceDays: random.nextInt(60),
         passwordDays: any(random, [30, 90]), privacyCheckDays: any(random, [90, 365]), mfa: any(random, Need.values() as List), certificationDays: 1 + random.nextInt(300),
         trainingRequired: random.nextBoolean(), mainAccountFirst: any(random, Need.values() as List),
         questions: some(random, Question.values()[0..5] as List).collect { asked(it, any(random, AskedQuestion.When.values()*.name()), any(random, Need.values() as List)) }]
    }

    private static AccountRequest request(Random random) {
        Given.request(kind: any(random, [ChannelKind.OWNED, ChannelKind.EXPERT]), platform: any(random, PLATFORMS),
                updaterIds: (0..<random.nextInt(6)).collect { "u$it".toString() }, deputyIds: (0..<random.nextInt(3)).collect { "d$it".toString() },
                weeklyHours: any(random, [0.5, 2.0, 5.0]), sharedMailbox: 'etu.suku@' + any(random, DOMAINS),
                plan: Given.plan(expertTitle: any(random, TITLES).fi(), contactMail: 'kirjasto@' + any(random, DOMAINS), clientWork: random.nextBoolean(),
                        answers: some(random, Question.values()[0..5] as List).collectEntries { [it.field(), 'yes'] }))
    }

    private static <T> T any(Random random, List<T> all) {
        all[random.nextInt(all.size())]
    }

    private static <T> List<T> some(Random random, List<T> all) {
        all.findAll { random.nextBoolean() }
    }

    private static AnswerTime answer(int amount, String unit, boolean office = false, Need need = Need.MUST) {
        new AnswerTime(amount, AnswerTime.Unit.valueOf(unit), office, need)
    }

    private static LoginMail login(Need need, String personal) {
        new LoginMail(need, LoginMail.PersonalAddress.valueOf(personal))
    }

    private static ExpertAccounts experts(String mode, List<Text> titles = [], boolean used = false) {
        new ExpertAccounts(ExpertAccounts.Mode.valueOf(mode), used, titles)
    }

    private static AskedQuestion asked(Question question, String when, Need need) {
        new AskedQuestion(question, AskedQuestion.When.valueOf(when), need, null)
    }

    private static PlatformRule platform(String id, String standing) {
        new PlatformRule(id, PlatformRule.Standing.valueOf(standing), null, null, null, null, null, null)
    }
}
