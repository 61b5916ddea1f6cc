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
 * @param isAsAsked whether the body came in a type and an encoding that we asked for
 * @param retryAfter when to come again, as it was written, or null
 */
record Answer(int status, String location, String contentType, boolean isAsAsked, byte[] body, String retryAfter) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> ENCODINGS = Set.of("identity", "", "gzip", "x-gzip");

    static Answer of(ClassicHttpResponse response, FetchLimits limits, Medium medium) throws IOException {
        String location = REDIRECTS.contains(response.getCode()) ? header(response, HttpHeaders.LOCATION) : null;
        HttpEntity entity = response.getEntity();
        String contentType = header(response, HttpHeaders.CONTENT_TYPE);
        String named = header(response, HttpHeaders.CONTENT_ENCODING);
        String encoding = named == null ? "" : named.toLowerCase(Locale.ROOT).strip();
        boolean isAsAsked = entity != null && medium.has(mediaType(contentType)) && ENCODINGS.contains(encoding);
        if (location != null || response.getCode() >= 300 || !isAsAsked) {
            // The body of an error or a redirect is nobody's evidence; the connection goes with it.
            return new Answer(
                    response.getCode(),
                    location,
                    contentType,
                    isAsAsked,
                    new byte[0],
                    header(response, HttpHeaders.RETRY_AFTER));
        }
        InputStream content =
                encoding.endsWith("gzip") ? new GZIPInputStream(entity.getContent()) : entity.getContent();
        byte[] body = medium == Medium.ROBOTS
                ? content.readNBytes(Medium.ROBOTS_BYTES)
                : BoundedBody.read(content, limits.bytes());
        return new Answer(response.getCode(), null, contentType, true, body, null);
    }

    String text() {
        return PageText.decoded(body, contentType);
    }

    String sha256() {
        return HexFormat.of().formatHex(Fingerprint.of(body));
    }

    private static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header found = response.getFirstHeader(name);
        return found == null ? null : found.getValue();
    }
}
