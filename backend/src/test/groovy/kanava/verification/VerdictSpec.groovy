package kanava.verification

import static kanava.account.VerificationSummary.Outcome.*
import static kanava.verification.CheckKind.*
import static kanava.verification.Evidence.Level

import spock.lang.Specification

import java.time.Duration
import java.time.Instant

/** What several looks come to, when pages come and move meanwhile (IIS-3.4a, IIS-3d). */
class VerdictSpec extends Specification {
    static final Instant NOW = Instant.parse('2026-11-22T12:00:00Z')
    static final Instant LONG_AGO = NOW - Duration.ofDays(100)
    static final Instant EARLIER = NOW - Duration.ofDays(10)
    static final Instant UNTIL = NOW + Duration.ofDays(20)
    static final Instant LATER = NOW + Duration.ofDays(30)
    static final Duration GRACE = Duration.ofDays(14)
    static final String ACCOUNT = 'https://www.facebook.com/kirjasto'
    static final String LIST = 'https://www.talo.fi/some'
    static final String OLD = 'https://www.talo.fi/kirjasto'
    static final String NEW = 'https://kirjasto.talo.fi/'

    def "IIS-3.4a: an account that was never verified is so only once its unit's page links to it too"() {
        expect:
        with(Verdict.of(subject(OLD), [], null, looks(level, OLD), GRACE, NOW)) {
            it.outcome() == outcome
            it.verifiedUntil() == until
        }

        where:
        level                 || outcome  | until
        Level.MACHINE_CHECKED || VERIFIED | LATER
        Level.MISSING         || MISSING  | null
        Level.UNKNOWN         || UNKNOWN  | null
    }

    def "IIS-3d: a page that is recorded later takes nothing away, but the account stays verified no longer than it was"() {
        given:
        def before = looks(null, null, EARLIER, UNTIL)

        when:
        def verdict = Verdict.of(subject(OLD, NOW), before, UNTIL, looks(level, OLD), GRACE, NOW)

        then:
        verdict.outcome() == VERIFIED
        verdict.verifiedUntil() == UNTIL
        verdict.evidence().find { it.check() == PAGE_LINKS_TO_ACCOUNT }.level() == level

        when: 'and nothing changes until then'
        def last = Verdict.of(subject(OLD, NOW), verdict.evidence(), verdict.verifiedUntil(), looks(level, OLD, UNTIL, LATER), GRACE, UNTIL)

        then:
        last.outcome() == outcome
        last.verifiedUntil() == null

        where:
        level         || outcome
        Level.MISSING || MISSING
        Level.UNKNOWN || UNKNOWN
    }

    def "IIS-3d: a page that moves takes nothing away before its links have followed"() {
        given:
        def before = looks(Level.MACHINE_CHECKED, OLD, EARLIER, UNTIL)

        when: 'the new address has no link yet'
        def moved = Verdict.of(subject(NEW, NOW), before, UNTIL, looks(Level.MISSING, NEW), GRACE, NOW)

        then:
        moved.outcome() == VERIFIED
        moved.verifiedUntil() == UNTIL

        when: 'then it has'
        def followed = Verdict.of(subject(NEW, NOW), moved.evidence(), UNTIL, looks(Level.MACHINE_CHECKED, NEW), GRACE, NOW)

        then:
        followed.verifiedUntil() == LATER

        when: 'and loses it again: that is no move, and there is less time'
        def lost = Verdict.of(subject(NEW, NOW), followed.evidence(), LATER, looks(Level.MISSING, NEW), GRACE, NOW)

        then:
        lost.outcome() == VERIFIED
        lost.verifiedUntil() == NOW + GRACE
        lost.broken() == [PAGE_LINKS_TO_ACCOUNT] as Set
    }

    def "IIS-3d: when the list page moves, neither its own links nor the accounts' links to it are missed before the date"() {
        given:
        def before = looks(null, null, EARLIER, UNTIL)
        def subject = new Subject(ACCOUNT, [new LinkingPage(null, NEW, null, NOW)], 'https://www.talo.fi', ['Talo'], [], false, false)
        def fresh = [look(LIST_PAGE_LINKS_TO_ACCOUNT, Level.MISSING, NEW), look(ACCOUNT_LINKS_TO_ORGANISATION, Level.MISSING, ACCOUNT),
                     look(ACCOUNT_NAMES_ORGANISATION, named, ACCOUNT)]

        expect:
        Verdict.of(subject, before, UNTIL, fresh, GRACE, NOW).verifiedUntil() == until

        where: 'a name that is gone has nothing to do with it'
        named                 || until
        Level.MACHINE_CHECKED || UNTIL
        Level.MISSING         || NOW + GRACE
    }

