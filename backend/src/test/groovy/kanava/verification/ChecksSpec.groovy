package kanava.verification

import static kanava.verification.CheckKind.*
import static kanava.verification.Evidence.Level.*

import java.lang.management.ManagementFactory
import java.time.Duration
import java.time.Instant
import kanava.verification.Evidence.Reason
import kanava.verification.Evidence.Trace
import kanava.verification.fetch.FetchResult
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Refusal
import kanava.verification.fetch.FetchResult.Refused
import kanava.verification.fetch.FetchResult.Unknown
import spock.lang.Specification

/** IIS-3.4a: the list page links to the account, the account links back and names the organisation. */
class ChecksSpec extends Specification {

    static final Instant AT = Instant.parse('2026-11-21T12:00:00Z')
    static final Duration VALIDITY = Duration.ofDays(30)
    static final String ACCOUNT = 'https://www.facebook.com/minuniisalmeni'
    static final String LIST = 'https://www.iisalmi.fi/some'
    static final Subject SUBJECT =
            new Subject(ACCOUNT, [new LinkingPage(null, LIST, null, Instant.EPOCH)], 'https://www.iisalmi.fi/',
                    ['Iisalmen kaupunki', 'Idensalmi stad'], [], false, false)

    static final String LINK = '<a href="http://www.facebook.com/MinunIisalmeni" rel="me">Minun Iisalmeni</a>'
    static final String GOOD_LIST = "<ul><li>$LINK</ul>"
    static final String GOOD_ACCOUNT = '<h1>Iisalmen kaupunki</h1><a href="https://www.iisalmi.fi/some/">Tilimme</a>'

    static Fetched page(String html, String address = LIST) {
        new Fetched(200, address, 'text/html', html, 'f' * 64, AT)
    }

    static Map<CheckKind, Evidence> checks(FetchResult list, FetchResult account) {
        Checks.of(SUBJECT, { at, medium -> at == LIST ? list : account }, { [] }, VALIDITY, 0).collectEntries { [it.check(), it] }
    }

    def "IIS-3.4a: each direction and the name is shown by itself, with what was found, where, when and until when"() {
        when:
        def found = checks(page(GOOD_LIST), page(GOOD_ACCOUNT, ACCOUNT))

        then:
        found[LIST_PAGE_LINKS_TO_ACCOUNT] == new Evidence(LIST_PAGE_LINKS_TO_ACCOUNT, MACHINE_CHECKED, LIST,
                LINK, null, AT, AT + VALIDITY, null, new Trace(LIST, 200, 'f' * 64))
        found[ACCOUNT_LINKS_TO_ORGANISATION] == new Evidence(ACCOUNT_LINKS_TO_ORGANISATION, MACHINE_CHECKED, ACCOUNT,
                '<a href="https://www.iisalmi.fi/some/">Tilimme</a>', null, AT, AT + VALIDITY, null, new Trace(ACCOUNT, 200, 'f' * 64))
        with(found[ACCOUNT_NAMES_ORGANISATION]) {
            it.level() == MACHINE_CHECKED
            it.found().contains('Iisalmen kaupunki')
        }
    }

    def "IIS-3.4a: a missing direction says which"() {
        expect:
        checks(page(list), page(account, ACCOUNT)).findAll { it.value.level() == MISSING }.keySet() == missing as Set

        where:
        list            | account                                             || missing
        '<p>Tervetuloa' | GOOD_ACCOUNT                                        || [LIST_PAGE_LINKS_TO_ACCOUNT]
        GOOD_LIST       | '<h1>Iisalmen kaupunki</h1>'                        || [ACCOUNT_LINKS_TO_ORGANISATION]
        GOOD_LIST       | '<a href="https://www.iisalmi.fi/some">Tilimme</a>' || [ACCOUNT_NAMES_ORGANISATION]
        '<p>Muuta'      | '<p>Kissavideoita'                                  || CheckKind.values() - PAGE_LINKS_TO_ACCOUNT
    }

