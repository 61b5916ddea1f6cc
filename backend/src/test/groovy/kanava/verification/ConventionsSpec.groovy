package kanava.verification

import java.time.Duration
import java.time.Instant
import kanava.platform.Platform
import kanava.platform.ProfilePath
import kanava.platform.address.ProfileAddress
import kanava.platform.address.ProfileAddress.Profile
import kanava.verification.Evidence.Level
import kanava.verification.Evidence.Reason
import kanava.verification.Evidence.Trace
import kanava.verification.fetch.FetchResult
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Unknown
import kanava.verification.fetch.Medium
import spock.lang.Specification

/** EVID-STD: the public conventions by which an account says whose it is without a link. */
class ConventionsSpec extends Specification {

    static final Instant AT = Instant.parse('2026-11-22T12:00:00Z')
    static final Duration VALIDITY = Duration.ofDays(30)
    static final String FACEBOOK = 'https://www.facebook.com/minuniisalmeni'
    static final String DID = 'did:plc:ewvi7nxzyoun6zhxrhs64oiz'
    /** As the register keeps it. */
    static final String CANONICAL = (ProfileAddress.read("https://bsky.app/profile/$DID", []) as Profile).canonical()
    static final String LIST = 'https://www.iisalmi.fi/some'

    /** What stands at each address; a list of lines is a statement, a text is a page. */
    Map<String, Object> web = [:]
    Map<String, List<String>> names = [:]
    boolean namesAnswer = true
    Map<String, FetchResult.Reason> unseen = [:]
    List<String> asked = []

    FetchResult fetch(String address, Medium medium) {
        asked << address
        def there = web[address]
        def isThere = there != null && (there instanceof List) == (medium == Medium.STATEMENT)
        isThere
                ? new Fetched(200, web["$address moved"] ?: address, 'text/plain', there instanceof List ? there.join('\n') : there, 'a' * 64, AT)
                : new Unknown(unseen[address] ?: FetchResult.Reason.NOT_FOUND, 404, AT)
    }

    Evidence backLink(String account, List<Platform> own = []) {
        def subject = new Subject(account, [new LinkingPage(null, LIST, null, Instant.EPOCH)], 'https://www.iisalmi.fi/',
                ['Iisalmen kaupunki'], own, false, false)
        Checks.of(subject, this.&fetch, { Optional.ofNullable(namesAnswer ? names[it] ?: [] : null) }, VALIDITY, 0)
                .find { it.check() == CheckKind.ACCOUNT_LINKS_TO_ORGANISATION }
    }

    static String profile(String words) {
        "<html><head><meta name='description' content='$words'></head><body><h1>Iisalmen kaupunki</h1><p>Tietoa kaupungista</p></body></html>"
    }

    def "an account that names the site as #words is proved by what stands at #place, with the trace of it"() {
        given:
        web[FACEBOOK] = profile("Kaupungin tili $words")
        web[place] = statement

        expect:
        backLink(FACEBOOK) == new Evidence(CheckKind.ACCOUNT_LINKS_TO_ORGANISATION, Level.MACHINE_CHECKED, FACEBOOK, found, null,
                AT, AT + VALIDITY, null, new Trace(place, 200, 'a' * 64))

        where:
        words                       | place                                           | statement                                                            || found
        'xpoc://iisalmi.fi!'        | 'https://iisalmi.fi/xpoc-manifest.json'         | ['{"accounts":[{"url":"https://facebook.com/MinunIisalmeni/"}]}']     || 'xpoc://iisalmi.fi!'
        'XPOC://www.Iisalmi.fi/fi!' | 'https://www.iisalmi.fi/xpoc-manifest.json'     | ['{"accounts":[{"url":"x"},{"url":"https://fb.com/MinunIisalmeni"}]}'] || 'xpoc://www.iisalmi.fi!'
        'trust://iisalmi.fi!'       | 'https://iisalmi.fi/trust.txt'                  | ['# tilit', 'Social = https://m.facebook.com/MinunIisalmeni']         || 'trust://iisalmi.fi!'
        'trust://some.iisalmi.fi!'  | 'https://some.iisalmi.fi/.well-known/trust.txt' | ["social=$FACEBOOK"]                                                 || 'trust://some.iisalmi.fi!'
    }

