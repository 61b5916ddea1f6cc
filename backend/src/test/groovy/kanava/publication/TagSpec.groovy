package kanava.publication

import kanava.account.AccountStatus
import kanava.account.VerificationSummary
import kanava.fixtures.Kanava
import kanava.lookup.OpenedAccount
import kanava.lookup.OpenedAccount.Contact
import kanava.lookup.OpenedAccount.Finding
import kanava.lookup.OpenedAccount.Listing
import kanava.lookup.OpenedAccount.OutOfHands
import kanava.lookup.OpenedAccount.Warning
import kanava.lookup.Snapshot
import kanava.organisation.OfficialChannel
import kanava.organisation.Organisation
import kanava.organisation.Text
import kanava.platform.PlatformCatalogue
import kanava.policy.Need
import kanava.policy.PolicyDocument.AnswerTime
import kanava.publication.web.ContractJson
import kanava.verification.CheckKind
import kanava.verification.Evidence
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

/** OUT-ONE: the tag is known before the first byte, so it is of facts and not of bytes. Here the two are held against each other. */
class TagSpec extends Specification {
    static final Instant NOW = Instant.parse('2026-06-01T09:00:00Z')
    static final Organisation TOWN = new Organisation('o', 'town', text('Kaupunki'), ZoneId.of('Europe/Helsinki'), 'https://o.fi/some', 'https://o.fi/',
            [new OfficialChannel(text('Asiointi'), 'https://o.fi/a')], Instant.EPOCH, 0)
    static final Arrangement ARRANGED = new Arrangement(new Presentation(true, Presentation.Grouping.PLATFORM, Presentation.Order.NAME,
            [Language.FI, Language.SV, Language.EN], text('Tervetuloa'), [new Recommended(text('Nuoret'), [new Recommended.Service(text('Apu'), 'https://apu.fi/')])]),
            ['https://x.com/b'] as Set, [news: text('Uutiset')], new AnswerTimes(new AnswerTime(2, AnswerTime.Unit.DAYS, true, Need.MUST), [:]))
    static final URI KANAVA = URI.create('https://kanava.fi/')

    @Shared List<Form> forms = (Forms.values() as List<Form>) + Kanava.bean(ContractJson)

    def "OUT-ONE: an account's #fact in other words is another tag wherever it is told, and nowhere else"() {
        given:
        def accounts = [open(), closing(), hijacked()]
        def before = publication(accounts)
        def after = publication(accounts.collect { other(it, fact) })

        expect:
        each { form, language ->
            def (sameBytes, sameTag) = same(before, after, form, language)
            assert sameTag == sameBytes || sameBytes && fact in ALONGSIDE, "$form $language"
        }

        where:
        fact << OpenedAccount.recordComponents*.name
    }

    def "OUT-ONE: another #what is another tag in every form that shows it"() {
        given:
        def accounts = [open(), closing(), hijacked()]
        def before = publication(accounts)
        def after = publication(accounts, organisation, arrangement, kanava)

        expect:
        before.list().organisation() != after.list().organisation() || before.list().arrangement() != after.list().arrangement() || kanava != KANAVA
        each { form, language ->
            def (sameBytes, sameTag) = same(before, after, form, language)
            assert sameBytes || !sameTag, "$form $language"
        }

        where:
        [what, organisation, arrangement, kanava] << [
                ['address of Kanava', TOWN, ARRANGED, URI.create('https://other.fi/')],
                *Organisation.recordComponents*.name.findAll { !(it in ['id', 'zone']) }.collect { [it, replaced(TOWN, it), ARRANGED, KANAVA] },
                ['zone', replaced(TOWN, 'zone', ZoneId.of('Pacific/Kiritimati')), ARRANGED, KANAVA],
                ['grouping', TOWN, shown('grouping', Presentation.Grouping.UNIT), KANAVA],
                ['order', TOWN, shown('order', Presentation.Order.SINCE), KANAVA],
                ['languages', TOWN, shown('languages', [Language.SV]), KANAVA],
                ['intro', TOWN, shown('intro', text('Hei')), KANAVA],
                ['recommended', TOWN, shown('recommended', []), KANAVA],
                ['mainFirst', TOWN, shown('mainFirst', false), KANAVA],
                ['main channel', TOWN, replaced(ARRANGED, 'mainAddresses', [] as Set), KANAVA],
                ['theme', TOWN, replaced(ARRANGED, 'themes', [:]), KANAVA],
                ['answer time', TOWN, replaced(ARRANGED, 'answerTimes', AnswerTimes.NONE), KANAVA]]
    }

