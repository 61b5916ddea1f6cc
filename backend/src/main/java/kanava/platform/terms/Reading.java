package kanava.platform.terms;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody read the terms (IIS-3.1d).
 *
 * @param url where they stood then
 * @param version how the platform calls the version, or its date
 * @param answers null where only advertising was read
 * @param nextOn when to read again
 */
public record Reading(
        String id,
        String platform,
        Terms.Kind kind,
        String url,
        String version,
        String readerId,
        Instant at,
        Answers answers,
        LocalDate nextOn) {

    /** What the organisation has to know before it goes there. */
    public record Answers(String copyright, String storage, String backup, String jurisdiction) {}
}
