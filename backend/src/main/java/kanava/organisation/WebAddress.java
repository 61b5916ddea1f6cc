package kanava.organisation;

import java.net.URI;
import java.net.URISyntaxException;

/** Pages that people are sent to: on the open web, over TLS, without anybody's name in the address. */
public final class WebAddress {

    private WebAddress() {}

    public static boolean isOne(String typed) {
        try {
            var uri = new URI(typed);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
