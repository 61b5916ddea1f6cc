package kanava.verification.pin

import kanava.verification.fetch.FetchResult
import kanava.verification.fetch.FetchResult.Fetched
import kanava.verification.fetch.FetchResult.Refusal
import kanava.verification.fetch.FetchResult.Refused
import kanava.verification.fetch.FetchResult.Unknown
import kanava.verification.pin.Sighting.Gone
import kanava.verification.pin.Sighting.Seen
import kanava.verification.pin.Sighting.Unread
import spock.lang.Specification

import java.time.Instant

/** ID-PIN: whose a profile page is, as the platforms write it into their pages. */
class IdentityReadingSpec extends Specification {
    static final Instant AT = Instant.parse('2026-11-22T12:00:00Z')
    static final String UC = 'UC' + 'a' * 22
    static final String DID = 'did:plc:' + 'b' * 24

    static Fetched page(String address, String head, String body = '') {
        new Fetched(200, address, 'text/html', "<html><head>$head</head><body>$body</body></html>", 'f' * 64, AT)
    }

    static Identity read(String asked, FetchResult result) {
        (IdentityReading.of(asked, result, []) as Seen).identity()
    }

    def "#platform: the page tells id, handle and name"() {
        expect:
        read(address, page(address, head, body)) == new Identity(id, handle, at, name)

        where:
        platform    | address                              | head | body || id | handle | at | name
        'YouTube'   | 'https://www.youtube.com/@Iisalmi'   | "<link rel=canonical href='https://www.youtube.com/channel/$UC'><meta property='og:url' content='https://www.youtube.com/channel/$UC'><meta property='og:title' content='Iisalmen kaupunki'>" | "<script>var d = {\"vanityChannelUrl\":\"http://www.youtube.com/@Iisalmi\"}</script>" || UC | 'Iisalmi' | 'https://www.youtube.com/@iisalmi' | 'Iisalmen kaupunki'
        'Facebook'  | 'https://www.facebook.com/minuniisalmeni' | "<meta property='al:android:url' content='fb://profile/100064512345678'><meta property='og:url' content='https://www.facebook.com/MinunIisalmeni/'><meta property='og:title' content='Minun Iisalmeni'>" | '' || '100064512345678' | 'MinunIisalmeni' | 'https://www.facebook.com/minuniisalmeni' | 'Minun Iisalmeni'
        'Mastodon'  | 'https://mastodon.social/@iisalmi'   | "<link href='https://mastodon.social/users/iisalmi' rel='alternate' type='application/activity+json'><meta content='iisalmi@mastodon.social' property='profile:username'><meta content='Iisalmen kaupunki (@iisalmi@mastodon.social)' property='og:title'>" | '' || 'https://mastodon.social/users/iisalmi' | 'iisalmi' | 'https://mastodon.social/@iisalmi' | 'Iisalmen kaupunki'
        'Bluesky'   | 'https://bsky.app/profile/iisalmi.fi' | "<meta property='og:url' content='https://bsky.app/profile/iisalmi.fi'><meta property='og:title' content='Iisalmi (@iisalmi.fi)'><meta name='twitter:label1' content='Account DID'><meta name='twitter:value1' content='$DID'>" | '' || DID | 'iisalmi.fi' | 'https://bsky.app/profile/iisalmi.fi' | 'Iisalmi'
        'Instagram' | 'https://www.instagram.com/visitiisalmi' | "<meta property='al:ios:url' content='instagram://user?username=visitiisalmi'><meta property='og:title' content='Visit Iisalmi (&#064;visitiisalmi) &bull; Instagram photos and videos'>" | '' || null | 'visitiisalmi' | 'https://www.instagram.com/visitiisalmi' | 'Visit Iisalmi'
        'LinkedIn'  | 'https://www.linkedin.com/company/iisalmi' | "<meta property='og:title' content='Iisalmen kaupunki | LinkedIn'>" | '' || null | 'iisalmi' | 'https://www.linkedin.com/company/iisalmi' | 'Iisalmen kaupunki'
        'GitHub'    | 'https://github.com/iisalmi'         | "<meta name='octolytics-dimension-user_id' content='4711'><meta property='og:title' content='iisalmi - Overview'>" | '' || '4711' | 'iisalmi' | 'https://github.com/iisalmi' | 'iisalmi - Overview'
    }

