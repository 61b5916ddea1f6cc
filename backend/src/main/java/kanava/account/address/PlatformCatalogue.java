package kanava.account.address;

import static kanava.account.address.Platform.FACEBOOK;
import static kanava.account.address.Platform.INSTAGRAM;
import static kanava.account.address.Platform.LINKEDIN;
import static kanava.account.address.Platform.X;
import static kanava.account.address.Platform.YOUTUBE;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kanava.account.address.PlatformRules.Fold;
import kanava.account.address.PlatformRules.Form;
import kanava.account.address.PlatformRules.Parameter;

/**
 * What is known of each platform, as data: a new platform is a new entry here and no new code.
 *
 * <p>A tab of a profile (its photos, its "about") counts as the profile; a page about one thing on it doesn't.
 */
final class PlatformCatalogue {

    private static final Pattern WEB_OR_MOBILE = Pattern.compile("www|m|mobile");

    private static final String YOUTUBE_HANDLE = "(?<name>[\\p{L}\\p{M}\\p{N}_.·-]{3,30})";

    private static final PlatformRules FACEBOOK_RULES = new PlatformRules(
            FACEBOOK,
            Set.of("facebook.com", "fb.com", "fb.me"),
            // Country sites are language-REGION: fi-fi.facebook.com.
            Pattern.compile("www|m|mobile|mbasic|touch|web|[a-z]{2,3}-[a-z]{2}"),
            "www.facebook.com",
            words("""
                    about ads ajax apps bookmarks business campaign careers checkpoint coronavirus_info dialog
                    directory events find-friends flx friends fundraisers games gaming groups hashtag help
                    home jobs l legal live login logout marketplace me memories messages messenger newsfeed
                    notes notifications pages people pg places plugins policies policy privacy public recover
                    reg research robots.txt saved search security settings share sharer shops signup stories
                    support terms tour video watch web weather"""),
            words("""
                    events hashtag photo photos posts reel reels share story stories video videos watch notes"""),
            List.of(
                    inQuery("/profile\\.php", "id", "\\d{4,20}", Fold.EXACT),
                    form("/(?:pages|people)/(?:[^/]+/){1,2}(?<name>\\d{5,20})" + facebookTabs(), Fold.EXACT, "/"),
                    // The words before the number are decoration, the number leads.
                    form(
                            "/(?:pages/category/[^/]+/|p/|pg/)?[^/]+-(?<name>\\d{5,20})" + facebookTabs(),
                            Fold.EXACT,
                            "/"),
                    form("/groups/(?<name>\\d+)" + groupTabs(), Fold.EXACT, "/groups/"),
                    form("/groups/(?<name>[A-Za-z0-9.]{2,80})" + groupTabs(), Fold.IGNORING_CASE_AND_DOTS, "/groups/"),
                    topLevel("/(?:pg/)?@?(?<name>[A-Za-z0-9.]{1,80})" + facebookTabs(), Fold.IGNORING_CASE_AND_DOTS)));

    private static final PlatformRules INSTAGRAM_RULES = new PlatformRules(
            INSTAGRAM,
            Set.of("instagram.com", "instagr.am"),
            WEB_OR_MOBILE,
            "www.instagram.com",
            words("""
                    about accounts api ar archive challenge developer developers direct directory download
                    emails explore graphql invites legal lite login logout n nametag notifications oauth press
                    privacy push query reels s safety session settings static support terms topics
                    topical_explore web"""),
            words("p reel reels tv stories share"),
            List.of(topLevel(
                    "/(?:_u/)?@?(?<name>[A-Za-z0-9._]{1,30})" + tabs("reels|tagged|channel|igtv|followers|following"),
                    Fold.IGNORING_CASE)));

    private static final PlatformRules X_RULES = new PlatformRules(
            X,
            Set.of("x.com", "twitter.com"),
            WEB_OR_MOBILE,
            "x.com",
            words("""
                    about account agreements articles bookmarks communities compose connect_people download
                    explore followers following goodies help home hashtag i intent jobs lists login logout
                    messages notifications oauth privacy rules search search-advanced search-home settings
                    share signup tos welcome who_to_follow widgets"""),
            words("status statuses hashtag events"),
            List.of(
                    // A permanent number: it can't be said offline which name it bears today, so it stays a number.
                    form("/i/user/(?<name>\\d{1,20})", Fold.EXACT, "/i/user/"),
                    inQuery("/intent/(?:user|follow)", "screen_name", "[A-Za-z0-9_]{1,15}", Fold.IGNORING_CASE),
                    topLevel(
                            "/@?(?<name>[A-Za-z0-9_]{1,15})"
                                    + tabs("with_replies|media|likes|highlights|articles|photo|header_photo|followers"
                                            + "|verified_followers|following|lists|favorites|superfollows"),
                            Fold.IGNORING_CASE)));

