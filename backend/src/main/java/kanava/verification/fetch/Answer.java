package kanava.verification.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import kanava.server.id.Fingerprint;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * One hop's answer, read to its end within the limits.
 *
 * @param location where it sends us on, or null
 * @param encoded whether the body came in an encoding we didn't ask for
 */
record Answer(int status, String location, String contentType, boolean encoded, byte[] body) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    static Answer of(ClassicHttpResponse response, FetchLimits limits) throws IOException {
        String location = REDIRECTS.contains(response.getCode()) ? header(response, HttpHeaders.LOCATION) : null;
        HttpEntity entity = response.getEntity();
        String contentType = header(response, HttpHeaders.CONTENT_TYPE);
        if (location != null || response.getCode() >= 300 || entity == null) {
            // The body of an error or a redirect is nobody's evidence; the connection goes with it.
            return new Answer(response.getCode(), location, contentType, false, new byte[0]);
        }
        String encoding = header(response, HttpHeaders.CONTENT_ENCODING);
        return switch (encoding == null
                ? "identity"
                : encoding.toLowerCase(Locale.ROOT).strip()) {
            case "identity", "" -> page(response.getCode(), contentType, entity.getContent(), limits);
            case "gzip", "x-gzip" ->
                page(response.getCode(), contentType, new GZIPInputStream(entity.getContent()), limits);
            default -> new Answer(response.getCode(), null, contentType, true, new byte[0]);
        };
    }

    boolean isPage() {
        return !encoded && PAGES.contains(mediaType(contentType));
    }

    String text() {
        return PageText.decoded(body, contentType);
    }

    String sha256() {
        return HexFormat.of().formatHex(Fingerprint.of(body));
    }

    private static Answer page(int status, String contentType, InputStream content, FetchLimits limits)
            throws IOException {
        byte[] body = PAGES.contains(mediaType(contentType)) ? BoundedBody.read(content, limits.bytes()) : new byte[0];
        return new Answer(status, null, contentType, false, body);
    }

    private static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header found = response.getFirstHeader(name);
        return found == null ? null : found.getValue();
    }
}
