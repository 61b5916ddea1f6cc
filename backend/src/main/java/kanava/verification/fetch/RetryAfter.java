package kanava.verification.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** How long a host asks to be left alone: seconds, or a moment as HTTP writes it (RFC 9110, 10.2.3). */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final int LONGEST = 64;

    private RetryAfter() {}

    static Optional<Duration> of(String written, Instant now) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        String asked = written.strip();
        if (SECONDS.matcher(asked).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
        }
        return Optional.ofNullable(DateUtils.parseStandardDate(asked))
                .map(until -> Duration.between(now, until))
                .filter(Duration::isPositive);
    }
}
