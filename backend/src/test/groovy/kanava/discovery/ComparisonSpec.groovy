package kanava.discovery

import kanava.account.AccountStatus
import kanava.discovery.KnownProfiles.Own
import kanava.verification.PageSurvey
import spock.lang.Specification

import static kanava.account.AccountStatus.ACTIVE
import static kanava.account.AccountStatus.RETIRED
import static kanava.account.AccountStatus.RETIRING
import static kanava.account.AccountStatus.SUSPENDED

/** EVID-PAGE: the rules by which the organisation's pages are compared with its approved list. */
class ComparisonSpec extends Specification {
    private static final String LIST = 'https://www.iisalmi.fi/some'
    private static final String NEWS = 'https://www.iisalmi.fi/uutiset'
    private static final String LIBRARY = 'https://www.facebook.com/kirjasto'

    def "EVID-PAGE: a good link on the list page is no difference: #written"() {
        expect:
        kinds([own()], [link(written)]) == []

        where:
        written << [LIBRARY, "$LIBRARY/", 'https://facebook.com/Kirjasto', 'https://www.facebook.com/KIRJASTO', 'https://www.facebook.com/kir.jasto']*.toString()
    }

    def "EVID-PAGE: what is in use and not on the list page is missing, in whatever way it stands elsewhere"() {
        expect:
        kinds([own(status: status, speaks: speaks)], [link(LIBRARY, page: NEWS)]) == found

        where:
        status    | speaks || found
        ACTIVE    | true   || ['MISSING']
        RETIRING  | true   || ['MISSING']
        SUSPENDED | true   || []
        ACTIVE    | false  || []
    }

    def "EVID-PAGE: of a list page that couldn't be seen nothing is missing"() {
        expect:
        Comparison.of(known([own()]), [], null) == []
    }

    def "EVID-PAGE: #what is a wrong address, told with what is to stand there"() {
        when:
        def found = compare([own(facts)], [link(written)]).findAll { it.kind() == Difference.Kind.WRONG_ADDRESS }

        then:
        found*.instead() == [instead]
        found*.accountId() == ['a']
        found*.written() == [written]

        where:
        what                    | facts                                                                             | written                                    || instead
        'a detour'              | [:]                                                                               | 'https://m.facebook.com/kirjasto'          || LIBRARY
        'an old name'           | [address: 'https://x.com/kirjasto', platform: 'X']                                | 'https://twitter.com/kirjasto'             || 'https://x.com/kirjasto'
        'what one share added'  | [:]                                                                               | 'https://www.facebook.com/kirjasto?ref=ts' || LIBRARY
        'an address it had'     | [former: ['https://www.facebook.com/vanha']]                                      | 'https://www.facebook.com/vanha'           || LIBRARY
        'a closed account'      | [status: RETIRED, successorUrl: 'https://www.iisalmi.fi/kirjasto']                | LIBRARY                                    || 'https://www.iisalmi.fi/kirjasto'
        'one without successor' | [status: RETIRED]                                                                 | LIBRARY                                    || null
        'the old of a closed'   | [status: RETIRED, former: ['https://www.facebook.com/vanha']]                     | 'https://www.facebook.com/vanha'           || null
    }

    def "EVID-PAGE: http where https is, and a list page without rel=me"() {
        expect:
        kinds([own()], [link('http://www.facebook.com/kirjasto')]) == ['HTTP']
        kinds([own()], [link(LIBRARY, relMe: false)]) == ['NO_REL_ME']
        kinds([own()], [link(LIBRARY, relMe: false), link(LIBRARY)]) == []
        kinds([own()], [link(LIBRARY), link(LIBRARY, relMe: false, page: NEWS)]) == []
    }

    def "EVID-PAGE: a profile that the register doesn't know is extra, and an impostor is worse"() {
        given:
        def stranger = 'https://www.instagram.com/kesailmio'

        expect:
        kinds([], [link(stranger)]) == ['EXTRA']
        kinds([], [link(stranger)], impostors: [stranger]) == ['IMPOSTOR']
        kinds([own(former: [stranger])], [link(LIBRARY), link(stranger)], impostors: [stranger]) == ['IMPOSTOR']
    }

    def "EVID-PAGE: a link to a hijacked account goes now, whatever else is wrong with it, and nobody is sent on to it (MODE-RED)"() {
        given:
        def hijacked = own(status: status, hijacked: true, former: ['https://www.facebook.com/vanha'])
        def closed = own(id: 'b', address: 'https://www.facebook.com/suljettu', status: RETIRED, successorUrl: 'http://facebook.com/kirjasto/')

        when:
        def found = compare([hijacked, closed], [link(written, relMe: false)])

        then:
        found.collect { [it.kind().name(), it.accountId(), it.instead()] } == [['HIJACKED', 'a', null]]

        and:
        compare([hijacked, closed], [link(closed.address())])*.instead() == [null]

        where:
        written                           | status
        LIBRARY                           | SUSPENDED
        'http://m.facebook.com/kirjasto'  | SUSPENDED
        'https://www.facebook.com/vanha'  | SUSPENDED
        LIBRARY                           | ACTIVE
    }

    def "EVID-PAGE: other organisations' accounts, recommended services and held names are no differences"() {
        expect:
        kinds([], [link('https://www.instagram.com/naapurikunta')], others: ['https://www.instagram.com/naapurikunta']) == []
    }

    def "what is no profile is nobody's business: #written"() {
        expect:
        linkOf(written, true, LIST).empty

        where:
        written << ['https://www.facebook.com/sharer/sharer.php?u=x', 'https://twitter.com/intent/tweet', 'https://www.example.org/kirjasto', 'mailto:a@b.fi']
    }

    def "one link in the foot of each page is told once, with on how many it is"() {
        when:
        def found = compare([own()], (1..30).collect { link('http://www.facebook.com/kirjasto', page: "https://www.iisalmi.fi/$it".toString()) })

        then:
        found*.kind()*.name() == ['MISSING', 'HTTP']
        found.find { it.kind() == Difference.Kind.HTTP }.pages() == 30
    }

    private static Own own(Map facts = [:]) {
        def all = [id: 'a', platform: 'FACEBOOK', address: LIBRARY, status: ACTIVE, hijacked: false, speaks: true, former: [], successorUrl: null] + facts
        new Own(all.id, all.platform, all.address, all.status as AccountStatus, all.hijacked, all.speaks, all.former as Set, all.successorUrl)
    }

    private static KnownProfiles known(List<Own> own, Map more = [:]) {
        new KnownProfiles(own, (more.impostors ?: []) as Set, (more.others ?: []) as Set)
    }

    private static ProfileLink link(Map facts = [:], String written) {
        def all = [relMe: true, page: LIST] + facts
        linkOf(written, all.relMe, all.page).get()
    }

    private static Optional<ProfileLink> linkOf(String written, boolean relMe, String page) {
        ProfileLink.of(new PageSurvey.Link(written, relMe), page, page == LIST, [])
    }

    private static List<Difference> compare(List<Own> own, List<ProfileLink> links, Map more = [:]) {
        Comparison.of(known(own, more), links, LIST)
    }

    private static List<String> kinds(Map more = [:], List<Own> own, List<ProfileLink> links) {
        compare(own, links, more)*.kind()*.name()
    }
}
