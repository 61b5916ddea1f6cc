package kanava.verification;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An ordinary web page's address, for comparing: http and https, with and without {@code www.}, a trailing slash and a
 * fragment make no difference, letter case of the path does.
 */
public record PageAddress(String host, String path, String query) {

    /** No organisation's page has a longer address, and a hostile page may hold a link of megabytes. */
    private static final int LONGEST = 2048;

    public static Optional<PageAddress> of(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(new URI(address.strip()).toASCIIString()).normalize();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getPort() != -1
                    || !scheme.equals("http") && !scheme.equals("https")) {
                return Optional.empty();
            }
            String host = IDN.toASCII(uri.getHost()).toLowerCase(Locale.ROOT);
            String path = withoutSlashesAtTheEnd(uri.getPath());
            return Optional.of(new PageAddress(
                    host.startsWith("www.") ? host.substring(4) : host,
                    path,
                    uri.getRawQuery() == null ? "" : uri.getRawQuery()));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String withoutSlashesAtTheEnd(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    boolean isOnTheHostOf(PageAddress other) {
        return host.equals(other.host);
    }
}
