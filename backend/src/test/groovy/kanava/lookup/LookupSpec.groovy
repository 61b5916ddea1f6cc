package kanava.lookup

import kanava.account.AccountStatus
import kanava.account.Command
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.TestClock
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.format.DateTimeFormatter

class LookupSpec extends Specification {
    private static final List<String> DOUBTFUL = ['careful', 'website', 'tell', 'platform', 'lost']

    @Shared FurnishedHouse house = Houses.decidingInOneStep()

    def "VER-lookup: an official account is answered with whose it is, since when, and what was checked"() {
        given:
        def listed = Instant.parse('2026-09-02T21:30:00Z')
        def account = house.account(AccountStatus.ACTIVE, name: 'Kirjaston Face', platform: 'FACEBOOK')
        house.evidence.found(account, listed)

        when:
        def said = lookup(account.address()).json

        then:
        said.state == 'official'
        said.address == account.address()
        said.platform == 'FACEBOOK'
        said.platformName == 'Facebook'
        said.name == 'Kirjaston Face'
        said.organisation.slug == house.slug
        said.unit == [fi: 'Kirjasto', sv: 'Biblioteket', en: 'Library']
        Instant.parse(said.checkedAt) == listed
        Instant.parse(said.validUntil) > TestClock.SHARED.instant()
        said.evidence*.check == ['LIST_PAGE_LINKS_TO_ACCOUNT', 'ACCOUNT_LINKS_TO_ORGANISATION', 'ACCOUNT_NAMES_ORGANISATION']
        said.evidence*.level.unique() == ['MACHINE_CHECKED']
        said.evidenceLevel == 'MACHINE_CHECKED'

        and: 'the day is that of the organisation, where it was already tomorrow'
        said.officialSince == '2026-09-03'
    }

