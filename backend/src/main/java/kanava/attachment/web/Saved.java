package kanava.attachment.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code Content-Disposition} of a file to be saved (RFC 6266): its name in full, and in plain letters for old readers. */
final class Saved {

    private Saved() {}

    static String under(String name) {
        var plain = name.replaceAll("[^0-9A-Za-z ._()-]", "_");
        var full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, full);
    }
}
