package kanava.publication

import kanava.account.AccountStatus
import kanava.account.PublicState
import kanava.account.VerificationSummary
import kanava.lookup.OpenedAccount
import kanava.lookup.OpenedAccount.Contact
import kanava.organisation.OfficialChannel
import kanava.organisation.Organisation
import kanava.organisation.Text
import kanava.platform.PlatformCatalogue
import kanava.policy.Need
import kanava.policy.PolicyDocument.AnswerTime
import org.jsoup.Jsoup
import spock.lang.Specification

import java.time.Instant
import java.time.ZoneId

/** PUB-plain: each entry says whether it answers, when, and where confidential matters go. */
class PlainSpec extends Specification {
    static final Text TOWN = new Text('Kaupunki', 'Staden', 'Town')
    static final AnswerTime TWO_DAYS = new AnswerTime(2, AnswerTime.Unit.DAYS, true, Need.MUST)
    static final AnswerTime HOURS = new AnswerTime(48, AnswerTime.Unit.HOURS, false, Need.SHOULD)
    static final AnswerTime ONE_DAY = new AnswerTime(1, AnswerTime.Unit.DAYS, false, Need.MUST)

    def "PUB-plain, LSK-hours: #told"() {
        when:
        def answers = Plain.answers(list(contact, times), entry(contact))

        then:
        [answers.fi(), answers.sv(), answers.en()] == said

        where:
        told                              | contact                                   | times                                || said
        'nothing is promised'             | Contact.NONE                              | AnswerTimes.NONE                     || ['Vastausaikaa ei ole luvattu.', 'Ingen svarstid har utlovats.', 'No answer time is promised.']
        'the rules promise'               | Contact.NONE                              | new AnswerTimes(TWO_DAYS, [:])       || ['Vastaa kysymyksiin 2 päivän kuluessa. Vastataan vain virka-aikana.', 'Svarar på frågor inom 2 dagar. Svar ges bara under tjänstetid.', 'Answers questions within 2 days. Answers during office hours only.']
        'the rules aim'                   | Contact.NONE                              | new AnswerTimes(HOURS, [:])          || ['Pyrkii vastaamaan kysymyksiin 48 tunnin kuluessa.', 'Strävar efter att svara på frågor inom 48 timmar.', 'Aims to answer questions within 48 hours.']
        'its unit promises more (IIS-0)'  | Contact.NONE                              | new AnswerTimes(HOURS, [u: ONE_DAY]) || ['Vastaa kysymyksiin päivän kuluessa.', 'Svarar på frågor inom en dag.', 'Answers questions within a day.']
        'nobody answers, whatever the rules' | new Contact(true, 'arkisin', null, null) | new AnswerTimes(TWO_DAYS, [:])    || ['Tilillä ei vastata kysymyksiin.', 'På kontot besvaras inga frågor.', 'Questions are not answered on this account.']
        'its own hours come first'        | new Contact(false, 'arkisin 9–15.', null, null)  | new AnswerTimes(TWO_DAYS, [:])       || ['Vastaa: arkisin 9–15.', 'Svarar: arkisin 9–15.', 'Answers: arkisin 9–15.']
    }

    def "PUB-plain: confidential matters go to #where"() {
        when:
        def confidential = Plain.confidential(list(contact), entry(contact))

        then:
        [confidential.text().fi(), confidential.text().sv(), confidential.url()] == said

        where:
        where                                | contact                                            || said
        'the organisation, where none is told' | Contact.NONE                                     || ['Luottamukselliset asiat: o.fi', 'Konfidentiella ärenden: o.fi', 'https://o.fi/']
        'the channel the account leads to'   | new Contact(false, null, null, 'https://asiointi.o.fi/')  || ['Luottamukselliset asiat: Asiointi', 'Konfidentiella ärenden: E-tjänster', 'https://asiointi.o.fi/']
        'another page by its address'        | new Contact(false, null, null, 'https://o.fi/lomake')     || ['Luottamukselliset asiat: o.fi/lomake', 'Konfidentiella ärenden: o.fi/lomake', 'https://o.fi/lomake']
        'its protected channel'              | new Contact(false, null, 'turvaposti', 'https://o.fi/x')  || ['Luottamukselliset asiat: turvaposti.', 'Konfidentiella ärenden: turvaposti.', null]
    }

