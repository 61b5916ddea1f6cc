package kanava.verification.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kanava.verification.fetch.FetchResult.Refusal;

/** An address that may be tried: http or https, a host by name, the scheme's own port, nothing hidden in it. */
record Target(URI uri, String host, int port) {

    private static final int LONGEST = 2048;
    private static final Pattern HOST_PART =
            Pattern.compile("(?<before>(?i:https?)://)(?<host>[^/?#:@\\[\\]]+)(?<after>.*)");
    /**
     * The last label must hold a letter: {@code 127.1}, {@code 2130706433} and {@code 0x7f.1} are numbers to the
     * JDK, and no public body's page lives at a bare number.
     */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?");

    static Target parse(String address) throws NotAllowed {
        if (address == null || address.length() > LONGEST) {
            throw new NotAllowed(Refusal.NOT_AN_ADDRESS);
        }
        try {
            return of(new URI(withAsciiHost(address)));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            throw new NotAllowed(Refusal.NOT_AN_ADDRESS);
        }
    }

    /** Where a {@code Location} header leads from here. */
    Target redirected(String location) throws NotAllowed {
        Target next;
        try {
            next = parse(uri.resolve(withAsciiHost(location)).toString());
        } catch (IllegalArgumentException notAnAddress) {
            throw new NotAllowed(Refusal.NOT_AN_ADDRESS);
        }
        if (isSecure() && !next.isSecure()) {
            throw new NotAllowed(Refusal.DOWNGRADE);
        }
        return next;
    }

    /** Path and query as they go over the wire. */
    String path() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    boolean isSecure() {
        return uri.getScheme().equals("https");
    }

    private static Target of(URI uri) throws NotAllowed, URISyntaxException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean secure = scheme.equals("https");
        if (!secure && !scheme.equals("http")
                || uri.getRawUserInfo() != null
                || host.length() > 253
                || !NAME.matcher(host).matches()) {
            throw new NotAllowed(Refusal.NOT_AN_ADDRESS);
        }
        int port = secure ? 443 : 80;
        if (uri.getPort() != -1 && uri.getPort() != port) {
            throw new NotAllowed(Refusal.PORT);
        }
        // Rebuilt from its parts, so that what was checked is what is asked; the fragment stays at home.
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Target(new URI(new URI(scheme + "://" + host + path + query).toASCIIString()), host, port);
    }

    private static String withAsciiHost(String address) {
        Matcher parts = HOST_PART.matcher(address);
        return parts.matches()
                ? parts.group("before") + IDN.toASCII(parts.group("host")) + parts.group("after")
                : address;
    }
}
