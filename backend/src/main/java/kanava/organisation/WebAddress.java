package kanava.organisation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Pages that people are sent to: on the open web, over TLS, without anybody's name in the address. */
public final class WebAddress {

    /** A name in several parts whose last one isn't a number: no bare address within somebody's network. */
    private static final Pattern NAME = Pattern.compile("[^.]+(\\.[^.]+)*\\.[^.0-9][^.]*\\.?");

    private WebAddress() {}

    /** As long as any address is kept, in ASCII. */
    private static final int LONGEST = 2048;

    public static boolean isOne(String typed) {
        try {
            var uri = new URI(typed);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && NAME.matcher(uri.getHost()).matches()
                    && uri.getPort() <= 65_535
                    && uri.getUserInfo() == null
                    && uri.toASCIIString().length() <= LONGEST;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** People write addresses as they read them: without the scheme. */
    public static String withScheme(String typed) {
        var address = typed.strip();
        return address.contains(":") ? address : "https://" + address;
    }

    /** The same address in ASCII, as it goes over the wire; what is no address stays as it is. */
    public static String ascii(String typed) {
        try {
            return new URI(typed).toASCIIString();
        } catch (URISyntaxException notAnAddress) {
            return typed;
        }
    }
}
