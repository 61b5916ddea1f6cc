package kanava.contract

import com.fasterxml.jackson.databind.JsonNode
import kanava.server.contract.Contract

/** Makes of a schema every way to break it, one at a time: what the body or parameter becomes, and what must be said of it. */
class Breaches {
    /** A broken value; `where` and `code` are what the answer has to name. */
    static class Breach {
        final String what
        final Object value
        final String where
        final String code

        Breach(String what, Object value, String where, String code) {
            this.what = what
            this.value = value
            this.where = where
            this.code = code
        }

        @Override
        String toString() {
            "$where: $what"
        }
    }

    private final Contract contract

    Breaches(Contract contract) {
        this.contract = contract
    }

    /** @param good a body that fits */
    List<Breach> ofBody(String schemaAt, Map good) {
        def schema = contract.document().at(schemaAt)
        def breaches = [new Breach('an unknown field', good + [unknown: 1], '/unknown', 'unknown-field'),
                        new Breach('no object', [good], '', 'type')]
        schema.path('required').each { name ->
            def field = name.asText()
            breaches << new Breach('is missing', good.findAll { it.key != field }, "/$field", 'required')
        }
        schema.path('properties').properties().each { property ->
            ofValue(property.value).each {
                breaches << new Breach(it.what, good + [(property.key): it.value], "/$property.key$it.where", it.code)
            }
        }
        breaches
    }

    /** Values of one field or parameter that break its schema; `where` goes on from it. */
    List<Breach> ofValue(JsonNode reference) {
        def schema = resolved(reference)
        def type = schema.path('type').asText()
        def breaches = [new Breach('of another type', type in ['string', 'object', 'array'] ? 7 : 'seven', '', 'type')]
        if (type == 'string') {
            breaches << new Breach('null', null, '', 'type')
        }
        has(schema, 'minLength') { if (it > 0) breaches << new Breach('too short', 'a' * (it - 1), '', 'too-short') }
        has(schema, 'maxLength') { breaches << new Breach('too long', 'a' * (it + 1), '', 'too-long') }
        has(schema, 'minimum') { breaches << new Breach('too small', it - 1, '', 'too-small') }
        has(schema, 'maximum') { breaches << new Breach('too large', it + 1, '', 'too-large') }
        if (schema.has('multipleOf')) {
            breaches << new Breach('too fine', schema.path('multipleOf').decimalValue() / 2, '', 'too-fine')
        }
        has(schema, 'maxItems') { int max -> breaches << new Breach('too many', (0..max).collect { "i$it".toString() }, '', 'too-many') }
        if (schema.path('uniqueItems').asBoolean() && !resolved(schema.path('items')).has('enum')) {
            breaches << new Breach('twice the same', ['same', 'same'], '', 'not-unique')
        }
        if (schema.has('enum')) {
            breaches << new Breach('none of the names', 'NO_SUCH_NAME', '', 'not-one-of')
        }
        if (schema.has('pattern')) {
            // Spaces only: no pattern of the contract lets them pass.
            breaches << new Breach('out of the pattern', '   ', '', 'pattern')
        }
        if (schema.path('format').asText() in ['date', 'date-time']) {
            breaches << new Breach('no date', '2026-02-30', '', 'format')
        }
        if (type == 'array') {
            ofValue(schema.path('items')).findAll { it.code != 'type' || it.value != null }.each {
                breaches << new Breach("holds one that is $it.what", [it.value], "/0$it.where", it.code)
            }
        }
        breaches
    }

    JsonNode resolved(JsonNode schema) {
        schema.has('$ref') ? resolved(contract.document().at(schema.path('$ref').asText().substring(1))) : schema
    }

    private static void has(JsonNode schema, String bound, Closure then) {
        if (schema.has(bound)) {
            then(schema.path(bound).asInt())
        }
    }
}
