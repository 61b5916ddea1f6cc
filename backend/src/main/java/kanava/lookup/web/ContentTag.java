package kanava.lookup.web;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import kanava.server.id.Fingerprint;

/** An ETag made of the content alone: the same on every instance and after every restart. */
public final class ContentTag {

    /** 128 bits: two contents never share it. */
    private static final int BYTES = 16;

    private ContentTag() {}

    static String of(byte[] content) {
        return ofFingerprint(Fingerprint.of(content));
    }

    /** @param fingerprint of a content that is too long to be had as a whole */
    public static String ofFingerprint(byte[] fingerprint) {
        var tag = Arrays.copyOf(fingerprint, BYTES);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(tag) + '"';
    }

    /** @param ifNoneMatch as sent: one or more lists of tags, weak ones too, or a star */
    static boolean heldBy(List<String> ifNoneMatch, String tag) {
        return ifNoneMatch.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .anyMatch(held -> held.equals("*") || held.equals(tag) || held.equals("W/" + tag));
    }
}
