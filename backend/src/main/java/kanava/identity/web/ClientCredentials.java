package kanava.identity.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who a client says it is: in the header or in the form, as RFC 6749 has it in section 2.3.1. */
record ClientCredentials(String id, String secret) {

    private static final String BASIC = "Basic ";

    static Optional<ClientCredentials> ofForm(String id, String secret) {
        return id == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(id, secret));
    }

    static boolean isBasic(String header) {
        return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    /** Both parts are form-encoded before they are put together. */
    static Optional<ClientCredentials> ofHeader(String header) {
        try {
            var encoded = header.substring(BASIC.length()).strip();
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return pair.length < 2
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(decoded(pair[0]), decoded(pair[1])));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientCredentials of " + id;
    }
}
