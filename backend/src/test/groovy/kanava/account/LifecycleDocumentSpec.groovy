package kanava.account

import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

/** The picture is drawn from the table. `make lifecycle` writes it anew. */
class LifecycleDocumentSpec extends Specification {

    static final DOCUMENT = Path.of('../docs/lifecycle.md')

    def "docs/lifecycle.md shows the table as it is"() {
        given:
        if (Boolean.getBoolean('kanava.write')) {
            Files.writeString(DOCUMENT, rendered())
        }

        expect: 'otherwise: make lifecycle'
        Files.readString(DOCUMENT) == rendered()
    }

    private static String rendered() {
        """\
# The life of an account

Rendered from `kanava.account.Lifecycle` by `make lifecycle`; a test fails when the two differ. Verification is a second,
independent fact: an account is official in public only while both agree.

```mermaid
stateDiagram-v2
    [*] --> DRAFT
${Lifecycle.RULES.findAll { it.from() != it.to() }.collect { "    ${it.from()} --> ${it.to()}: ${it.action()}" }.join('\n')}
    REJECTED --> [*]
    WITHDRAWN --> [*]
    RETIRED --> [*]
```

| in | may | do | leads to | unless |
| --- | --- | --- | --- | --- |
${Lifecycle.RULES.collect { row(it) }.join('\n')}
"""
    }

    private static String row(Rule rule) {
        def when = rule.when() == Rule.When.ALWAYS ? '' : " (${words(rule.when())})"
        "| $rule.from | ${rule.by().collect { words(it) }.join(', ')} | $rule.action$when | $rule.to | " +
                "${rule.guards().collect { words(it) }.join(', ')} |"
    }

    private static String words(Enum<?> name) {
        name.name().toLowerCase().replace('_', ' ')
    }
}