    def "PRIV-1: of a name that a stranger chose the identity code is covered, and marks that turn the words around it are gone"() {
        expect:
        read('https://x.com/kirjasto', page('https://x.com/kirjasto', "<meta property='og:title' content='$written'>")).displayName() == kept

        where:
        written                        || kept
        'Maija 131052-308T Mei'        || 'Maija ••••••-•••• Mei'
        '131052\u2013308T'             || '••••••-••••'
        'Kirjasto \u202eneelatnes'     || 'Kirjasto neelatnes'
        'Kir\u200bjasto\u2066'         || 'Kirjasto'
        '\u202e\u200b'                 || null
        'Diaari 131052-3081'           || 'Diaari 131052-3081'
        'مكتبة 👩\u200d👩\u200d👧'      || 'مكتبة 👩\u200d👩\u200d👧'
    }

    def "a redirect tells the new handle, and so does the page itself"() {
        expect:
        read('https://x.com/vanha', page('https://x.com/uusi', '')).handle() == 'uusi'
        read('https://x.com/vanha', page('https://x.com/vanha', "<meta property='og:url' content='https://x.com/uusi'>")).handle() == 'uusi'
    }

    def "what users write is nobody's id: #body"() {
        expect:
        read('https://www.youtube.com/@iisalmi', page('https://www.youtube.com/@iisalmi', '', body)) ==
                new Identity(null, 'iisalmi', 'https://www.youtube.com/@iisalmi', null)

        where:
        body << ["<a href='https://www.youtube.com/channel/$UC'>toinen kanava</a>", "<p>$UC</p>", "<!-- <meta itemprop='identifier' content='$UC'> -->"]*.toString()
    }

    def "an address of another platform is none of this one's"() {
        expect:
        read('https://x.com/iisalmi', page('https://x.com/iisalmi', "<meta property='og:url' content='https://www.youtube.com/channel/$UC'>")) ==
                new Identity(null, 'iisalmi', 'https://x.com/iisalmi', null)
    }

    def "an address that is permanent pins by itself"() {
        expect:
        IdentityReading.ofPermanent("https://www.youtube.com/channel/$UC", []).get() == new Identity(UC, null, null, null)
        IdentityReading.ofPermanent('https://www.youtube.com/@iisalmi', []).empty
        IdentityReading.addressOf('https://www.youtube.com/@iisalmi', UC, []).get() == "https://www.youtube.com/channel/$UC"
        IdentityReading.addressOf('https://bsky.app/profile/iisalmi.fi', DID, []).get() == "https://bsky.app/profile/$DID"
        IdentityReading.addressOf('https://www.instagram.com/iisalmi', '4711', []).empty
    }

    def "a login wall, a refusal and a time-out say nothing; only the platform's own word is gone"() {
        expect:
        IdentityReading.of('https://www.facebook.com/iisalmi', result, []) == sighting

        where:
        result                                                                                        || sighting
        page('https://www.facebook.com/login/?next=x', "<meta property='og:title' content='Facebook'>") || new Unread()
        page('https://www.facebook.com/iisalmi', "<meta property='og:title' content='Facebook'>", '<input type=password>') || new Unread()
        page('https://www.iisalmi.fi/', '')                                                           || new Unread()
        new Refused(Refusal.NOT_PUBLIC, AT)                                                           || new Unread()
        new Unknown(FetchResult.Reason.NOT_FOUND, 404, AT)                                            || new Gone()
    }

    def "#reason says nothing of anybody"() {
        expect:
        IdentityReading.of('https://www.facebook.com/iisalmi', new Unknown(reason, AT), []) == new Unread()

        where:
        reason << FetchResult.Reason.values() - FetchResult.Reason.NOT_FOUND
    }

    def "a page that asks for a password and tells an id is read all the same"() {
        expect:
        read('https://www.facebook.com/iisalmi', page('https://www.facebook.com/iisalmi',
                "<meta property='al:android:url' content='fb://profile/100064512345678'>", '<input type=password>')).permanentId() == '100064512345678'
    }
}