    def "IIS-3.4a: each further page is looked at and shown by itself, and a link back to any of them is good"() {
        given:
        def pages = [LIST: LIST, youth: 'https://www.iisalmi.fi/nuoret', sport: 'https://www.iisalmi.fi/liikunta'].collect { id, url ->
            new LinkingPage(id == 'LIST' ? null : id, url, null, Instant.EPOCH)
        }
        def subject = new Subject(ACCOUNT, pages, 'https://www.iisalmi.fi/', ['Iisalmen kaupunki'], [], false, false)
        def web = [(LIST): GOOD_LIST, (pages[1].url()): GOOD_LIST, (pages[2].url()): '<p>Tervetuloa',
                   (ACCOUNT): "<h1>Iisalmen kaupunki</h1><a href='${pages[2].url()}'>Liikunta</a>"]

        when:
        def found = Checks.of(subject, { at, medium -> page(web[at], at) }, { [] }, VALIDITY, 0)

        then:
        found.collect { [it.check(), it.pageId(), it.page(), it.level()] } == [
                [LIST_PAGE_LINKS_TO_ACCOUNT, null, LIST, MACHINE_CHECKED],
                [PAGE_LINKS_TO_ACCOUNT, 'youth', pages[1].url(), MACHINE_CHECKED],
                [PAGE_LINKS_TO_ACCOUNT, 'sport', pages[2].url(), MISSING],
                [ACCOUNT_LINKS_TO_ORGANISATION, null, ACCOUNT, MACHINE_CHECKED],
                [ACCOUNT_NAMES_ORGANISATION, null, ACCOUNT, MACHINE_CHECKED]]
    }

    def "IIS-3d: of a closed account only the pages that may still link to it are read"() {
        given:
        def subject = new Subject(ACCOUNT, SUBJECT.pages(), SUBJECT.homePage(), SUBJECT.names(), [], false, true)

        expect:
        Checks.of(subject, { at, medium -> at == LIST ? page(GOOD_LIST) : { assert false: at }() }, { [] }, VALIDITY, 0)*.level() == [MACHINE_CHECKED]
    }

    def "a list page may spell the address as it likes: #href"() {
        expect:
        checks(page("<a href='$href'>x</a>"), page('', ACCOUNT))[LIST_PAGE_LINKS_TO_ACCOUNT].level() == MACHINE_CHECKED

        where:
        href << [
            'https://fi-fi.facebook.com/MinunIisalmeni/', '//m.facebook.com/minuniisalmeni?ref=page',
            'https://fb.com/Minun.Iisalmeni', 'https://www.facebook.com/MinunIisalmeni/about'
        ]
    }

    def "what can't be seen and followed is no link: #html"() {
        expect:
        checks(page(html), page('', ACCOUNT))[LIST_PAGE_LINKS_TO_ACCOUNT].level() == MISSING

        where:
        html << [
            "<!-- <a href='$ACCOUNT'>x</a> -->", "<script>'<a href=\"$ACCOUNT\">x</a>'</script>" + 'Pitkä sivu. ' * 30,
            "<p>$ACCOUNT",
            "<div hidden><p><a href='$ACCOUNT'>x</a></div>",
            "<div style='color:red; DISPLAY : none'><a href='$ACCOUNT'>x</a></div>",
            "<a style='visibility:hidden' href='$ACCOUNT'>x</a>", "<template><a href='$ACCOUNT'>x</a></template>",
            "<noscript><a href='$ACCOUNT'>x</a></noscript>", "<textarea><a href='$ACCOUNT'>x</a></textarea>",
            "<dialog><a href='$ACCOUNT'>x</a></dialog>",
            "<iframe srcdoc=\"<a href='$ACCOUNT'>x</a>\"></iframe>", "<a href='$ACCOUNT'></a>",
            "<a data-href='$ACCOUNT'>x</a>",
            "<a rel='ugc nofollow' href='$ACCOUNT'>x</a>", "<link rel='stylesheet' href='$ACCOUNT'>",
            "<img src='$ACCOUNT'>",
            "<a href='https://facebook.com.evil.test/minuniisalmeni'>$ACCOUNT</a>",
            "<a href='https://evil.test/?u=$ACCOUNT'>x</a>",
            "<a href='$ACCOUNT/posts/pfbid1'>x</a>", "<a href='https://www.facebook.com/minun\u0456isalmeni'>x</a>"
        ]
    }

    def "other real links count: #html"() {
        expect:
        checks(page(html), page('', ACCOUNT))[LIST_PAGE_LINKS_TO_ACCOUNT].level() == MACHINE_CHECKED

        where:
        html << [
            "<head><link rel='me' href='$ACCOUNT'></head>", "<a href='$ACCOUNT'><img src='f.svg' alt='Facebook'></a>",
            "<a href='$ACCOUNT' aria-label='Facebook'></a>", "<map><area href='$ACCOUNT' alt='Facebook'></map>",
            "<base href='https://www.facebook.com/'><a href='MinunIisalmeni'>x</a>",
            "<details><a href='$ACCOUNT'>x</a></details>"
        ]
    }

