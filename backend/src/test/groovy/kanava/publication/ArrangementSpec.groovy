package kanava.publication

import kanava.account.AccountStatus
import kanava.account.PublicState
import kanava.account.VerificationSummary
import kanava.lookup.OpenedAccount
import kanava.organisation.Text
import kanava.platform.PlatformCatalogue
import spock.lang.Specification

import java.time.Instant

/** IIS-5: main channels first, then by platform, unit, audience or theme. */
class ArrangementSpec extends Specification {
    static final Text NEWS = new Text('Ajankohtaista', 'Aktuellt', 'News')
    static final Text FEEDBACK = new Text('Palaute', 'Respons', 'Feedback')
    static final List ACCOUNTS = [
            account('Ääni', 'X', 'Ungdomar', 'news', new Text('Nuoret', 'Ungdomar', 'Youth'), 3),
            account('Kaupunki', 'FACEBOOK', null, 'of-old', null, 1),
            account('äiti', 'FACEBOOK', 'Perheet', 'feedback', new Text('Neuvola', 'Rådgivning', 'Clinic'), 2)]

    def "IIS-5: #grouping, main channels #where"() {
        when:
        def sections = new Arrangement(new Presentation(mainFirst, grouping, Presentation.Order.NAME, [Language.FI], null, null),
                ['https://x.example/Kaupunki'] as Set, [news: NEWS, feedback: FEEDBACK], AnswerTimes.NONE).sections(ACCOUNTS, PlatformCatalogue.builtIn())

        then:
        sections.collect { [it.heading().fi(), it.entries()*.account()*.name()] } == expected

        where:
        grouping                        | mainFirst || expected
        Presentation.Grouping.PLATFORM  | false     || [['Facebook', ['Kaupunki', 'äiti']], ['X', ['Ääni']]]
        Presentation.Grouping.PLATFORM  | true      || [['Pääkanavat', ['Kaupunki']], ['Facebook', ['äiti']], ['X', ['Ääni']]]
        Presentation.Grouping.UNIT      | false     || [['Neuvola', ['äiti']], ['Nuoret', ['Ääni']], ['Muut', ['Kaupunki']]]
        Presentation.Grouping.AUDIENCE  | true      || [['Pääkanavat', ['Kaupunki']], ['Perheet', ['äiti']], ['Ungdomar', ['Ääni']]]
        Presentation.Grouping.THEME     | false     || [['Ajankohtaista', ['Ääni']], ['Palaute', ['äiti']], ['Muut', ['Kaupunki']]]
        where = mainFirst ? 'first' : 'among the others'
    }

    def "the longest official first, and headings in the order of the list's first language"() {
        when:
        def sections = new Arrangement(new Presentation(false, grouping, Presentation.Order.SINCE, [Language.SV], null, null), [] as Set, [:], AnswerTimes.NONE)
                .sections(ACCOUNTS, PlatformCatalogue.builtIn())

        then:
        sections*.entries().flatten()*.account()*.name() == names

        where:
        grouping                       | names
        Presentation.Grouping.PLATFORM | ['Kaupunki', 'äiti', 'Ääni']
        Presentation.Grouping.UNIT     | ['äiti', 'Ääni', 'Kaupunki']
    }

    def "units of one name are units of their own"() {
        given:
        def library = new Text('Kirjasto', 'Bibliotek', 'Library')
        def accounts = ['b', 'a', 'c'].collect { account(it, 'X', null, null, library, 1, it == 'c' ? 'one' : 'two') }

        when:
        def sections = new Arrangement(new Presentation(false, Presentation.Grouping.UNIT, Presentation.Order.NAME, [Language.FI], null, null),
                [] as Set, [:], AnswerTimes.NONE).sections(accounts, PlatformCatalogue.builtIn())

        then:
        sections.collect { [it.heading(), it.entries()*.account()*.name()] } == [[library, ['c']], [library, ['a', 'b']]]
    }

    private static account(String name, String platform, String audience, String purposeKey, Text unit, int month, String unitId = unit?.fi()) {
        def listed = Instant.parse("2026-0$month-01T00:00:00Z")
        def organisation = new kanava.organisation.Organisation('o', 'o', NEWS, java.time.ZoneId.of('Europe/Helsinki'), 'https://o.fi/some', 'https://o.fi')
        new OfficialList.Entry(new OpenedAccount(name, organisation, AccountStatus.ACTIVE, platform, name, "https://x.example/$name",
                unitId, unit, audience, purposeKey, OpenedAccount.Contact.NONE, null, null, null, null, null, null,
                new VerificationSummary(listed, listed, VerificationSummary.Outcome.VERIFIED, listed, listed), [], []), PublicState.OFFICIAL)
    }
}
