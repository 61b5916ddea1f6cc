package kanava.platform.address

import static kanava.platform.address.ProfileAddress.Reason.*

import kanava.platform.address.ProfileAddress.NotAProfile
import kanava.platform.address.ProfileAddress.Profile
import kanava.platform.address.ProfileAddress.UnknownPlatform
import spock.lang.Specification

/** VER-lookup: all usual spellings of the same profile address give the same answer. */
class ProfileAddressSpec extends Specification {
    private static final String FACEBOOK = 'FACEBOOK'
    private static final String INSTAGRAM = 'INSTAGRAM'
    private static final String LINKEDIN = 'LINKEDIN'
    private static final String X = 'X'
    private static final String YOUTUBE = 'YOUTUBE'

    def "VER-lookup: #typed is read as #canonical"() {
        expect:
        with(ProfileAddress.read(typed), Profile) {
            it.platform() == platform
            it.canonical() == canonical
        }

        where:
        [platform, canonical, typed] << spellings()
    }

    static List<List<Object>> spellings() {
        Map<List<Object>, List<String>> same = [
            [FACEBOOK, 'https://www.facebook.com/minuniisalmeni']: [
                'http://www.facebook.com/MinunIisalmeni', 'https://www.facebook.com/MinunIisalmeni/',
                'facebook.com/minuniisalmeni',
                'HTTPS://FACEBOOK.COM/MINUNIISALMENI', 'm.facebook.com/MinunIisalmeni',
                'mbasic.facebook.com/MinunIisalmeni',
                'https://fi-fi.facebook.com/MinunIisalmeni', 'https://sv-se.facebook.com/MinunIisalmeni/about',
                'fb.com/MinunIisalmeni',
                'https://fb.me/MinunIisalmeni', '//www.facebook.com/MinunIisalmeni',
                'https://www.facebook.com/MinunIisalmeni?ref=ts&fref=ts',
                'https://www.facebook.com/MinunIisalmeni?sk=wall', 'https://www.facebook.com/MinunIisalmeni#',
                '  facebook.com/MinunIisalmeni ',
                'https://www.facebook.com/@MinunIisalmeni', 'https://www.facebook.com/Minun.Iisalmeni',
                'https://www.facebook.com:443/MinunIisalmeni',
                'https://www.facebook.com/#!/MinunIisalmeni', 'https://www.facebook.com/#!/MinunIisalmeni?fref=ts',
                'https://www.facebook.com/pg/MinunIisalmeni/posts/', 'https://www.facebook.com//MinunIisalmeni//',
                'https://www.facebook.com./MinunIisalmeni',
                'https://www.facebook.com/%4DinunIisalmeni',
                'https://www.facebook.com/MinunIisalmeni/photos/?tab=albums'],
            [FACEBOOK, 'https://www.facebook.com/136880189673357']: [
                'http://facebook.com/pages/Defense-Commissary-Agency/136880189673357',
                'http://facebook.com/pages/Washington-DC/Defense-Commissary-Agency/136880189673357?ref=ts&__a=15',
                'https://www.facebook.com/profile.php?id=136880189673357',
                'https://m.facebook.com/profile.php?id=136880189673357&fref=nf',
                'https://www.facebook.com/136880189673357',
                'https://www.facebook.com/people/Defense-Agency/136880189673357/',
                'https://www.facebook.com/p/Defense-Commissary-Agency-136880189673357/',
                'https://www.facebook.com/Defense-Commissary-Agency-136880189673357',
                'https://www.facebook.com/pages/category/Government-Organization/Defense-136880189673357/'],
            [FACEBOOK, 'https://www.facebook.com/groups/iisalmennuoret']: [
                'https://www.facebook.com/groups/iisalmen.nuoret/', 'm.facebook.com/groups/IisalmenNuoret/members'],
            [FACEBOOK, 'https://www.facebook.com/groups/215123456789']: [
                'https://www.facebook.com/groups/215123456789/about/'],
            [INSTAGRAM, 'https://www.instagram.com/rautalampi']: [
                'https://www.instagram.com/rautalampi/', 'instagram.com/Rautalampi',
                'https://instagram.com/rautalampi?igshid=abc%3D%3D', 'https://www.instagram.com/@rautalampi',
                'https://instagr.am/rautalampi', 'https://www.instagram.com/rautalampi/reels/',
                'https://www.instagram.com/_u/rautalampi', 'http://m.instagram.com/rautalampi/tagged/',
                'https://www.instagram.com/rautalampi/?hl=fi'],
            [INSTAGRAM, 'https://www.instagram.com/iisalmen.kaupunki']: ['instagram.com/Iisalmen.Kaupunki'],
            [X, 'https://x.com/rautalampi']: [
                'https://twitter.com/rautalampi', 'twitter.com/Rautalampi', 'https://mobile.twitter.com/rautalampi',
                'https://x.com/rautalampi/',
                'https://www.x.com/RAUTALAMPI', 'http://twitter.com/#!/rautalampi', 'https://twitter.com/@rautalampi',
                'https://x.com/rautalampi/with_replies',
                'https://twitter.com/rautalampi?lang=fi', 'https://x.com/rautalampi?s=20&t=abc',
                'https://twitter.com/intent/user?screen_name=Rautalampi',
                'https://twitter.com/intent/follow?ref=x&screen_name=rautalampi', 'twitter.com:443/rautalampi'],
            [X, 'https://x.com/i/user/783214']: ['https://twitter.com/i/user/783214'],
            [YOUTUBE, 'https://www.youtube.com/user/iisalmenkaupunki']: [
                'https://www.youtube.com/user/Iisalmenkaupunki', 'youtube.com/user/iisalmenkaupunki/',
                'm.youtube.com/user/Iisalmenkaupunki/videos',
                'https://www.youtube.com/USER/Iisalmenkaupunki?view_as=subscriber',
                'https://www.youtube.com/user/Iisalmenkaupunki#p/a'],
            [YOUTUBE, 'https://www.youtube.com/@iisalmenkaupunki']: [
                'https://www.youtube.com/@IisalmenKaupunki', 'youtube.com/@iisalmenkaupunki/featured',
                'https://youtube.com/@iisalmenkaupunki?si=x1y2',
                'https://www.youtube.com/%40iisalmenkaupunki', 'https://youtu.be/@iisalmenkaupunki'],
            [YOUTUBE, 'https://www.youtube.com/@j%C3%A4rvenp%C3%A4%C3%A4']: [
                'https://www.youtube.com/@Järvenpää', 'https://www.youtube.com/@j%C3%A4rvenp%C3%A4%C3%A4',
                'https://www.youtube.com/@J%c3%84RVENP%c3%84%c3%84',
                'https://www.youtube.com/@Ja\u0308rvenpa\u0308a\u0308'],
            [YOUTUBE, 'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv']: [
                'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
                'http://youtube.com/Channel/UCabcdefghijklmnopqrstuv/videos?view=0'],
            [YOUTUBE, 'https://www.youtube.com/channel/UCABCdefghijklmnopqrstuv']: [
                'https://www.youtube.com/channel/UCABCdefghijklmnopqrstuv'],
            [YOUTUBE, 'https://www.youtube.com/c/lvmfi']: [
                'https://www.youtube.com/c/LVMfi', 'youtube.com/c/lvmfi/about'],
            [YOUTUBE, 'https://www.youtube.com/irsvideos']: ['http://youtube.com/IRSVideos'],
            [LINKEDIN, 'https://www.linkedin.com/company/iisalmen-kaupunki---city-of-iisalmi']: [
                'https://www.linkedin.com/company/iisalmen-kaupunki---city-of-iisalmi',
                'https://fi.linkedin.com/company/Iisalmen-kaupunki---City-of-Iisalmi/',
                'linkedin.com/company/iisalmen-kaupunki---city-of-iisalmi/about/',
                'http://m.linkedin.com/company/iisalmen-kaupunki---city-of-iisalmi?trk=x',
                'https://www.linkedin.com/company/iisalmen-kaupunki---city-of-iisalmi/posts/?feedView=all',
                'https://www.linkedin.com/company-beta/iisalmen-kaupunki---city-of-iisalmi/'],
            [LINKEDIN, 'https://www.linkedin.com/company/jyv%C3%A4skyl%C3%A4n-kaupunki']: [
                'https://www.linkedin.com/company/jyväskylän-kaupunki',
                'https://www.linkedin.com/company/JYV%C3%84SKYL%C3%84N-kaupunki/life'],
            [LINKEDIN, 'https://www.linkedin.com/in/n-n-1234']: [
                'https://www.linkedin.com/in/N-N-1234/fi', 'https://fi.linkedin.com/in/n-n-1234'],
            [LINKEDIN, 'https://www.linkedin.com/school/ysao']: ['https://www.linkedin.com/school/ysao/people/'],
        ]
        same.collectMany { profile, typed -> typed.collect { profile + [it] } }
    }

