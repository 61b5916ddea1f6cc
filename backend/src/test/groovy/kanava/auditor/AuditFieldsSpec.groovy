package kanava.auditor

import kanava.account.AccountRequest
import kanava.fixtures.AuditFields
import kanava.policy.PolicyDocument
import kanava.policy.Question
import kanava.verification.CheckKind
import spock.lang.Specification

import java.lang.reflect.ParameterizedType
import java.time.LocalDate

/** Each answer in any test is held against the catalogue as well; here stands what no test may have filled in (AUD-1). */
class AuditFieldsSpec extends Specification {

    def "the catalogue names every field of a whole request"() {
        expect:
        AuditFields.hold((filled(AccountRequest) as AccountRequest).auditState().keySet().collect { [field: it] })
    }

    def "the catalogue names every answer, every check and every rule"() {
        expect:
        AuditFields.KNOWN.containsAll(Question.values().collect { "answers.${it.field()}".toString() })
        AuditFields.KNOWN.containsAll(CheckKind.values()*.name())
        AuditFields.KNOWN.containsAll(PolicyDocument.recordComponents*.name)
    }

    /** Every component has some value: what is empty isn't logged. */
    private static Object filled(Class<?> type) {
        def components = type.recordComponents
        def values = components.collect { value(it.type, it.genericType) } as Object[]
        type.getDeclaredConstructor(components*.type as Class[]).newInstance(values)
    }

    private static Object value(Class<?> type, generic) {
        switch (type) {
            case String: return 'x'
            case LocalDate: return LocalDate.EPOCH
            case Boolean: return true
            case Integer: return 1
            case BigDecimal: return 1.0G
            case List: return [value((generic as ParameterizedType).actualTypeArguments[0] as Class, null)]
            case Map: return Question.values().collectEntries { [it.field(), 'x'] }
            case { it.enum }: return type.enumConstants[0]
            default: return filled(type)
        }
    }
}
