package kanava.policy

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper
import io.micronaut.serde.ObjectMapper
import kanava.identity.Role
import kanava.organisation.UnitLevel
import spock.lang.Specification

/** The five documents as policies, as presets.md tells them. */
class PresetsSpec extends Specification {

    private static final Presets PRESETS = new Presets(ObjectMapper.getDefault())

    def "every rule has a value of its name, and every value a rule"() {
        given:
        def bookkeeping = ['guideline', 'guidelineLinks', 'citations']

        expect:
        PolicyRule.values().collect { camel(it.name()) } as Set == (PolicyDocument.recordComponents*.name - bookkeeping) as Set
    }

    def "a preset names nothing that a policy doesn't know: #code"() {
        given:
        def file = new YAMLMapper().readTree(PresetsSpec.getResourceAsStream("/policies/${code}.yaml")).get('document')

        expect:
        file.fieldNames().toSet() - (PolicyDocument.recordComponents*.name as Set) == [] as Set

        where:
        code << ['default'] + Presets.CODES*.toLowerCase()
    }

    def "each preset cites where its document says so, and cites nothing for the product's defaults: #code"() {
        given:
        def file = new YAMLMapper().readTree(PresetsSpec.getResourceAsStream("/policies/${code.toLowerCase()}.yaml")).get('document')
        def cited = of(code).citations()*.rule().collect { camel(it.name()) }

        expect: "what is cited is stated, or is what the product would say too"
        cited.every { it in file.fieldNames().toList() || it == 'minUpdaters' }

        and:
        of(code).citations()*.rule().toUnique() == of(code).citations()*.rule()

        where:
        code << Presets.CODES
    }

    def "the chain is the document's (RAU-chain, RAU-body, LOI-3.1.1b, IIS-3.1f): #code"() {
        expect:
        of(code).chain().collect { [it.act(), it.role(), it.level(), it.body()] } == chain

        where:
        code  || chain
        'IIS' || [[StepAct.DECIDE, Role.SUPERVISOR, UnitLevel.UNIT, false]]
        'RAU' || [[StepAct.PROPOSE, Role.SUPERVISOR, UnitLevel.UNIT, false], [StepAct.DECIDE, Role.MANAGEMENT, UnitLevel.DIVISION, true],
                  [StepAct.DECIDE, Role.MANAGEMENT, UnitLevel.ORGANISATION, true]]
        'LOI' || [[StepAct.AGREE, Role.COMMUNICATIONS, UnitLevel.ORGANISATION, false], [StepAct.DECIDE, Role.SUPERVISOR, UnitLevel.SERVICE_AREA, false]]
        'LVM' || [[StepAct.DECIDE, Role.SUPERVISOR, UnitLevel.UNIT, false]]
        'LSK' || [[StepAct.DECIDE, Role.SUPERVISOR, UnitLevel.UNIT, false]]
    }

    def "figures are the document's, with their section (IIS-3.2b, IIS-3.1c): #code #rule"() {
        expect:
        of(code)."${camel(rule.name())}"() == value
        of(code).section(rule).orElse(null) == section

        where:
        code  | rule                        || value | section
        'IIS' | PolicyRule.MIN_UPDATERS     || 2     | '3.2'
        'IIS' | PolicyRule.POSTING_DAYS     || 14    | '3.2'
        'IIS' | PolicyRule.MIN_DEPUTIES     || 1     | '3.2'
        'IIS' | PolicyRule.NOTICE_DAYS      || 30    | null
        'IIS' | PolicyRule.VERIFICATION_DAYS || 30   | null
        'RAU' | PolicyRule.POSTING_DAYS     || 7     | 'Mitä kanavia käytetään, kohta 4'
        'RAU' | PolicyRule.MIN_DEPUTIES     || 1     | 'Mitä kanavia käytetään, kohta 4'
        'RAU' | PolicyRule.PASSWORD_DAYS    || 90    | 'Tietoturva'
        'LOI' | PolicyRule.POSTING_DAYS     || null  | null
        'LOI' | PolicyRule.PRIVACY_CHECK_DAYS || null | null
        'LVM' | PolicyRule.MIN_WEEKLY_HOURS || null  | null
        'LVM' | PolicyRule.CERTIFICATION_DAYS || 180 | null
    }

    def "answers are due as the document says: two office days in Iisalmi, 48 running hours as a target in Rautalampi"() {
        expect:
        of('IIS').answerTime() == new PolicyDocument.AnswerTime(2, PolicyDocument.AnswerTime.Unit.DAYS, true, Need.MUST)
        of('RAU').answerTime() == new PolicyDocument.AnswerTime(48, PolicyDocument.AnswerTime.Unit.HOURS, false, Need.SHOULD)
    }

    def "the municipal manager is told of each account (RAU-inform), the web editors too (IIS-3.1f)"() {
        expect:
        of('RAU').chain().last().inform()*.role() == [Role.MANAGEMENT, Role.WEB_EDITOR]
        of('IIS').chain().last().inform()*.role() == [Role.WEB_EDITOR]
    }

    def "the guideline's approvals are kept with it: Loimaa's three are open (LOI-doc)"() {
        expect:
        of('LOI').guidelineApprovals().collect { [it.body().fi(), it.approvedOn()] } ==
                [['Johtoryhmä', null], ['Tietoturvaryhmä', null], ['Kaupunginhallitus', null]]
        of('LVM').guidelineApprovals()*.approvedOn()*.toString() == ['2014-11-05']
    }

    def "channels are planned before anyone may open them (LVM-plan, LVM-roles), with whoever is to run them"() {
        given:
        def planned = of('LVM').platform('LINKEDIN').get()

        expect:
        planned.standing() == PolicyDocument.PlatformRule.Standing.PLANNED
        planned.unit().fi() == 'Henkilöstöhallinto'
        planned.targetOn().toString() == '2014-12-31'
        of('IIS').platform('INSTAGRAM').get().target().fi() == 'ehkä syksyllä 2015'
    }

    private static PolicyDocument of(String code) {
        PRESETS.find(code).get().document()
    }

    private static String camel(String name) {
        name.toLowerCase().replaceAll(/_(\w)/) { all, letter -> letter.toUpperCase() }
    }
}