    def "it takes both sides: #what"() {
        given:
        web[FACEBOOK] = profile(words)
        web['https://iisalmi.fi/xpoc-manifest.json'] = manifest
        web['https://iisalmi.fi/trust.txt'] = trust
        web['https://toinen.fi/xpoc-manifest.json'] = ["{\"accounts\":[{\"url\":\"$FACEBOOK\"}]}"]
        web['https://toinen.fi/trust.txt'] = ["social=$FACEBOOK"]
        web['https://iisalmi.fi/trust.txt moved'] = moved

        expect:
        backLink(FACEBOOK).level() == Level.MISSING
        asked.every { it == FACEBOOK || it == LIST || it.contains('iisalmi.fi') }

        where:
        what                                  | words                                       | manifest                                       | trust                                    | moved
        'the site names another account'      | 'xpoc://iisalmi.fi!'                        | ['{"accounts":[{"url":"https://x.com/x"}]}']   | null                                     | null
        'the account names another site'      | 'xpoc://toinen.fi! trust://toinen.fi!'      | ["{\"accounts\":[{\"url\":\"$FACEBOOK\"}]}"] | ["social=$FACEBOOK"]                     | null
        'a name that only ends like the site' | 'trust://eiiisalmi.fi! trust://iisalmi.fi.toinen.fi!' | null                                 | ["social=$FACEBOOK"]                     | null
        'the account names none'              | 'Kissavideoita'                             | ["{\"accounts\":[{\"url\":\"$FACEBOOK\"}]}"] | ["social=$FACEBOOK"]                     | null
        'without the mark at the end'         | 'trust://iisalmi.fi'                        | null                                           | ["social=$FACEBOOK"]                     | null
        'another word of trust.txt'           | 'trust://iisalmi.fi!'                       | null                                           | ["vendor=$FACEBOOK", "#social=$FACEBOOK"] | null
        'the site sends on to a stranger'     | 'trust://iisalmi.fi!'                       | null                                           | ["social=$FACEBOOK"]                     | 'https://toinen.fi/trust.txt'
        'no JSON'                             | 'xpoc://iisalmi.fi!'                        | ['<p>']                                        | null                                     | null
        'nested without end'                  | 'xpoc://iisalmi.fi!'                        | ['[' * 100_000]                                | null                                     | null
        'accounts of another shape'           | 'xpoc://iisalmi.fi!'                        | ['{"accounts":{"url":["x"]}}']                 | null                                     | null
        'a name of a million parts'           | 'xpoc://' + 'a.' * 1_000_000 + 'iisalmi.fi!' | null                                          | null                                     | null
    }

    def "what our own site may well say another time isn't missing: #site #why"() {
        given:
        web[FACEBOOK] = profile('Kaupungin tili trust://' + site + '!')
        unseen["https://$site/trust.txt".toString()] = why

        expect:
        with(backLink(FACEBOOK)) {
            level() == expected
            reason()?.name() == (expected == Level.UNKNOWN ? why.name() : null)
        }

        where: 'the silence of a place that a thief may have chosen tells nothing'
        site              | why                                || expected
        'iisalmi.fi'      | FetchResult.Reason.TIMEOUT         || Level.UNKNOWN
        'www.iisalmi.fi'  | FetchResult.Reason.SERVER_ERROR    || Level.UNKNOWN
        'some.iisalmi.fi' | FetchResult.Reason.OUT_OF_TIME     || Level.UNKNOWN
        'some.iisalmi.fi' | FetchResult.Reason.TIMEOUT         || Level.MISSING
        'iisalmi.fi'      | FetchResult.Reason.NOT_FOUND       || Level.MISSING
        'iisalmi.fi'      | FetchResult.Reason.ROBOTS          || Level.MISSING
    }

    def "a profile that names ever so many of our sites has a few of them asked"() {
        given:
        web[FACEBOOK] = profile((1..500).collect { "trust://a${it}.iisalmi.fi! xpoc://b${it}.iisalmi.fi!" }.join(' '))

        expect:
        backLink(FACEBOOK).level() == Level.MISSING
        asked.size() == 2 + 3 + 2 * 3
    }

    def "what is claimed where nobody sees it is no claim"() {
        given:
        web[FACEBOOK] = '<p>Kissavideoita</p>' + '<p>Lisää kissoja</p>' * 20 + '<p hidden>trust://iisalmi.fi!</p><!-- trust://iisalmi.fi! --><script>"trust://iisalmi.fi!"</script>'
        web['https://iisalmi.fi/trust.txt'] = ["social=$FACEBOOK"]

        expect:
        backLink(FACEBOOK).level() == Level.MISSING
    }

    def "a profile on Bluesky is ours where its handle is our site's name and the site names its id: #account by #way"() {
        given:
        web[account] = '<script src="app.js"></script>'
        web += statements
        names += texts

        expect:
        with(backLink(account)) {
            level() == Level.MACHINE_CHECKED
            it.found() == found
            page() == account
        }

        where:
        account                                       | way            | statements                                                         | texts                                                  || found
        'https://bsky.app/profile/iisalmi.fi'         | 'page'         | ['https://iisalmi.fi/.well-known/atproto-did': ["$DID "]]           | [:]                                                    || 'at://iisalmi.fi'
        'https://bsky.app/profile/kirjasto.iisalmi.fi' | 'name service' | [:]                                                               | ['_atproto.kirjasto.iisalmi.fi': ['v=1', "did=$DID" as String]] || "at://kirjasto.iisalmi.fi did=$DID"
        "https://bsky.app/profile/$DID" as String     | 'page'         | ['https://iisalmi.fi/.well-known/atproto-did': [DID]]               | [:]                                                    || 'at://iisalmi.fi'
        CANONICAL                                     | 'page'         | ['https://iisalmi.fi/.well-known/atproto-did': [DID]]               | [:]                                                    || 'at://iisalmi.fi'
    }