    def "the account may link to the list page or the front page: #href"() {
        expect:
        checks(page(''), page("<a href='$href'>x</a>", ACCOUNT))[ACCOUNT_LINKS_TO_ORGANISATION].level() == level

        where:
        href                                                                        || level
        'https://www.iisalmi.fi/some'                                               || MACHINE_CHECKED
        'http://iisalmi.fi/some/#tilit'                                             || MACHINE_CHECKED
        'https://www.iisalmi.fi'                                                    || MACHINE_CHECKED
        'HTTPS://WWW.IISALMI.FI/'                                                   || MACHINE_CHECKED
        'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.iisalmi.fi%2Fsome&h=AT0x' || MACHINE_CHECKED
        'https://www.youtube.com/redirect?event=x&q=http%3A%2F%2Fiisalmi.fi'        || MACHINE_CHECKED
        'https://www.iisalmi.fi/Some'                                               || MISSING
        'https://www.iisalmi.fi/some/muu'                                           || MISSING
        'https://www.iisalmi.fi:8080/some'                                          || MISSING
        'https://www.iisalmi.fi@evil.test/some'                                     || MISSING
        'https://iisalmi.fi.evil.test/some'                                         || MISSING
        'https://evil.test/l.php?u=https://www.iisalmi.fi/some'                     || MISSING
        'ftp://www.iisalmi.fi/some'                                                 || MISSING
        'javascript:location="https://www.iisalmi.fi/some"'                         || MISSING
    }

    def "the organisation is named as whole words in any of its languages: #html"() {
        expect:
        checks(page(''), page(html, ACCOUNT))[ACCOUNT_NAMES_ORGANISATION].level() == level

        where:
        html                                                                  || level
        '<title>Iisalmen kaupunki | Facebook</title>'                         || MACHINE_CHECKED
        '<meta name="description" content="IISALMEN KAUPUNKI, virallinen">'   || MACHINE_CHECKED
        '<meta property="og:title" content="Idensalmi stad">'                 || MACHINE_CHECKED
        '<p>Tiliä pitää Iisalmen\n  <b>kaupunki</b>.'                         || MACHINE_CHECKED
        '<p>Iisalmen&nbsp;kaupunki'                                           || MACHINE_CHECKED
        '<p>I\u0308isalmen kaupunki'                                          || MACHINE_CHECKED
        '<p>Iisalmen kaupunkitapahtumat'                                      || MISSING
        '<p>Iisalmen</p><p>seurakunta</p><p>kaupunki</p>'                     || MISSING
        '<p>Iis\u0430lmen kaupunki'                                           || MISSING
        '<p hidden>Iisalmen kaupunki</p>'                                     || MISSING
        '<!-- Iisalmen kaupunki -->'                                          || MISSING
        '<img alt="Iisalmen kaupunki">'                                       || MISSING
    }

    def "IIS-3.4a: a page that couldn't be read is unknown, never failed, and what it answered is kept: #result"() {
        when:
        def found = checks(page(GOOD_LIST), result)

        then:
        [ACCOUNT_LINKS_TO_ORGANISATION, ACCOUNT_NAMES_ORGANISATION].every {
            found[it] == new Evidence(it, UNKNOWN, ACCOUNT, null, reason, AT, null, null, trace)
        }
        found[LIST_PAGE_LINKS_TO_ACCOUNT].level() == MACHINE_CHECKED

        where:
        result                                                                    || reason                   | trace
        new Unknown(FetchResult.Reason.FORBIDDEN, 403, AT)                        || Reason.FORBIDDEN         | new Trace(null, 403, null)
        new Unknown(FetchResult.Reason.TOO_MANY_REQUESTS, 429, AT)                || Reason.TOO_MANY_REQUESTS | new Trace(null, 429, null)
        new Unknown(FetchResult.Reason.TIMEOUT, AT)                               || Reason.TIMEOUT           | Trace.NONE
        new Unknown(FetchResult.Reason.NOT_FOUND, 410, AT)                        || Reason.NOT_FOUND         | new Trace(null, 410, null)
        new Refused(Refusal.PORT, AT)                                             || Reason.ADDRESS_REFUSED   | Trace.NONE
        new Refused(Refusal.NOT_PUBLIC, AT)                                       || Reason.UNREACHABLE       | Trace.NONE
        // What leads inside looks like what leads nowhere.
        new Unknown(FetchResult.Reason.UNREACHABLE, AT)                           || Reason.UNREACHABLE       | Trace.NONE
        new Unknown(FetchResult.Reason.ROBOTS, AT)                                || Reason.ROBOTS            | Trace.NONE
        new Unknown(FetchResult.Reason.ROBOTS_UNREADABLE, AT)                     || Reason.ROBOTS_UNREADABLE | Trace.NONE
        new Unknown(FetchResult.Reason.ASKED_TO_WAIT, AT)                         || Reason.ASKED_TO_WAIT     | Trace.NONE
        page('<p>Kirjaudu', 'https://www.facebook.com/login/?next=x')             || Reason.LOGIN_WALL        | new Trace('https://www.facebook.com/login/?next=x', 200, 'f' * 64)
        page(GOOD_ACCOUNT, 'https://evil.test/')                                  || Reason.LOGIN_WALL        | new Trace('https://evil.test/', 200, 'f' * 64)
        page('<form><input type="password"></form>', ACCOUNT)                     || Reason.LOGIN_WALL        | new Trace(ACCOUNT, 200, 'f' * 64)
        page('<div id="app"></div><script src="app.js"></script>', ACCOUNT)       || Reason.LOGIN_WALL        | new Trace(ACCOUNT, 200, 'f' * 64)
    }

