package kanava.publication

import kanava.fixtures.Api
import kanava.fixtures.House
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.publication.web.ContractJson
import spock.lang.Shared
import spock.lang.Specification

import java.time.LocalDate

/** PUB-private: every output of every organisation of the demonstration is searched for everybody who stands in the register. */
class PrivateOutputsSpec extends Specification {
    static final List<String> SEEDED = ['iisalmi', 'rautalampi', 'loimaa', 'lvm', 'lskl']

    static final List<String> LANGUAGES = ['fi', 'sv', 'en']

    @Shared List<String> words = secrets()
    @Shared List<Form> forms = (Forms.values() as List<Form>) + Kanava.bean(ContractJson)

    def "there is somebody to look for"() {
        expect:
        words.size() > 40
        found(words[0], [one: "x ${words[0]} y"])
    }

    def "PUB-private: no form of the list of #slug and no feed of its changes names anybody, or an address of theirs"() {
        given:
        RecordedLists.record()

        when:
        def outputs = (PublicationSpec.FORMS + PublicationSpec.FEEDS).collectEntries { form ->
            [form, told(new Api().get("/api/v1/public/organisations/$slug/$form"))]
        }

        then:
        words.findAll { found(it, outputs) } == []

        where:
        slug << SEEDED
    }

    def "PUB-private: nor does it however the list of #slug is shown"() {
        given:
        def list = Kanava.bean(Publications).of(slug).get().list()

        when:
        def outputs = [Presentation.Grouping.values(), Presentation.Order.values(), [true, false], forms, Language.values()].combinations()
                .collectEntries { grouping, order, mainFirst, form, language ->
                    def shown = list.shown(new Presentation(mainFirst, grouping, order, [language], null, null))
                    [[grouping, order, mainFirst, form.name(), language], form.write(shown, language).stream().getText('UTF-8')]
                }

        then:
        outputs.size() == 4 * 2 * 2 * forms.size() * 3
        words.findAll { found(it, outputs) } == []

        where:
        slug << SEEDED
    }

    def "PUB-private: nor does the lookup of any account of #slug, now or for a past day, for programs or as a page"() {
        given:
        def accounts = []
        House.sql {
            accounts = it.rows('SELECT a.address FROM account a JOIN organisation o ON o.id = a.organisation_id WHERE o.slug = ? AND a.address IS NOT NULL', slug)
        }
        def day = LocalDate.now(TestClock.SHARED).minusDays(1)

        when:
        def outputs = accounts*.address.collectMany { address ->
            def asked = URLEncoder.encode(address, 'UTF-8')
            ["lookup?url=$asked", "lookup?url=$asked&on=$day"] + LANGUAGES.collect { "lookup.html?url=$asked&lang=$it" }
        }.collectEntries { [it, told(new Api().get("/api/v1/public/$it"))] }

        then:
        outputs.size() == accounts.size() * 5
        words.findAll { found(it, outputs) } == []

        where:
        slug << SEEDED
    }

    private static boolean found(String word, Map<?, String> outputs) {
        outputs.any { it.value.contains(word) }
    }

    private static String told(answer) {
        assert answer.status == 200
        "$answer.headers $answer.body"
    }

    /** Names, addresses, sign-ins and shared mailboxes; a mailbox is the same address in other letters. */
    private static List<String> secrets() {
        def places = SEEDED.collect { '?' }.join(', ')
        def rows = []
        House.sql { sql ->
            rows = sql.rows("SELECT p.name, p.email FROM person p JOIN organisation o ON o.id = p.organisation_id WHERE o.slug IN ($places)" as String, SEEDED) +
                    sql.rows("SELECT a.shared_mailbox AS email FROM account a JOIN organisation o ON o.id = a.organisation_id WHERE o.slug IN ($places)" as String, SEEDED)
        }
        rows.collectMany { [it.containsKey('name') ? it.name : null, it.email] }.findAll().unique() as List<String>
    }
}