    def "what the name service may well say another time isn't missing: #account, answered #answered"() {
        given:
        web[account] = profile('Kaupungin tili')
        namesAnswer = answered

        expect:
        with(backLink(account)) {
            level() == expected
            it.reason() == why
        }

        where:
        account                                        | answered || expected      | why
        'https://bsky.app/profile/kirjasto.iisalmi.fi' | false    || Level.UNKNOWN | Reason.TIMEOUT
        CANONICAL                                      | false    || Level.UNKNOWN | Reason.TIMEOUT
        'https://bsky.app/profile/kirjasto.iisalmi.fi' | true     || Level.MISSING | null
        'https://bsky.app/profile/toinen.fi'           | false    || Level.MISSING | null
    }

    def "the site's own word is proof while the name service is silent"() {
        given:
        web['https://bsky.app/profile/iisalmi.fi'] = profile('Kaupungin tili')
        web['https://iisalmi.fi/.well-known/atproto-did'] = [DID]
        namesAnswer = false

        expect:
        backLink('https://bsky.app/profile/iisalmi.fi').level() == Level.MACHINE_CHECKED
    }

    def "a profile on Bluesky isn't ours by #what"() {
        given:
        web[account] = '<script src="app.js"></script>'
        web += statements

        expect: 'its silence proves nothing, as the page shows nothing to programs'
        with(backLink(account)) {
            level() == Level.UNKNOWN
            reason() == Reason.LOGIN_WALL
        }

        where:
        what                      | account                                    | statements
        'a handle of another'     | 'https://bsky.app/profile/toinen.fi'       | ['https://toinen.fi/.well-known/atproto-did': [DID]]
        'a handle of the platform' | 'https://bsky.app/profile/iisalmi.bsky.social' | ['https://iisalmi.fi/.well-known/atproto-did': [DID]]
        'the id of another'       | "https://bsky.app/profile/$DID" as String  | ['https://iisalmi.fi/.well-known/atproto-did': ['did:plc:aaaaaaaaaaaaaaaaaaaaaaaa']]
        'something that is no id' | 'https://bsky.app/profile/iisalmi.fi'      | ['https://iisalmi.fi/.well-known/atproto-did': ['tervetuloa']]
    }

    def "a profile of the Fediverse is ours where its server and our site call it by our name"() {
        given:
        def account = 'https://mastodontti.fi/@iisalmi'
        web[account] = profile('Kaupungin tili')
        web['https://mastodontti.fi/.well-known/webfinger?resource=acct%3Aiisalmi%40mastodontti.fi'] = [card('acct:kaupunki@iisalmi.fi', account)]
        web['https://iisalmi.fi/.well-known/webfinger?resource=acct%3Akaupunki%40iisalmi.fi'] = ours

        expect:
        backLink(account).found() == found

        where:
        ours                                                                        || found
        [card('acct:kaupunki@iisalmi.fi', 'https://mastodontti.fi/users/iisalmi')]  || 'acct:kaupunki@iisalmi.fi'
        [card('acct:kaupunki@iisalmi.fi', 'https://mastodontti.fi/@toinen')]        || null
        null                                                                        || null
    }

    def "a profile on a server of our own is ours by the server's word"() {
        given:
        def account = 'https://some.iisalmi.fi/@kirjasto'
        def own = new Platform('OWN', 'Some', null, 's', [], [] as Set, null, null, null,
                ProfilePath.sites(['some.iisalmi.fi'], ProfilePath.of('/@{name}', false).get()), null)
        web[account] = profile('Kirjaston tili')
        web['https://some.iisalmi.fi/.well-known/webfinger?resource=acct%3Akirjasto%40some.iisalmi.fi'] =
                [card('acct:kirjasto@some.iisalmi.fi', account)]

        expect:
        backLink(account, [own]).found() == 'acct:kirjasto@some.iisalmi.fi'
    }

    def "a server elsewhere that calls it by its own name proves nothing"() {
        given:
        def account = 'https://mastodontti.fi/@iisalmi'
        web[account] = profile('Kaupungin tili')
        web['https://mastodontti.fi/.well-known/webfinger?resource=acct%3Aiisalmi%40mastodontti.fi'] = [card('acct:iisalmi@mastodontti.fi', account)]

        expect:
        backLink(account).level() == Level.MISSING
    }

    def "nobody is asked where the link stands, or the profile is gone"() {
        given:
        web[FACEBOOK] = page
        web['https://iisalmi.fi/trust.txt'] = ["social=$FACEBOOK"]

        when:
        backLink(FACEBOOK)

        then:
        asked == [LIST, FACEBOOK]

        where:
        page << ["<a href='$LIST'>Tilimme</a> trust://iisalmi.fi!" as String, null]
    }

    static String card(String subject, String profile) {
        """{"subject":"$subject","aliases":[],"links":[{"rel":"http://webfinger.net/rel/profile-page","href":"$profile"}]}"""
    }
}
