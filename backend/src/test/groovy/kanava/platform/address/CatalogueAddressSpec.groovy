package kanava.platform.address

import kanava.platform.PlatformCatalogue
import kanava.platform.address.ProfileAddress.NotAProfile
import kanava.platform.address.ProfileAddress.Profile
import spock.lang.Specification

import static kanava.platform.address.ProfileAddress.Reason.FRONT_PAGE
import static kanava.platform.address.ProfileAddress.Reason.NOT_A_NAME
import static kanava.platform.address.ProfileAddress.Reason.SINGLE_POST
import static kanava.platform.address.ProfileAddress.Reason.SYSTEM_PAGE

/** VER-lookup: what the catalogue says of platforms beyond the five of the city's first list. */
class CatalogueAddressSpec extends Specification {
    static final SPELLINGS = [
            [THREADS: 'https://www.threads.com/@iisalmi']                            : ['https://www.threads.net/@Iisalmi', 'threads.com/@iisalmi/replies'],
            [TIKTOK: 'https://www.tiktok.com/@rautalampi']                           : ['https://www.tiktok.com/@Rautalampi?lang=fi', 'm.tiktok.com/@rautalampi'],
            [SNAPCHAT: 'https://www.snapchat.com/@nuortentalo']                      : ['https://www.snapchat.com/add/NuortenTalo', 'https://story.snapchat.com/@nuortentalo'],
            [WHATSAPP: 'https://www.whatsapp.com/channel/0029VaXXabcd1234567890']    : ['https://whatsapp.com/channel/0029VaXXabcd1234567890'],
            [WHATSAPP: 'https://wa.me/358401234567']                                 : ['wa.me/358401234567', 'https://wa.me/+358401234567', 'https://api.whatsapp.com/send?phone=358401234567&text=hei'],
            [TELEGRAM: 'https://t.me/iisalmi']                                       : ['https://t.me/s/Iisalmi', 'telegram.me/iisalmi'],
            [DISCORD: 'https://discord.gg/nuoret']                                   : ['https://discord.com/invite/nuoret'],
            [MASTODON: 'https://mastodon.social/@iisalmi']                           : ['https://mastodon.social/web/@Iisalmi', 'https://mastodon.social/users/iisalmi', 'mastodon.social/@iisalmi/media'],
            [MASTODON: 'https://social.network.europa.eu/@eu_commission']            : ['https://social.network.europa.eu/@EU_Commission'],
            [BLUESKY: 'https://bsky.app/profile/iisalmi.bsky.social']                : ['https://bsky.app/profile/Iisalmi.bsky.social', 'bsky.app/profile/@iisalmi.bsky.social', 'https://iisalmi.bsky.social'],
            [BLUESKY: 'https://bsky.app/profile/iisalmi.fi']                         : ['https://bsky.app/profile/iisalmi.fi/followers'],
            [BLUESKY: 'https://bsky.app/profile/did%3Aplc%3Az72i7hdynmk6r22z27h6tvur']: ['https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur'],
            [PIXELFED: 'https://pixelfed.social/iisalmi']                            : ['https://pixelfed.social/@iisalmi'],
            [PEERTUBE: 'https://tube.network.europa.eu/c/edps']                      : ['https://tube.network.europa.eu/video-channels/edps/videos'],
            [VIMEO: 'https://vimeo.com/iisalmi']                                     : ['https://vimeo.com/Iisalmi/videos'],
            [VIMEO: 'https://vimeo.com/user1234567']                                 : ['vimeo.com/user1234567'],
            [TWITCH: 'https://www.twitch.tv/nuortentalo']                            : ['https://m.twitch.tv/NuortenTalo/about'],
            [FLICKR: 'https://www.flickr.com/photos/12345678%40n05']                 : ['https://www.flickr.com/people/12345678@N05/', 'flickr.com/photos/12345678@N05/albums'],
            [FLICKR: 'https://www.flickr.com/photos/iisalmi']                        : ['https://flickr.com/people/Iisalmi'],
            [PINTEREST: 'https://www.pinterest.com/kirjasto']                        : ['https://fi.pinterest.com/Kirjasto/_created/', 'pinterest.fi/kirjasto'],
            [WORDPRESS: 'https://lvmblogi.wordpress.com']                            : ['http://LVMblogi.wordpress.com/', 'lvmblogi.wordpress.com/about'],
            [BLOGGER: 'https://kirjasto.blogspot.com']                               : ['https://kirjasto.blogspot.fi/', 'kirjasto.blogspot.com'],
            [TUMBLR: 'https://www.tumblr.com/museo']                                 : ['https://museo.tumblr.com/', 'https://www.tumblr.com/blog/view/museo', 'museo.tumblr.com/archive'],
            [MEDIUM: 'https://medium.com/@lvm']                                      : ['https://medium.com/@LVM/about'],
            [WIKIPEDIA: 'https://fi.wikipedia.org/wiki/Liikenne-_ja_viestint%C3%A4ministeri%C3%B6']: [
                    'https://fi.wikipedia.org/wiki/Liikenne-_ja_viestintäministeriö', 'https://fi.m.wikipedia.org/wiki/liikenne-_ja_viestint%C3%A4ministeri%C3%B6#Historia'],
            [SLIDESHARE: 'https://www.slideshare.net/lvmfi']                         : ['https://www.slideshare.net/LVMfi/presentations', 'slideshare.net/lvmfi'],
            [ISSUU: 'https://issuu.com/iisalmi']                                     : ['https://issuu.com/iisalmi/docs'],
            [SPOTIFY: 'https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk']        : ['https://open.spotify.com/intl-fi/show/4rOoJ6Egrf8K2IrywzwOMk?si=1'],
            [APPLE_PODCASTS: 'https://podcasts.apple.com/podcast/id1234567890']      : ['https://podcasts.apple.com/fi/podcast/iisalmi-puhuu/id1234567890'],
            [SOUNDCLOUD: 'https://soundcloud.com/iisalmi']                           : ['https://m.soundcloud.com/Iisalmi/tracks'],
            [REDDIT: 'https://www.reddit.com/r/iisalmi']                             : ['https://old.reddit.com/r/Iisalmi/new'],
            [GITHUB: 'https://github.com/cityofiisalmi']                             : ['https://github.com/CityOfIisalmi', 'https://github.com/orgs/cityofiisalmi/repositories'],
            [OTAKANTAA: 'https://www.otakantaa.fi/fi/hankkeet/123']                  : ['https://www.otakantaa.fi/sv/hankkeet/123/'],
    ]