    def "OUT-ONE: two instances that heard of the same in another order have the same bytes and tags"() {
        given:
        def kinds = [open(), closing(), hijacked()]
        def accounts = (1..40).collect { replaced(replaced(kinds[it % 3], 'id', "id$it" as String), 'name', "n${it % 7}" as String) }
                .withIndex().collect { account, i -> replaced(account, 'address', "https://x.com/a$i" as String) }
        def known = accounts.collect { other(it, 'name') }

        when: 'one reads everything at once, the other follows account by account, and loses one in between'
        def atOnce = publication(accounts)
        def snapshot = Snapshot.of([TOWN], known)
        def followed = null
        (accounts.reverse() + replaced(accounts[0], 'status', AccountStatus.SUSPENDED) + accounts[0]).eachWithIndex { one, i ->
            snapshot = snapshot.withAccounts([one])
            if (i % often == 0) {
                followed = Publication.of(TOWN, snapshot, NOW, ARRANGED, KANAVA, followed)
            }
        }
        followed = Publication.of(TOWN, snapshot, NOW, ARRANGED, KANAVA, followed)

        then:
        each { form, language ->
            assert same(atOnce, followed, form, language) == [true, true], "$form $language"
        }
        followed.list().usedPlatforms() == atOnce.list().usedPlatforms()
        followed.list().validUntil() == atOnce.list().validUntil()

        where:
        often << [1, 7, 100]
    }

    def "OUT-ONE: when evidence ends by itself the list that is followed is the one that is put together anew, #days days on"() {
        given: 'one ends after 31 days, the others after 32'
        def accounts = [open(), closing(), replaced(replaced(open(), 'id', 'd'), 'verification', checked(2))]
        def snapshot = Snapshot.of([TOWN], accounts)
        def then = NOW + Duration.ofDays(days)

        when:
        def followed = Publication.of(TOWN, snapshot.withAccounts([other(closing(), 'name')]), then, ARRANGED, KANAVA,
                Publication.of(TOWN, snapshot, NOW, ARRANGED, KANAVA, null))
        def anew = Publication.of(TOWN, Snapshot.of([TOWN], accounts.collect { it.id() == 'b' ? other(it, 'name') : it }), then, ARRANGED, KANAVA, null)

        then:
        each { form, language ->
            assert same(followed, anew, form, language) == [true, true], "$form $language"
        }
        followed.list().entries().size() == left
        followed.list().validUntil() == anew.list().validUntil()
        followed.list().usedPlatforms() == anew.list().usedPlatforms()

        where:
        days || left
        30   || 3
        31   || 1
        32   || 0
    }

    def "after more changes than are remembered the list is put together from all accounts"() {
        given:
        def snapshot = Snapshot.of([TOWN], [open(), closing()])
        def before = snapshot.accountsOf(TOWN)

        when:
        def few = snapshot.withAccounts([other(open(), 'name')]).withAccounts([other(closing(), 'name')])
        def many = (1..200).inject(few) { known, i -> known.withAccounts([replaced(open(), 'name', "n$i" as String)]) }

        then:
        few.accountsOf(TOWN).changedSince(before).get() == ['a', 'b'] as Set
        few.accountsOf(TOWN).changedSince(few.accountsOf(TOWN)).get().isEmpty()
        many.accountsOf(TOWN).changedSince(before).isEmpty()
        Snapshot.of([TOWN], [open()]).accountsOf(TOWN).changedSince(before).isEmpty()
    }

    def "what stays the same is shared when everything is read again, and only what changed is put together anew"() {
        given:
        def before = Snapshot.of([TOWN], [open(), closing()])
        def publication = Publication.of(TOWN, before, NOW, ARRANGED, KANAVA, null)

        when:
        def again = before.followedBy([TOWN], [open(), closing()], [:])

        then:
        publication.stillHolds(TOWN, again, ARRANGED, NOW)

        when:
        def changed = before.followedBy([TOWN], [open(), other(closing(), 'name')], [:])

        then:
        !publication.stillHolds(TOWN, changed, ARRANGED, NOW)
        changed.accountsOf(TOWN).byId().a.is(before.accountsOf(TOWN).byId().a)
        !changed.accountsOf(TOWN).byId().b.is(before.accountsOf(TOWN).byId().b)
        changed.accountsOf(TOWN).changedSince(before.accountsOf(TOWN)).get() == ['b'] as Set
    }

    def "OUT-ONE: the tag is known without the list being written"() {
        given:
        def form = Stub(Form) {
            name() >> 'ANY'
            tells() >> ([Told.EVERYTHING] as Set)
            write(_, _) >> { throw new IllegalStateException('written') }
        }

        expect:
        tag(publication([open()]), form, Language.FI) != tag(publication([closing()]), form, Language.FI)
    }