    def "VER-repeat: what was there and is missing is mended within the grace, or the account is no longer verified"() {
        given:
        def before = looks(Level.MACHINE_CHECKED, OLD, EARLIER, UNTIL)

        when: 'it breaks'
        def broken = Verdict.of(subject(OLD), before, UNTIL, looks(Level.MISSING, OLD), GRACE, NOW)

        then:
        broken.outcome() == VERIFIED
        broken.verifiedUntil() == NOW + GRACE
        broken.broken() == [PAGE_LINKS_TO_ACCOUNT] as Set

        when: 'it stays so: the time runs on and isn\'t given anew'
        def later = NOW + Duration.ofDays(5)
        def still = Verdict.of(subject(OLD), broken.evidence(), broken.verifiedUntil(), looks(Level.MISSING, OLD, later, LATER), GRACE, later)

        then:
        still.verifiedUntil() == NOW + GRACE
        still.broken() == [] as Set

        when: 'it is found again'
        def mended = Verdict.of(subject(OLD), still.evidence(), still.verifiedUntil(), looks(Level.MACHINE_CHECKED, OLD, later, LATER), GRACE, later)

        then:
        mended.verifiedUntil() == LATER

        when: 'it isn\'t'
        def over = Verdict.of(subject(OLD), still.evidence(), still.verifiedUntil(), looks(Level.MISSING, OLD, NOW + GRACE, LATER), GRACE, NOW + GRACE)

        then:
        over.outcome() == MISSING
        over.verifiedUntil() == null
    }

    def "VER-repeat: where the rules give no grace, or nothing held any more, there is none"() {
        expect:
        Verdict.of(subject(OLD), looks(Level.MACHINE_CHECKED, OLD, EARLIER, until), until, looks(Level.MISSING, OLD), grace, NOW).outcome() == MISSING

        where:
        until                      | grace
        UNTIL                      | Duration.ZERO
        NOW - Duration.ofDays(1)   | Duration.ofDays(14)
    }

    def "of several pages the log tells how the worst stands"() {
        expect:
        Verdict.levels([look(PAGE_LINKS_TO_ACCOUNT, Level.MACHINE_CHECKED, OLD, NOW, LATER, '1'), look(PAGE_LINKS_TO_ACCOUNT, Level.MISSING, NEW, NOW, LATER, '2'),
                        look(PAGE_LINKS_TO_ACCOUNT, Level.UNKNOWN, LIST, NOW, LATER, '3')]) == [PAGE_LINKS_TO_ACCOUNT: 'MISSING']
    }

    private static Subject subject(String page, Instant since = LONG_AGO) {
        new Subject(ACCOUNT, [new LinkingPage(null, LIST, null, LONG_AGO), new LinkingPage('unit', page, 'library', since)],
                'https://www.talo.fi', ['Talo'], [], false, false)
    }

    /** All well, but for what is said of the unit's page. */
    private static List<Evidence> looks(Level ofPage, String page, Instant at = NOW, Instant until = LATER) {
        [look(LIST_PAGE_LINKS_TO_ACCOUNT, Level.MACHINE_CHECKED, LIST, at, until),
         page ? look(PAGE_LINKS_TO_ACCOUNT, ofPage, page, at, until, 'unit') : null,
         look(ACCOUNT_LINKS_TO_ORGANISATION, Level.MACHINE_CHECKED, ACCOUNT, at, until),
         look(ACCOUNT_NAMES_ORGANISATION, Level.MACHINE_CHECKED, ACCOUNT, at, until)].findAll()
    }

    private static Evidence look(CheckKind check, Level level, String page, Instant at = NOW, Instant until = LATER, String id = null) {
        new Evidence(check, level, page, null, null, at, level == Level.MACHINE_CHECKED ? until : null, id, Evidence.Trace.NONE)
    }
}
