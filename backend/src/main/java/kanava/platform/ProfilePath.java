package kanava.platform;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an organisation says where the name stands in the addresses of a platform of its own: `/@{name}`, `/users/{name}`.
 * Letters stand for themselves and exactly one place is the name's, so that what is written here can neither match
 * something unforeseen nor take long.
 *
 * @param exactCase whether big and small letters make different profiles
 */
public record ProfilePath(String text, boolean exactCase) {

    /** A part of dots alone is no letter but a way up. */
    private static final Pattern WELL_FORMED = Pattern.compile(
            "(?:/(?!\\.+[/{])[A-Za-z0-9._~@-]{1,40}){0,4}/(?!\\.+[/{])[A-Za-z0-9._~@-]{0,10}\\{name\\}");

    private static final String NAME = "[\\p{L}\\p{M}\\p{N}_.-]{1,100}";

    public static Optional<ProfilePath> of(String text, boolean exactCase) {
        return text != null && WELL_FORMED.matcher(text).matches()
                ? Optional.of(new ProfilePath(text, exactCase))
                : Optional.empty();
    }

    /**
     * @param hosts the leading one first: canonical addresses get it
     * @param path null where nothing is said of profiles
     */
    public static List<Site> sites(List<String> hosts, ProfilePath path) {
        if (hosts.isEmpty()) {
            return List.of();
        }
        return List.of(path == null ? new Site(hosts, null, null, null, null, null) : path.site(hosts));
    }

    private Site site(List<String> hosts) {
        var before = text.substring(0, text.indexOf("{name}"));
        var form = new Site.Form(
                Pattern.quote(before) + "{name}",
                null,
                NAME,
                exactCase ? Site.Case.EXACT : Site.Case.IGNORED,
                null,
                "https://" + hosts.getFirst() + before + "{name}",
                false,
                false);
        return new Site(hosts, "www|m", null, null, null, List.of(form));
    }
}
