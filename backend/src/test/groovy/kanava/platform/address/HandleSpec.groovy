package kanava.platform.address

import kanava.platform.PlatformCatalogue
import spock.lang.Specification

/** VER-lookup: which profiles a handle on a platform can mean. */
class HandleSpec extends Specification {

    def "VER-lookup: #handle on #platform can mean #expected"() {
        expect:
        profiles(platform, handle).take(1) == [expected]

        where:
        platform    | handle                    || expected
        'FACEBOOK'  | '@MinunIisalmeni'         || 'https://www.facebook.com/minuniisalmeni'
        'INSTAGRAM' | ' @minun_iisalmeni '      || 'https://www.instagram.com/minun_iisalmeni'
        'X'         | 'Iisalmi'                 || 'https://x.com/iisalmi'
        'LINKEDIN'  | 'iisalmi'                 || 'https://www.linkedin.com/company/iisalmi'
        'LINKEDIN'  | 'company/iisalmi'         || 'https://www.linkedin.com/company/iisalmi'
        'MASTODON'  | '@kirjasto@mastodontti.fi' || 'https://mastodontti.fi/@kirjasto'
    }

    def "a page and a group of one name are both meant"() {
        expect:
        profiles('FACEBOOK', 'kirjasto') == ['https://www.facebook.com/kirjasto', 'https://www.facebook.com/groups/kirjasto']
    }

    def "what can't be a handle there means nothing, and never another site: #handle"() {
        expect:
        profiles('FACEBOOK', handle) == []

        where:
        handle << ['', '@', 'kirjasto@evil.example', 'evil.example/kirjasto', 'a b', '../../settings', 'kіrjasto', 'x?y#z%']
    }

    def "every platform with profiles takes handles, or says none"() {
        expect:
        PlatformCatalogue.builtIn().all().each { platform ->
            def found = ProfileAddress.ofHandle([platform], 'kirjasto')
            assert found.every { it.platform() == platform.id() }
            assert found.every { ProfileAddress.read(it.canonical()) == ProfileAddress.read(it.canonical()) }
        }
    }

    private static List<String> profiles(String platform, String handle) {
        ProfileAddress.ofHandle([PlatformCatalogue.builtIn().find(platform).get()], handle)*.canonical()
    }
}