    def "#typed is no profile: #reason"() {
        expect:
        ProfileAddress.read(typed) == new NotAProfile(reason)

        where:
        typed                                                            | reason
        'https://www.facebook.com/'                                      | FRONT_PAGE
        'www.youtube.com'                                                | FRONT_PAGE
        'https://x.com/#'                                                | FRONT_PAGE
        'https://www.facebook.com/login'                                 | SYSTEM_PAGE
        'https://www.facebook.com/Settings/'                             | SYSTEM_PAGE
        'https://www.facebook.com/newsfeed'                              | SYSTEM_PAGE
        'https://www.facebook.com/home.php'                              | SYSTEM_PAGE
        'https://www.facebook.com/set.tings'                             | NOT_A_NAME
        'https://www.facebook.com/sharer/sharer.php?u=https://a.fi'      | SYSTEM_PAGE
        'https://www.facebook.com/profile.php'                           | SYSTEM_PAGE
        'https://www.facebook.com/profile.php?id=1&id=2'                 | SYSTEM_PAGE
        'https://www.facebook.com/groups/'                               | SYSTEM_PAGE
        'https://developers.facebook.com/iisalmi'                        | SYSTEM_PAGE
        'https://l.facebook.com/l.php?u=https%3A%2F%2Fa.fi'              | SYSTEM_PAGE
        'https://www.facebook.com/hashtag/iisalmi'                       | SINGLE_POST
        'https://www.facebook.com/MinunIisalmeni/posts/pfbid02abc'       | SINGLE_POST
        'https://www.facebook.com/MinunIisalmeni/videos/1234567890/'     | SINGLE_POST
        'https://www.facebook.com/groups/iisalmi/posts/1234/'            | SINGLE_POST
        'https://www.facebook.com/events/123456789'                      | SINGLE_POST
        'https://www.facebook.com/watch?v=1'                             | SINGLE_POST
        'https://www.facebook.com/minun-iisalmeni'                       | NOT_A_NAME
        'https://www.facebook.com/...'                                   | NOT_A_NAME
        'https://www.instagram.com/p/CabcDEF/'                           | SINGLE_POST
        'https://www.instagram.com/rautalampi/p/CabcDEF/'                | SINGLE_POST
        'https://www.instagram.com/reel/CabcDEF/'                        | SINGLE_POST
        'https://www.instagram.com/stories/rautalampi/'                  | SINGLE_POST
        'https://www.instagram.com/explore/tags/iisalmi/'                | SYSTEM_PAGE
        'https://www.instagram.com/accounts/login/'                      | SYSTEM_PAGE
        'https://x.com/rautalampi/status/1234567890'                     | SINGLE_POST
        'https://x.com/explore'                                          | SYSTEM_PAGE
        'https://twitter.com/hashtag/iisalmi'                            | SINGLE_POST
        'https://x.com/search?q=iisalmi'                                 | SYSTEM_PAGE
        'https://twitter.com/intent/tweet?text=x'                        | SYSTEM_PAGE
        'https://x.com/a_name_longer_than_fifteen'                       | NOT_A_NAME
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ'                    | SINGLE_POST
        'https://youtu.be/dQw4w9WgXcQ'                                   | NOT_A_NAME
        'https://www.youtube.com/shorts/dQw4w9WgXcQ'                     | SINGLE_POST
        'https://www.youtube.com/playlist?list=PL1'                      | SINGLE_POST
        'https://www.youtube.com/feed/subscriptions'                     | SYSTEM_PAGE
        'https://www.youtube.com/results?search_query=iisalmi'           | SYSTEM_PAGE
        'https://www.youtube.com/channel/iisalmi'                        | SYSTEM_PAGE
        'https://www.youtube.com/channel/ucabcdefghijklmnopqrstuv'       | SYSTEM_PAGE
        'https://studio.youtube.com/channel/UCabcdefghijklmnopqrstuv'    | SYSTEM_PAGE
        'https://www.linkedin.com/feed/'                                 | SYSTEM_PAGE
        'https://www.linkedin.com/posts/iisalmi_activity-1'              | SINGLE_POST
        'https://www.linkedin.com/jobs/view/1'                           | SYSTEM_PAGE
        'https://www.linkedin.com/company/'                              | SYSTEM_PAGE
        'https://www.linkedin.com/iisalmi'                               | NOT_A_NAME
    }

