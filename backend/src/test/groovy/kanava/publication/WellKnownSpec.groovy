package kanava.publication

import groovy.json.JsonOutput
import java.time.Duration
import java.time.Instant
import kanava.account.Account
import kanava.account.AccountStatus
import kanava.fixtures.Answer
import kanava.fixtures.Api
import kanava.fixtures.FurnishedHouse
import kanava.fixtures.Houses
import kanava.fixtures.Kanava
import kanava.fixtures.TestClock
import kanava.server.id.Ids
import kanava.verification.CheckKind
import kanava.verification.Checks
import kanava.verification.LinkingPage
import kanava.verification.Pages
import kanava.verification.Subject
import kanava.verification.fetch.FetchResult
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Unknown
import kanava.verification.fetch.Medium
import kanava.verification.pin.Baseline
import kanava.verification.pin.Identity
import kanava.verification.pin.IdentityCase
import kanava.verification.pin.Pins
import spock.lang.Specification

/** EVID-STD: what an organisation's own domain is to say to Bluesky and to the Fediverse, by the rules of each. */
class WellKnownSpec extends Specification {
    static final String DID = 'did:plc:ewvi7nxzyoun6zhxrhs64oiz'

    FurnishedHouse house = Houses.decidingInOneStep()
    String domain = "${house.slug}.fi"
    String name = 'k' + Kanava.bean(Ids).next().takeRight(12)
    String server = 'https://mastodontti.fi'