    def "#typed is read as #canonical"() {
        expect:
        with(ProfileAddress.read(typed), Profile) {
            it.platform() == platform
            it.canonical() == canonical
        }

        and: "reading a canonical address changes nothing"
        ProfileAddress.read(canonical).canonical() == canonical

        where:
        [platform, canonical, typed] << SPELLINGS.collectMany { profile, typed ->
            typed.collect { [profile.keySet().first(), profile.values().first(), it] }
        }
    }

    def "#typed is no profile: #reason"() {
        expect:
        ProfileAddress.read(typed) == new NotAProfile(reason)

        where:
        typed                                               | reason
        'wordpress.com'                                     | FRONT_PAGE
        'https://www.wordpress.com/'                        | FRONT_PAGE
        'https://lvmblogi.wordpress.com/2014/11/05/otsikko' | SINGLE_POST
        'https://museo.tumblr.com/post/123'                 | SINGLE_POST
        'https://fi.wikipedia.org/'                         | FRONT_PAGE
        'https://fi.wikipedia.org/wiki/Toiminnot:Haku'      | SINGLE_POST
        'https://www.tiktok.com/@rautalampi/video/123'      | SINGLE_POST
        'https://www.tiktok.com/foryou'                     | SYSTEM_PAGE
        'https://mastodon.social/@iisalmi/1234567'          | SINGLE_POST
        'https://mastodon.social/explore'                   | SYSTEM_PAGE
        'https://vimeo.com/123456789'                       | NOT_A_NAME
        'https://bsky.app/profile/iisalmi.fi/post/3k'       | SINGLE_POST
        'https://t.me/joinchat/AbCd'                        | SYSTEM_PAGE
        'https://www.slideshare.net/lvmfi/ohje-2015'        | SINGLE_POST
        'https://soundcloud.com/iisalmi/puhe'               | SINGLE_POST
        'https://github.com/cityofiisalmi/kanava'           | SINGLE_POST
        'https://doodle.com/poll/abc'                       | SINGLE_POST
        'https://www.dropbox.com/'                          | FRONT_PAGE
    }

    def "an id that outlives renaming is told from a name: #typed"() {
        expect:
        ProfileAddress.read(typed).permanent() == permanent

        where:
        typed                                                        | permanent
        'https://www.facebook.com/profile.php?id=136880189673357'    | true
        'https://www.facebook.com/iisalmi'                           | false
        'https://x.com/i/user/783214'                                | true
        'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv'   | true
        'https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur'  | true
        'https://bsky.app/profile/iisalmi.fi'                        | false
    }

    def "a look-alike is never the real one: #typed"() {
        expect:
        !(ProfileAddress.read(typed) instanceof Profile) || ProfileAddress.read(typed).canonical() != real

        where:
        typed                                          | real
        'https://fi.wikipedia.org/wiki/\u0131isalmi'   | 'https://fi.wikipedia.org/wiki/Iisalmi'
        'https://fi.wikipedia.org/wiki/\u017furu'      | 'https://fi.wikipedia.org/wiki/Suru'
        'https://iis\u0430lmi.wordpress.com'           | 'https://iisalmi.wordpress.com'
        'https://bsky.app/profile/iis\u0430lmi.fi'     | 'https://bsky.app/profile/iisalmi.fi'
        'https://mastodon.social.evil.example/@iisalmi'| 'https://mastodon.social/@iisalmi'
        'https://evilmastodon.social/@iisalmi'         | 'https://mastodon.social/@iisalmi'
    }

    def "the catalogue holds at least thirty platforms, each whole, and no host is claimed by two"() {
        given:
        def all = PlatformCatalogue.builtIn().all()

        expect:
        all.size() >= 30
        all.every { it.id() ==~ /[A-Z0-9_]{1,40}/ && it.name() && it.category() && it.mark().length() in 1..3 && it.forms() }
        all.collectMany { it.hosts() as Set }.countBy { it }.findAll { it.value > 1 } == [:]
    }
}