    def "the address of a single post names a profile, or none: #typed"() {
        expect:
        ProfileAddress.namedBy(typed, []).map { it.canonical() }.orElse(null) == named

        where:
        typed                                                        | named
        'https://x.com/Rautalampi/status/1234567890?s=20'            | 'https://x.com/rautalampi'
        'https://www.facebook.com/Minun.Iisalmeni/posts/pfbid02abc'  | 'https://www.facebook.com/minuniisalmeni'
        'https://www.facebook.com/groups/iisalmi/posts/1234/'        | 'https://www.facebook.com/groups/iisalmi'
        'https://www.instagram.com/rautalampi/p/CabcDEF/'            | 'https://www.instagram.com/rautalampi'
        'https://www.tiktok.com/@rautalampi/video/7300000000'        | 'https://www.tiktok.com/@rautalampi'
        'https://bsky.app/profile/rautalampi.fi/post/3kabc'          | 'https://bsky.app/profile/rautalampi.fi'
        'https://mastodon.social/@rautalampi/110000000000'           | 'https://mastodon.social/@rautalampi'
        'https://www.instagram.com/p/CabcDEF/'                       | null
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ'                | null
        'https://x.com/i/status/1234567890'                          | null
        'https://twitter.com/hashtag/iisalmi'                        | null
        'https://www.facebook.com/sharer/sharer.php?u=https://a.fi'  | null
        'https://x.com/rautalampi'                                   | null
        'https://www.example.org/rautalampi/status/1'                | null
    }