    def "VER-lookup: every usual spelling of a #platform address gets the same answer"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, platform: platform, listed: true)
        def name = account.address().split('/').last()

        expect:
        spellings.collect { lookup(it.replace('NAME', name)).json.tap { it.remove('query') } }.unique().size() == 1
        lookup(spellings[0].replace('NAME', name)).json.state == 'official'

        where:
        platform           | spellings
        'FACEBOOK'  | ['https://www.facebook.com/NAME', 'facebook.com/NAME', 'http://m.facebook.com/NAME/', 'https://fi-fi.facebook.com/NAME?ref=page_internal', 'HTTPS://FB.COM/NAME#top']
        'INSTAGRAM' | ['https://www.instagram.com/NAME', 'instagram.com/NAME/', 'https://instagram.com/NAME?igsh=abc']
        'X'         | ['https://x.com/NAME', 'https://twitter.com/NAME', 'https://mobile.twitter.com/@NAME', ' x.com/NAME ']
        'YOUTUBE'   | ['https://www.youtube.com/NAME', 'youtube.com/NAME/videos', 'https://m.youtube.com/NAME']
        'LINKEDIN'  | ['https://www.linkedin.com/company/NAME', 'fi.linkedin.com/company/NAME/about/']
    }

    def "VER-lookup: a handle on #platform is answered like the address it stands for"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, platform: platform, listed: true)
        def name = account.address().split('/').last()

        expect:
        handles.collect { asked("platform=$platform&handle=" + it.replace('NAME', name - '@')).json.tap { it.remove('query') } }.unique() ==
                [lookup(account.address()).json.tap { it.remove('query') }]

        where:
        platform   | handles
        'FACEBOOK' | ['NAME', '@NAME', '%20NAME%20']
        'X'        | ['NAME', '@NAME']
        'YOUTUBE'  | ['NAME', '@NAME']
        'LINKEDIN' | ['NAME', 'company/NAME']
    }

    def "what is asked by handle names both, and no address besides"() {
        expect:
        asked(question).faults == faults as Set

        where:
        question                             || faults
        'handle=kirjasto'                    || ['platform required']
        'platform=X'                         || ['handle required']
        'platform=NONE&handle=kirjasto'      || ['platform unknown-platform']
        'platform=X&url=https://x.com/a'     || ['url address-or-handle']
        'handle=a&url=https://x.com/a'       || ['url address-or-handle']
        'on=2026-13-01&url=https://x.com/a'  || ['on format']
    }

    def "a handle that can't be one is no profile's, and one that nobody registered is unknown"() {
        expect:
        asked('platform=X&handle=not%20a%20name').json == [state: 'not-a-profile-url', query: 'not a name', advice: ['copy']]
        with(asked('platform=INSTAGRAM&handle=' + FurnishedHouse.address('INSTAGRAM').split('/').last()).json) {
            state == 'unknown'
            platformName == 'Instagram'
        }
    }

    def "VER-lookup: a handle that nobody registered is unknown, also on a known platform (OLD-1)"() {
        given:
        def nobodys = FurnishedHouse.address('INSTAGRAM')

        expect:
        lookup(nobodys).json == [state: 'unknown', query: nobodys, address: nobodys, platform: 'INSTAGRAM', platformName: 'Instagram',
                                 advice: DOUBTFUL]
    }

    def "LOOK-STATES: what is no profile of a platform we know is said to be none: #typed"() {
        expect:
        lookup(typed).json == [state: 'not-a-profile-url', query: typed, advice: ['copy']]

        where:
        typed << ['kirjasto', 'https://www.facebook.com/', 'https://x.com/home', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', '"><script>',
                  'https://www.iisalmi.fi', 'https://www.example.org/kirjasto', 'https://faceb\u043eok.com/kirjasto']
    }

    def "an account that is #status and #evidence is answered exactly like one that nobody registered"() {
        given:
        def address = FurnishedHouse.address()
        def account = house.account(status, address: address, plannedAddress: address)
        if (evidence == 'missing') {
            house.evidence.missing(account)
        }
        if (evidence == 'expired') {
            house.evidence.found(account, TestClock.SHARED.instant() - Duration.ofDays(31), TestClock.SHARED.instant() - Duration.ofDays(1))
        }

        expect:
        lookup(address).json == [state: 'unknown', query: address, address: address, platform: 'FACEBOOK', platformName: 'Facebook',
                                 advice: DOUBTFUL]

        where:
        status                 | evidence
        AccountStatus.DRAFT    | 'unchecked'
        AccountStatus.APPROVED | 'unchecked'
        AccountStatus.ACTIVE   | 'unchecked'
        AccountStatus.ACTIVE   | 'missing'
        AccountStatus.ACTIVE   | 'expired'
        AccountStatus.RETIRING | 'expired'
        AccountStatus.RETIRED  | 'unchecked'
    }

    def "IIS-3.6b: during notice it is answered when the account closes and what to follow"() {
        given:
        def lastDay = LocalDate.now(house.organisation.zone()).plusDays(30)
        def account = house.account(AccountStatus.RETIRING, listed: true, closesOn: lastDay, successorUrl: 'https://www.example.fi/uutiset')

        when:
        def said = lookup(account.address()).json

        then:
        said.state == 'retiring'
        said.closesOn == lastDay.toString()
        said.successorUrl == 'https://www.example.fi/uutiset'
        said.retiredOn == null

        and: 'programs hear it too, on any page'
        def closes = lastDay.plusDays(1).atStartOfDay(house.organisation.zone()).toInstant()
        with(lookup(account.address())) {
            header('Deprecation') == "@${account.retirement().announcedAt().epochSecond}"
            Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header('Sunset'))) == closes
            header('Link') == '<https://www.example.fi/uutiset>; rel="successor-version"'
            header('Access-Control-Expose-Headers').split(', ') as Set == ['ETag', 'Age', 'Deprecation', 'Sunset', 'Link'] as Set
        }

        when: 'it is called off'
        house.carryOut(account, 'responsible', new Command.CallOffRetirement())

        then:
        with(lookup(account.address()).json) {
            state == 'official'
            closesOn == null
            successorUrl == null
        }
        lookup(account.address()).header('Deprecation') == null
    }

    def "MODE-RED: nobody is sent on to an account that is in somebody else's hands"() {
        given:
        def next = house.account(AccountStatus.SUSPENDED, listed: true)
        def account = house.account(AccountStatus.RETIRING, listed: true, successorUrl: next.address())

        expect:
        with(lookup(account.address())) {
            json.state == 'retiring'
            json.successorUrl == null
            header('Sunset')
            header('Link') == null
        }
    }

    def "RET-final: a retired account stays answerable, with its successor (OLD-9)"() {
        given:
        def account = house.account(AccountStatus.RETIRED, listed: true, successorUrl: 'https://www.example.fi/uutiset')

        expect:
        with(lookup(account.address()).json) {
            state == 'retired'
            retiredOn == account.retirement().closesOn().plusDays(1).toString()
            successorUrl == 'https://www.example.fi/uutiset'
            officialSince != null
            validUntil == null
            evidence == null
        }
        with(lookup(account.address())) {
            header('Deprecation').startsWith('@')
            Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header('Sunset'))).isBefore(TestClock.SHARED.instant())
            header('Link') == '<https://www.example.fi/uutiset>; rel="successor-version"'
        }
        house.as('auditor').get("/api/v1/accounts/${account.id()}").json.status == 'RETIRED'
    }

    def "a corrected address is answered for, the wrong one no more"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)
        def right = FurnishedHouse.address()

        when:
        def corrected = house.carryOut(account, 'responsible', new Command.CorrectAddress(right))
        house.evidence.found(corrected)

        then:
        lookup(right).json.state == 'official'
        lookup(account.address()).json.state == 'unknown'
    }

    def "what another instance wrote is followed within seconds"() {
        given:
        def account = house.account(AccountStatus.ACTIVE)

        when:
        house.evidence.foundElsewhere(account)

        then:
        new PollingConditions(timeout: 10).eventually {
            assert lookup(account.address()).json.state == 'official'
        }
    }

    def "OUT-ONE: the same answer has the same tag, and whoever holds it isn't sent it again"() {
        given:
        def account = house.account(AccountStatus.ACTIVE, listed: true)
        def first = lookup(account.address())
        def tag = first.header('ETag')

        expect:
        lookup(account.address()).header('ETag') == tag
        lookup(account.address(), 'If-None-Match': sent.replace('TAG', tag)).status == 304
        lookup(account.address(), 'If-None-Match': '"another"').status == 200

        when: 'the answer changes'
        house.evidence.missing(account)

        then:
        lookup(account.address(), 'If-None-Match': tag).status == 200

        where:
        sent << ['TAG', 'W/TAG', '"older", TAG', '*']
    }

    def "any page may ask, read what is said, and read why not"() {
        given:
        def path = '/api/v1/public/lookup'

        when:
        def refused = new Api().get("$path?uri=x.com/kirjasto")

        then: 'a misspelt parameter is named'
        refused.faults == ['uri unknown-parameter'] as Set
        new Api().get(path).faults == ['url required'] as Set
        refused.header('Access-Control-Allow-Origin') == '*'

        when:
        def asked = new Api().send('OPTIONS', path, Origin: 'https://www.example.fi', 'Access-Control-Request-Method': 'GET',
                'Access-Control-Request-Headers': 'if-none-match')

        then:
        asked.status == 204
        asked.header('Access-Control-Allow-Origin') == '*'
        asked.header('Access-Control-Allow-Headers') == 'If-None-Match'

        when:
        def head = new Api().send('HEAD', "$path?url=x.com/kirjasto")

        then:
        head.status == 200
        head.body == ''
        head.header('Cache-Control') == 'public, max-age=5'
        head.header('ETag') == new Api().get("$path?url=x.com/kirjasto").header('ETag')
        new Api().send('HEAD', "$path?url=x.com/kirjasto", 'If-None-Match': head.header('ETag')).status == 304
    }

    private static Answer asked(String question) {
        new Api().get("/api/v1/public/lookup?$question")
    }

    static Answer lookup(Map<String, String> headers = [:], String url) {
        new Api().get(headers, '/api/v1/public/lookup?url=' + URLEncoder.encode(url, 'UTF-8'))
    }
}
