package kanava.demo.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kanava.platform.address.ProfileAddress;
import kanava.platform.address.ProfileAddress.Profile;

/**
 * A page of the web and its stand-in at `/demo-site/<host>/<path>`.
 *
 * @param original https, and of a profile its canonical address, so that every spelling finds the one page
 */
public record DemoAddress(String original) {

    static final String ROOT = "/demo-site/";

    private static final Pattern PAGE =
            Pattern.compile("(?i:https?)://(?<rest>[A-Za-z0-9.-]{1,253}(?:/[!-~&&[^#]]*)?)");
    private static final int LONGEST = 500;

    /** Nothing for what is no ordinary web address. */
    public static Optional<DemoAddress> of(String address) {
        var page = PAGE.matcher(address);
        if (!page.matches() || address.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new DemoAddress(
                ProfileAddress.read(address) instanceof Profile profile
                        ? profile.canonical()
                        : "https://" + plain(page.group("rest"))));
    }

    /** @param place path and query as the server got them, behind the root */
    static Optional<DemoAddress> standingAt(String place) {
        return of("https://" + place);
    }

    /** Path and query of the stand-in. */
    String place() {
        return ROOT + original.substring("https://".length());
    }

    /** The host's case and a slash at the end make no difference. */
    private static String plain(String rest) {
        var slash = rest.indexOf('/');
        var host = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
        var path = slash < 0 ? "" : rest.substring(slash).replaceAll("/+$", "");
        return host + path;
    }
}