    def "IIS-3.4a: the words around a name begin and end with whole ones: #line"() {
        expect:
        checks(page(''), page("<p>$line</p>", ACCOUNT))[ACCOUNT_NAMES_ORGANISATION].found() == found

        where:
        line                                                                                        || found
        'Iisalmen kaupunki'                                                                         || 'Iisalmen kaupunki'
        'Ylläpitäjä: Iisalmen kaupunki, viestintä'                                                  || 'Ylläpitäjä: Iisalmen kaupunki, viestintä'
        'Kirjaston ylläpitäjänä ja uutisten kirjoittajana toimii monenlaista väkeä, ja vastuussa on Iisalmen kaupunki' || '… kirjoittajana toimii monenlaista väkeä, ja vastuussa on Iisalmen kaupunki'
        'Iisalmen kaupunki ' + 'kertoo tapahtumistaan ja palveluistaan asukkaille joka päivä'       || 'Iisalmen kaupunki kertoo tapahtumistaan ja palveluistaan asukkaille joka …'
        'x' * 80 + ' Iisalmen kaupunki'                                                             || '… Iisalmen kaupunki'
        'Iisalmen kaupunki/' + 'x' * 80                                                             || 'Iisalmen kaupunki …'
    }

    def "a platform may lead an old name on to the new one"() {
        expect:
        checks(page(''), page(GOOD_ACCOUNT, 'https://www.facebook.com/MinunIisalmeni2/'))[ACCOUNT_LINKS_TO_ORGANISATION]
                .level() == MACHINE_CHECKED
    }

    def "a list page that moved to somebody else's site proves nothing"() {
        expect:
        checks(page(GOOD_LIST, ended), page('', ACCOUNT))[LIST_PAGE_LINKS_TO_ACCOUNT].level() == level

        where:
        ended                          || level
        'https://iisalmi.fi/fi/some'   || MACHINE_CHECKED
        'https://parked.test/some'     || UNKNOWN
    }

    def "a page that can't be read today takes nothing away from what still holds"() {
        given:
        def good = new Evidence(ACCOUNT_LINKS_TO_ORGANISATION, MACHINE_CHECKED, ACCOUNT, 'x', null, AT, AT + VALIDITY)
        def later = AT + Duration.ofDays(days)
        def now = new Evidence(ACCOUNT_LINKS_TO_ORGANISATION, level, ACCOUNT, null, null, later, null)

        expect:
        now.after(good).is(kept ? good : now)
        now.after(null).is(now)

        where:
        days | level   || kept
        29   | UNKNOWN || true
        30   | UNKNOWN || false
        29   | MISSING || false
    }

    def "a page made to exhaust us is read all the same: #what"() {
        given:
        // Of this thread alone: how busy the machine is besides says nothing.
        def spent = { Duration.ofNanos(ManagementFactory.threadMXBean.currentThreadCpuTime) }
        def before = spent()

        expect:
        checks(page(html), page(html, ACCOUNT)).values().every { it.level() == MISSING }
        spent() - before < Duration.ofSeconds(10)

        where:
        what                  | html
        'nested elements'     | '<div>' * 200_000
        'nested links'        | '<a href=x>' * 200_000
        'nested tables'       | '<table><tr><td>' * 100_000
        'links in a depth'    | '<b>' * 50_000 + '<a href=x>y</a>' * 50_000
        'one endless link'    | '<a href="' + 'x' * 2_000_000
        'names almost right'  | 'Iisalmen ' * 200_000
        'marks'               | 'I' + '\u0308' * 1_000_000
        'entities'            | '&amp;' * 400_000
    }
}