    def "what two programs could read differently is no address: #typed"() {
        expect:
        ProfileAddress.read(typed) == new NotAProfile(NOT_AN_ADDRESS)

        where:
        typed << [
            null, '', '   ', 'rautalampi', '@rautalampi', 'Rautalammin kunta', 'mailto:some@iisalmi.fi',
            'javascript:alert(1)//facebook.com/x',
            'ftp://facebook.com/x', 'https://', 'https:///facebook.com/x', 'https:facebook.com/x',
            'https://facebook.com@evil.example/x',
            'https://user:pw@facebook.com/x', 'https://evil.example\\@facebook.com/x', 'https://facebook.com\\x',
            'https://facebook.com:8080/x',
            'https://facebook.com/a/../x', 'https://facebook.com/./x', 'https://facebook.com/%2e%2e/x',
            'https://facebook.com/a%2Fx', 'https://facebook.com/%zz',
            'https://facebook.com/%', 'https://facebook.com/%c3%28', 'https://facebook.com/%ed%a0%80',
            'https://facebook.com/x%00', 'https://facebook.com/x\u0000',
            'https://face\tbook.com/x', 'https://facebook.com/x\ny', 'https://facebook.com/x\u200b',
            'https://facebook.com/%e2%80%ae', 'https://facebook.com/iis almi',
            'https://www.youtube.com/@iis\u00adalmi', 'https://127.0.0.1/x', 'https://[::1]/x',
            'https://-facebook.com/x', 'https://facebook..com/x',
            'https://\uff46acebook.com/x', 'https://face\u212abook.com/x', 'https://facebook\u3002com/x',
            'https://facebook.com/' + 'x' * 2048, 'http://' + 'a.' * 200 + 'com/x'
        ]
    }