    def "EVID-STD: the domain that is an account's handle on Bluesky is told its approved id, and nothing else"() {
        given:
        bluesky(domain)

        when:
        def answer = ask('atproto-did')

        then: 'as the AT protocol has it: the id alone, as plain text'
        answer.body == DID
        answer.mediaType == 'text/plain'
        answer.header('Access-Control-Allow-Origin') == '*'
        ask("atproto-did?domain=${domain.toUpperCase()}").body == DID
        ask('If-None-Match': answer.header('ETag'), 'atproto-did').status == 304

        and: 'other domains of the organisation are asked by name'
        missing("atproto-did?domain=kirjasto.$domain")

        when:
        bluesky("kirjasto.$domain", 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa')

        then:
        ask("atproto-did?domain=kirjasto.$domain").body == 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
    }

    def "EVID-STD: an account that is kept by its id is told where the domain was approved as its handle"() {
        given:
        def did = 'did:plc:' + name.padRight(24, 'a').replaceAll('[^a-z2-7]', 'b').take(24)
        def account = house.account([platform: 'BLUESKY', address: "https://bsky.app/profile/$did", listed: true], AccountStatus.ACTIVE)
        pin(account, new Identity(did, domain, "https://bsky.app/profile/$domain", 'Talo'))

        expect:
        ask('atproto-did').body == did
    }

    def "EVID-STD: no id is told of #what"() {
        given:
        def account = prepared.call(this)

        expect:
        missing("atproto-did?domain=$domain")

        where:
        what                                  | prepared
        'a handle of the platform'            | { it.bluesky("${it.name}.bsky.social") }
        'a domain of somebody else'           | { it.bluesky("${it.name}.toinen.fi"); it.domain = "${it.name}.toinen.fi" }
        'a name that only ends like ours'     | { it.bluesky("x${it.domain}"); it.domain = "x${it.domain}" }
        'an account whose id nobody knows'    | { it.house.account([platform: 'BLUESKY', address: "https://bsky.app/profile/$it.domain", listed: true], AccountStatus.ACTIVE) }
        'an account that is not listed'       | { it.bluesky(it.domain, DID, AccountStatus.ACTIVE, false) }
        'one that is out of our hands'        | { it.bluesky(it.domain, DID, AccountStatus.SUSPENDED) }
        'one that is closed'                  | { it.bluesky(it.domain, DID, AccountStatus.RETIRED) }
        'one that somebody else has'          | { it.takenOver(it.bluesky(it.domain)) }
        'an approval for another address'     | { it.movedSince() }
    }

    def "EVID-STD: the domain tells the Fediverse whose name it is: subject, actor and profile, as RFC 7033 has it"() {
        given:
        def account = mastodon()
        def actor = "$server/users/$name".toString()

        when:
        def answer = ask("webfinger?resource=acct%3A${name}%40$domain")
        def card = answer.json

        then:
        answer.header('Content-Type').startsWith('application/jrd+json')
        answer.header('Access-Control-Allow-Origin') == '*'
        card == [subject: "acct:$name@$domain".toString(), aliases: [account.address(), actor], links: [
                [rel: 'self', type: 'application/activity+json', href: actor],
                [rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: account.address()]]]
        ask("webfinger?resource=ACCT:${name.toUpperCase()}@${domain.toUpperCase()}").json.links == card.links

        and: 'who wants some links only gets these'
        ask("webfinger?resource=acct:$name@$domain&rel=self").json == card + [links: [card.links[0]]]
        ask("webfinger?resource=acct:$name@$domain&rel=self&rel=http://webfinger.net/rel/profile-page").json == card
        ask("webfinger?resource=acct:$name@$domain&rel=other").json == card + [links: []]

        and:
        ask('If-None-Match': answer.header('ETag'), "webfinger?resource=acct:$name@$domain").status == 304
    }

    def "EVID-STD: an actor that nobody has approved, or elsewhere, isn't told"() {
        given:
        def account = house.account([platform: 'MASTODON', address: "$server/@$name".toString(), listed: true], AccountStatus.ACTIVE)
        if (actor) {
            pin(account, new Identity(actor, name, account.address(), 'Talo'))
        }

        expect:
        with(ask("webfinger?resource=acct:$name@$domain").json) {
            links*.rel == ['http://webfinger.net/rel/profile-page']
            aliases == [account.address()]
        }

        where:
        actor << [null, 'https://toinen.fi/users/x', 'http://mastodontti.fi/users/x', 'acct:x@mastodontti.fi']
    }

    def "EVID-STD: nothing is told of #what"() {
        given:
        mastodon(status)

        expect:
        missing('webfinger?resource=' + URLEncoder.encode(resource.call(name, domain), 'UTF-8'))

        where:
        what                          | status                 | resource
        'another name'                | AccountStatus.ACTIVE    | { n, d -> "acct:x$n@$d" }
        'a part of the name'          | AccountStatus.ACTIVE    | { n, d -> "acct:${n.take(5)}@$d" }
        'a domain of somebody else'   | AccountStatus.ACTIVE    | { n, d -> "acct:$n@toinen.fi" }
        'its server'                  | AccountStatus.ACTIVE    | { n, d -> "acct:$n@mastodontti.fi" }
        'what is no account'          | AccountStatus.ACTIVE    | { n, d -> "https://$d/$n" }
        'no name'                     | AccountStatus.ACTIVE    | { n, d -> "acct:@$d" }
        'one that is out of our hands' | AccountStatus.SUSPENDED | { n, d -> "acct:$n@$d" }
        'one that is closed'          | AccountStatus.RETIRED   | { n, d -> "acct:$n@$d" }
    }

    def "EVID-STD: the id that we have a domain tell Bluesky proves the account to us"() {
        given:
        def account = bluesky(domain)

        expect:
        proof(account.address(), [("https://$domain/.well-known/atproto-did".toString()): { ask('atproto-did').body }]) == "at://$domain"
    }

    def "EVID-STD: what we have a domain tell the Fediverse proves the account to us, where its server calls it by our name"() {
        given:
        def account = mastodon()
        def card = JsonOutput.toJson([subject: "acct:$name@$domain", aliases: [account.address()]])

        expect:
        proof(account.address(), [("$server/.well-known/webfinger".toString())        : { card },
                                  ("https://$domain/.well-known/webfinger".toString()): { ask("webfinger?$it.rawQuery").body }]) == "acct:$name@$domain"
    }

    /** What a check of the account finds, where the organisation's site says what Kanava gives it to say. */
    private String proof(String account, Map<String, Closure<String>> web) {
        def subject = new Subject(account, [new LinkingPage(null, "https://www.$domain/some", null, Instant.EPOCH)], "https://www.$domain/",
                ['Talo'], [], false, false)
        def pages = { String at, Medium medium ->
            def said = at == account ? { '<h1>Talo</h1>' + '<p>Tietoa kaupungista</p>' * 20 } : web[at.replaceFirst(/[?].*/, '')]
            said
                    ? new Fetched(200, at, 'text/html', said.call(URI.create(at)), 'a' * 64, Instant.EPOCH)
                    : new Unknown(FetchResult.Reason.NOT_FOUND, 404, Instant.EPOCH)
        } as Pages
        Checks.of(subject, pages, { Optional.of([]) }, Duration.ofDays(1), 0).find { it.check() == CheckKind.ACCOUNT_LINKS_TO_ORGANISATION }.found()
    }

    Account bluesky(String handle, String did = DID, AccountStatus status = AccountStatus.ACTIVE, boolean listed = true) {
        def account = house.account([platform: 'BLUESKY', address: "https://bsky.app/profile/$handle".toString(), listed: listed], status)
        pin(account, new Identity(did, handle, account.address(), 'Talo'))
    }

    Account mastodon(AccountStatus status = AccountStatus.ACTIVE) {
        def account = house.account([platform: 'MASTODON', address: "$server/@$name".toString(), listed: true], status)
        pin(account, new Identity("$server/users/$name", name, account.address(), 'Talo'))
    }

    Account pin(Account account, Identity identity, String address = account.address()) {
        FurnishedHouse.inTransaction {
            Kanava.bean(Pins).pin(house.id, account.id(), new Baseline(1, identity, address, TestClock.SHARED.instant(), null, null))
        }
        account
    }

    /** Whatever a check says since. */
    void takenOver(Account account) {
        FurnishedHouse.inTransaction {
            Kanava.bean(Pins).add(IdentityCase.opened(house.id, Kanava.bean(Ids).next(), account.id(), IdentityCase.Kind.TAKEN_OVER, [] as Set,
                    new Identity('did:plc:bbbbbbbbbbbbbbbbbbbbbbbb', null, null, null), TestClock.SHARED.instant()))
        }
        house.evidence.found(account)
    }

    void movedSince() {
        def account = house.account([platform: 'BLUESKY', address: "https://bsky.app/profile/$domain".toString(), listed: true], AccountStatus.ACTIVE)
        pin(account, new Identity(DID, 'muu.fi', 'https://bsky.app/profile/muu.fi', 'Talo'), 'https://bsky.app/profile/muu.fi')
    }

    private boolean missing(String form) {
        ask(form).problem == 'not-found'
    }

    private Answer ask(Map<String, String> headers = [:], String form) {
        new Api().get(headers, "/api/v1/public/organisations/$house.slug/$form")
    }
}
