package kanava.server.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import java.time.Duration;

/**
 * So many a time for each: a person, a client, an address. What is used up comes back evenly, so that nobody waits for a
 * full period. Only so many are remembered; the ones heard of least lately are forgotten first.
 */
public final class Limit {

    private static final int REMEMBERED = 100_000;

    private final int times;
    private final Duration period;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    Limit(int times, Duration period, TimeMeter clock) {
        this.times = times;
        this.period = period;
        this.clock = clock;
        // After a whole period without use it is full again, as a new one is.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period)
                .build();
    }

    /** @throws TooManyRequests where nothing is left */
    public void take(String whose) {
        var probe = bucket(whose).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** @return the answer where nothing is left; null where it was taken */
    @Nullable
    HttpResponse<?> refusal(String whose) {
        try {
            take(whose);
            return null;
        } catch (TooManyRequests tooMany) {
            return tooMany.answer();
        }
    }

    /** What was taken has turned out not to count. */
    public void giveBack(String whose) {
        bucket(whose).addTokens(1);
    }

    private Bucket bucket(String whose) {
        return buckets.get(whose, any -> Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                .build());
    }
}