    private static final PlatformRules YOUTUBE_RULES = new PlatformRules(
            YOUTUBE,
            Set.of("youtube.com"),
            WEB_OR_MOBILE,
            "www.youtube.com",
            words("""
                    about account ads attribution_link c channel channels creators feed feeds gaming
                    get_video_info handle hashtag howyoutubeworks iframe_api intl jobs kids login logout
                    movies music new oops opensearch paid_memberships premium press privacy profile redirect
                    reporthistory results search signin signup static t tv trends user yt"""),
            words("watch playlist embed live shorts clip v e post podcast show upload"),
            List.of(
                    // Handle, legacy user name, custom name and id are four name spaces. That a custom name and a user
                    // name lead to one channel can only be seen by asking YouTube, so they never fold into each other.
                    form("/@" + YOUTUBE_HANDLE + youtubeTabs(), Fold.IGNORING_CASE, "/@"),
                    form("/(?i:channel)/(?<name>(?-i:UC)[A-Za-z0-9_-]{22})" + youtubeTabs(), Fold.EXACT, "/channel/"),
                    form("/user/(?<name>[A-Za-z0-9_]{1,60})" + youtubeTabs(), Fold.IGNORING_CASE, "/user/"),
                    form("/c/(?<name>[\\p{L}\\p{M}\\p{N}_.-]{1,100})" + youtubeTabs(), Fold.IGNORING_CASE, "/c/"),
                    topLevel("/(?<name>[A-Za-z0-9_]{1,60})" + youtubeTabs(), Fold.IGNORING_CASE)));

    /** The short names are for videos; only a handle leads to a channel. */
    private static final PlatformRules YOUTUBE_SHORT_RULES = new PlatformRules(
            YOUTUBE,
            Set.of("youtu.be"),
            WEB_OR_MOBILE,
            "www.youtube.com",
            Set.of(),
            Set.of(),
            List.of(form("/@" + YOUTUBE_HANDLE, Fold.IGNORING_CASE, "/@")));

    private static final PlatformRules LINKEDIN_RULES = new PlatformRules(
            LINKEDIN,
            Set.of("linkedin.com"),
            // Country sites are two letters: fi.linkedin.com.
            Pattern.compile("www|m|mobile|touch|[a-z]{2}"),
            "www.linkedin.com",
            words("""
                    company school showcase in groups jobs feed search login signup help legal learning
                    checkpoint authwall uas mynetwork messaging notifications settings psettings premium sales
                    events directory pub redir safety talent today top-content company-beta organization-guest
                    showcase-guest"""),
            words("posts pulse update events newsletters video"),
            List.of(
                    linkedIn("company", "company|company-beta|organization-guest/company"),
                    linkedIn("school", "school|edu/school"),
                    linkedIn("showcase", "showcase|showcase-guest"),
                    form("/in/(?<name>[\\p{L}\\p{M}\\p{N}_.'’&-]{2,100})(?:/[a-z]{2})?", Fold.IGNORING_CASE, "/in/"),
                    form("/groups/(?:[^/]+-)?(?<name>\\d{2,20})" + tabs("about"), Fold.EXACT, "/groups/")));

    static final List<PlatformRules> ALL =
            List.of(FACEBOOK_RULES, INSTAGRAM_RULES, X_RULES, YOUTUBE_RULES, YOUTUBE_SHORT_RULES, LINKEDIN_RULES);

    private PlatformCatalogue() {}

    private static Form topLevel(String path, Fold fold) {
        return new Form(pattern(path), null, fold, "/", true);
    }

    private static Form form(String path, Fold fold, String canonicalPath) {
        return new Form(pattern(path), null, fold, canonicalPath, false);
    }

    private static Form inQuery(String path, String parameter, String value, Fold fold) {
        return new Form(pattern(path), new Parameter(parameter, Pattern.compile(value)), fold, "/", true);
    }

    private static Form linkedIn(String canonical, String kinds) {
        return form(
                "/(?:" + kinds + ")/(?<name>[\\p{L}\\p{M}\\p{N}_.'’&-]{1,100})"
                        + tabs("about|posts|jobs|people|life|videos|events|insights|mycompany|products|services|alumni"
                                + "|onetrust|admin"),
                Fold.IGNORING_CASE,
                "/" + canonical + "/");
    }

    private static String facebookTabs() {
        return tabs("about|app|community|events|followers|following|friends|groups|info|likes|live|live_videos|map"
                + "|media|mentions|photos|photos_albums|photos_by|photos_stream|posts|questions|reels|reviews|services|shop"
                + "|timeline|videos|about_[a-z_]+|directory_[a-z_]+");
    }

    private static String groupTabs() {
        return tabs("about|announcements|buy_sell_discussion|discussion|events|featured|files|guides|media|members"
                + "|photos");
    }

    private static String youtubeTabs() {
        return tabs("about|channels|community|courses|discussion|featured|join|live|membership|playlists|podcasts|posts"
                + "|releases|search|shorts|store|streams|videos");
    }

    private static String tabs(String names) {
        return "(?:/(?:" + names + "))?";
    }

    /** Prefixes and tabs in any case; the name's own case is the fold's business. */
    private static Pattern pattern(String path) {
        return Pattern.compile(path, Pattern.CASE_INSENSITIVE);
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split("\\s+"));
    }
}