    def "PUB-plain: in the page without script, under headings by #grouping"() {
        when:
        def contact = new Contact(false, '<arkisin>', null, null)
        def page = Jsoup.parse(Forms.FRAGMENT.write(list(contact, AnswerTimes.NONE, grouping), Language.FI).stream().getText('UTF-8'))

        then:
        page.select('h3').eachText() == [heading]
        page.select('li').text() == item

        where:
        grouping                       | heading    || item
        Presentation.Grouping.PLATFORM | 'Facebook' || 'Neuvola, Terveys Kenelle: perheet. Vastaa: <arkisin>. Luottamukselliset asiat: o.fi'
        Presentation.Grouping.UNIT     | 'Terveys'  || 'Neuvola, Facebook Kenelle: perheet. Vastaa: <arkisin>. Luottamukselliset asiat: o.fi'
        Presentation.Grouping.AUDIENCE | 'perheet'  || 'Neuvola, Terveys, Facebook Vastaa: <arkisin>. Luottamukselliset asiat: o.fi'
        Presentation.Grouping.THEME    | 'Muut'     || 'Neuvola, Terveys, Facebook Kenelle: perheet. Vastaa: <arkisin>. Luottamukselliset asiat: o.fi'
    }

    def "OUT-ONE: what the rules promise is told as a change, and an older list isn't compared in what it didn't tell"() {
        when:
        def older = document(list(Contact.NONE))
        def newer = document(list(Contact.NONE, new AnswerTimes(ONE_DAY, [:])))
        def facts = difference(older, newer).changed()*.facts().flatten()

        then: 'as sentences in every language; kept are the facts'
        facts*.field() == ['answers']
        [facts[0].before().fi(), facts[0].after().sv()] == ['Vastausaikaa ei ole luvattu.', 'Svarar på frågor inom en dag.']
        !newer.contains('Svarar')

        and: 'that nobody answers is one, too'
        difference(older, document(list(new Contact(true, null, null, null)))).changed()*.facts().flatten()*.after()*.en() ==
                ['Questions are not answered on this account.']

        and:
        difference(older.replaceFirst(/"answering":\{},/, '"answers":{"fi":"Ei vastaa.","sv":"Ei","en":"Ei"},'), newer).empty
    }

    def "OUT-ONE: what is said of the organisation and in each language is compared: #changed"() {
        given:
        def older = document(list(new Contact(false, null, null, 'https://asiointi.o.fi/')))

        when:
        def difference = difference(older, older.replace(changed, 'https://uusi.fi'))

        then:
        difference.organisation()*.field() + difference.changed()*.facts().flatten()*.field() == fields

        where:
        changed            || fields
        'Staden'           || ['name']
        'https://o.fi/'    || ['homeUrl', 'listPageUrl']
        'Health'           || ['unit']
        'E-services'       || ['confidential']
        'https://nowhere/' || []
    }

    private static String document(OfficialList list) {
        ListDocument.write(list).join('')
    }

    private static Difference difference(String before, String after) {
        Difference.between(new ByteArrayInputStream(before.bytes), new ByteArrayInputStream(after.bytes), Difference.ALL)
    }

    private static OfficialList list(Contact contact, AnswerTimes times = AnswerTimes.NONE,
            Presentation.Grouping grouping = Presentation.Grouping.PLATFORM) {
        def arrangement = new Arrangement(new Presentation(true, grouping, Presentation.Order.NAME, [Language.FI], null, null), [] as Set, [:], times)
        def entries = [entry(contact)]
        new OfficialList(organisation(), PlatformCatalogue.builtIn(), arrangement.sections(entries, PlatformCatalogue.builtIn()), entries, [],
                arrangement, URI.create('https://kanava.example'))
    }

    private static OfficialList.Entry entry(Contact contact) {
        def then = Instant.parse('2026-03-01T00:00:00Z')
        new OfficialList.Entry(new OpenedAccount('a', organisation(), AccountStatus.ACTIVE, 'FACEBOOK', 'Neuvola', 'https://www.facebook.com/n',
                'u', new Text('Terveys', 'Hälsa', 'Health'), 'perheet', null, contact, null, null, null, null, null, null,
                new VerificationSummary(then, then, VerificationSummary.Outcome.VERIFIED, then, then), [], []), PublicState.OFFICIAL)
    }

    private static Organisation organisation() {
        new Organisation('o', 'o', TOWN, ZoneId.of('Europe/Helsinki'), 'https://o.fi/some', 'https://o.fi/',
                [new OfficialChannel(new Text('Asiointi', 'E-tjänster', 'E-services'), 'https://asiointi.o.fi/')], Instant.EPOCH, 0)
    }
}