    def "a look-alike is never the real one: #typed"() {
        given:
        def real = ['https://www.facebook.com/iisalmi', 'https://x.com/iisalmi', 'https://www.youtube.com/@iisalmi',
        'https://www.youtube.com/@kiki',
                    'https://www.linkedin.com/company/iisalmi',
                    'https://www.instagram.com/iisalmi']*.with { ProfileAddress.read(it).canonical() }

        expect:
        real.size() == 6
        !(ProfileAddress.read(typed) instanceof Profile) || !(ProfileAddress.read(typed).canonical() in real)

        where:
        typed << [
            'https://www.facebook.com/iis\u0430lmi', 'https://x.com/iis\u0430lmi',
            'https://www.youtube.com/@iis\u0430lmi', 'https://www.youtube.com/@\u0456isalmi',
            'https://www.youtube.com/@i\u0130salmi', 'https://www.youtube.com/@\u0131isalmi',
            'https://www.youtube.com/@\u212ai\u212ai', 'https://www.youtube.com/@%E2%84%AAiki',
            'https://www.youtube.com/@ii\u017falmi', 'https://www.youtube.com/@\uff49isalmi',
            'https://www.youtube.com/@iisalmi\u0307', 'https://www.youtube.com/@iisa1mi',
            'https://www.linkedin.com/company/iis\u0430lmi', 'https://faceb\u043eok.com/iisalmi',
            'https://xn--facebok-ejg.com/iisalmi', 'https://facebook.com.evil.example/iisalmi',
            'https://notfacebook.com/iisalmi', 'https://www-facebook.com/iisalmi',
            'https://evil.example/https://x.com/iisalmi', 'https://x.com.fi/iisalmi',
            'https://www.youtube.com/user/iisalmi', 'https://www.youtube.com/c/iisalmi',
            'https://www.youtube.com/iisalmi', 'https://www.linkedin.com/in/iisalmi',
            'https://www.linkedin.com/school/iisalmi', 'https://www.facebook.com/groups/iisalmi',
            'https://www.instagram.com/iis.almi'
        ]
    }

    def "a site that isn't in the catalogue is named: #typed"() {
        expect:
        ProfileAddress.read(typed) == new UnknownPlatform(host)

        where:
        typed                             | host
        'https://www.iisalmi.fi/some'     | 'www.iisalmi.fi'
        'joku.example.org'                | 'joku.example.org'
        'https://JYVÄSKYLÄ.fi/'           | 'xn--jyvskyl-7wae.fi'
        'https://faceb\u043eok.com/x'     | 'xn--facebok-ejg.com'
        'https://lnkd.in/abc'             | 'lnkd.in'
    }

    def "the handle is kept as people spell it"() {
        expect:
        ProfileAddress.read(typed).handle() == handle

        where:
        typed                                                      | handle
        'http://www.facebook.com/MinunIisalmeni'                   | 'MinunIisalmeni'
        'https://www.youtube.com/@J%C3%A4rvenp%C3%A4%C3%A4'        | 'Järvenpää'
        'https://www.facebook.com/pages/Jokin/346769469411'        | '346769469411'
        'https://twitter.com/@Rautalampi'                          | 'Rautalampi'
    }

    def "reading a canonical address changes nothing, and it is short enough for its column: #canonical"() {
        expect:
        ProfileAddress.read(canonical).canonical() == canonical
        canonical ==~ /[\x21-\x7e]{1,2048}/

        where:
        canonical << (spellings()*.get(1) as Set) + ['https://www.linkedin.com/company/' + '%F0%90%90%A8' * 50]
    }

    def "accounts of a real register are profiles of the platform they name: #typed"() {
        expect:
        with(ProfileAddress.read(typed), Profile) { it.platform() == platform }

        where:
        typed                                                                                   | platform
        'http://facebook.com/4nist'                                                             | FACEBOOK
        'http://facebook.com/AIDS.gov'                                                          | FACEBOOK
        'http://facebook.com/CDC'                                                               | FACEBOOK
        'http://facebook.com/bureau.of.reclamation'                                             | FACEBOOK
        'http://facebook.com/pages/Ad-Doha-Qatar/US-Embassy-Qatar/149210335803'                 | FACEBOOK
        'http://facebook.com/pages/The-Heart-Truth/6476847301'                                  | FACEBOOK
        'http://facebook.com/americancenternewdelhi?sk=wall'                                    | FACEBOOK
        'https://twitter.com/#!/NCBI'                                                           | X
        'http://twitter.com/GSA_ITS'                                                            | X
        'http://www.youtube.com/fccdotgovvideo'                                                 | YOUTUBE
        'http://www.youtube.com/user/USCPSCEspanol'                                             | YOUTUBE
        'www.facebook.com/lvmfi'                                                                | FACEBOOK
        'twitter.com/lvmfi'                                                                     | X
    }
}