    def "no two forms and languages of a list share a tag"() {
        given:
        def tags = []
        each { form, language -> tags << tag(publication([open()]), form, language) }

        expect:
        tags.unique(false) == tags
    }

    /** Told with something else, or only where lists are shown by it. */
    private static final Set<String> ALONGSIDE = ['platform', 'unitId', 'purposeKey']

    private void each(Closure check) {
        forms.each { form -> Language.values().each { language -> check(form, language) } }
    }

    /** Whether the bytes are, and whether the tag is; without the values, which nobody could read. */
    private static List<Boolean> same(Publication before, Publication after, Form form, Language language) {
        [bytes(before, form, language) == bytes(after, form, language), tag(before, form, language) == tag(after, form, language)]
    }

    private static String bytes(Publication publication, Form form, Language language) {
        publication.in(form, language).stream().getText('UTF-8')
    }

    private static String tag(Publication publication, Form form, Language language) {
        publication.fingerprint(form, language).encodeHex()
    }

    private static Publication publication(List<OpenedAccount> accounts, Organisation organisation = TOWN, Arrangement arrangement = ARRANGED, URI kanava = KANAVA) {
        Publication.of(organisation, Snapshot.of([organisation], accounts), NOW, arrangement, kanava, null)
    }

    private static Arrangement shown(String component, Object value) {
        replaced(ARRANGED, 'presentation', replaced(ARRANGED.presentation(), component, value))
    }

    /** The same account, but for one thing. */
    private static OpenedAccount other(OpenedAccount account, String fact) {
        switch (fact) {
            case 'id': return replaced(account, fact, account.id() + 'x')
            case 'organisation': return account
            case 'status': return replaced(account, fact, AccountStatus.RETIRING)
            case 'platform': return replaced(account, fact, 'X')
            case 'address': return replaced(account, fact, account.address() + 'x')
            case 'unit': return replaced(account, fact, text('Muu'))
            case 'contact': return replaced(account, fact, new Contact(false, 'aina', 'turvaposti', null))
            case 'announcedAt': case 'retiredAt': return replaced(account, fact, NOW.minusSeconds(5))
            case 'closesOn': return replaced(account, fact, LocalDate.of(2027, 2, 3))
            case 'outOfHands': return replaced(account, fact, new OutOfHands(true, NOW))
            case 'successorLost': return replaced(account, fact, true)
            case 'warning': return replaced(account, fact, new Warning(NOW, 'Älä avaa'))
            case 'verification': return replaced(account, fact, checked(2))
            case 'findings': return replaced(account, fact, [new Finding(CheckKind.values()[0], Evidence.Level.ATTESTED, NOW)])
            case 'listings': return replaced(account, fact, [new Listing(account.address(), Instant.EPOCH, NOW, false)])
            default: return replaced(account, fact, account."$fact"() + ' x')
        }
    }

    private static <T> T replaced(T record, String component, Object value = null) {
        def components = record.class.recordComponents
        def values = components.collect { part ->
            part.name != component ? record."$part.name"() : value != null ? value : changed(record."$part.name"())
        }
        record.class.getDeclaredConstructor(*components*.type).newInstance(*values)
    }

    private static Object changed(Object value) {
        switch (value) {
            case String: return value + 'x'
            case Text: return text('Muu')
            case List: return []
            case Instant: return value.plusSeconds(1)
            default: return value + 1
        }
    }

    private static OpenedAccount open() {
        account('a', AccountStatus.ACTIVE)
    }

    private static OpenedAccount closing() {
        account('b', AccountStatus.RETIRING)
    }

    private static OpenedAccount hijacked() {
        replaced(account('c', AccountStatus.SUSPENDED), 'warning', new Warning(NOW, null))
    }

    private static OpenedAccount account(String id, AccountStatus status) {
        new OpenedAccount(id, TOWN, status, 'FACEBOOK', "Nimi $id", "https://www.facebook.com/$id", 'unit', text('Yksikkö'), 'Kaikki', 'news',
                new Contact(false, null, null, 'https://o.fi/a'), NOW, LocalDate.of(2026, 12, 31), 'https://o.fi/uusi', null, null, null, checked(1),
                [new Finding(CheckKind.values()[0], Evidence.Level.MACHINE_CHECKED, NOW)], [])
    }

    private static VerificationSummary checked(int days) {
        new VerificationSummary(null, NOW + Duration.ofDays(days), VerificationSummary.Outcome.VERIFIED, NOW + Duration.ofDays(30 + days), NOW - Duration.ofDays(days))
    }

    private static Text text(String word) {
        new Text(word, "$word sv", "$word en")
    }
}
