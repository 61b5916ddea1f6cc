package kanava.notification.letter

import kanava.fixtures.Given
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import spock.lang.Specification

import java.time.LocalDate

/** The words of every message, in three languages that say the same. */
class TemplatesSpec extends Specification {
    static final KINDS = Letters.kinds()
    static final TODAY = LocalDate.of(2026, 11, 22)

    def "#kind fills the same places in every language"() {
        expect:
        Words.values().collect { places(Template.of(kind, it).source()) }.toSet().size() == 1

        where:
        kind << KINDS
    }

    def "the words around the templates are the same in number"() {
        expect:
        def keys = Words.values().collect { language -> read(language).stringPropertyNames() }
        keys.toSet().size() == 1
        keys[0].every { key -> Words.values().every { it.word(key) } }
        kanava.verification.CheckKind.values().every { keys[0].contains("check.$it".toString()) }
    }

    def "#kind in #language is written out whole: no place stays open, no language is mixed in"() {
        when:
        def letter = Kanava.bean(Specimens).of(kind, language, Given.ORGANISATION, TODAY)
        def text = Frame.text(letter)
        def html = Frame.html(letter)

        then:
        [letter.subject(), text, html].every { !it.contains('{{') && !(it =~ /\bnull\b/) }
        text.contains(language.word('automatic'))
        html.contains("<html lang=\"${language.code()}\">")
        text.readLines().every { it.length() < 400 }
        !text.contains('\n\n\n\n')

        where:
        [kind, language] << [KINDS, Words.values().toList()].combinations()
    }

    def "a place that nobody fills is an error and no gap"() {
        when:
        com.samskivert.mustache.Mustache.compiler().nullValue('').compile('{{misspelt}}').execute([account: 'x'])

        then:
        thrown(com.samskivert.mustache.MustacheException)
    }

    def "administrators read each text and an example of it, in each language"() {
        given:
        def house = Houses.decidingInOneStep()

        when:
        def seen = house.as('administrator').get("/api/v1/message-templates?language=$language").json.items

        then:
        seen*.kind == KINDS
        seen[0].template.startsWith('Subject: ')
        seen[0].example.subject == subject
        seen[0].example.text.contains('Esimerkkikirjasto (Instagram)')
        seen[0].example.html.contains("<html lang=\"$language\">")

        where:
        language | subject
        'fi'     | 'Esimerkkikirjasto: pyyntö odottaa päätöstäsi'
        'sv'     | 'Esimerkkikirjasto: begäran väntar på ditt beslut'
        'en'     | 'Esimerkkikirjasto: a request waits for your decision'
    }

    private static Set<String> places(String source) {
        (source =~ /\{\{([#^\/]?\s*[\w.]+)}}/).collect { it[1] } as Set
    }

    private static Properties read(Words language) {
        def words = new Properties()
        words.load(new StringReader(TemplatesSpec.getResource("/notices/${language.code()}/words.properties").getText('UTF-8')))
        words
    }
}
