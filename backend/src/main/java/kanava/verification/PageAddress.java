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
record PageAddress(String host, String path, String query) {

    static Optional<PageAddress> of(String address) {
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
            String path = uri.getPath().replaceAll("/+$", "");
            return Optional.of(new PageAddress(
                    host.startsWith("www.") ? host.substring(4) : host,
                    path,
                    uri.getRawQuery() == null ? "" : uri.getRawQuery()));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    boolean isOnTheHostOf(PageAddress other) {
        return host.equals(other.host);
    }
}
