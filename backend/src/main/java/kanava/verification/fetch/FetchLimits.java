package kanava.verification.fetch;

import java.time.Duration;

/**
 * How much of our time and memory a stranger's server may have.
 *
 * @param deadline for everything together: name look-ups, all hops, the body
 * @param connect for one address, so that a dead one leaves time for the next
 * @param bytes of the body after decompression
 * @param headerLine of one header line: platforms send long security policies
 */
public record FetchLimits(
        Duration deadline, Duration connect, int bytes, int redirects, int headerLine, int headerLines) {

    public static final FetchLimits DEFAULT =
            new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(4), 2 << 20, 5, 32 << 10, 200);
}
