package kanava.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Where matters are dealt with: a service point on the web, an e-service, a form. Social media leads there and never
 * takes its place (IIS-3a).
 *
 * @param url an address on the web
 */
public record OfficialChannel(Text name, String url) {

    private static final JsonMapper JSON = new JsonMapper();

    /** As a row and the audit log keep them. */
    public static String write(List<OfficialChannel> channels) {
        try {
            return JSON.writeValueAsString(channels);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @param text null where none were recorded yet */
    public static List<OfficialChannel> read(String text) {
        try {
            return text == null ? List.of() : List.of(JSON.readValue(text, OfficialChannel[].class));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
