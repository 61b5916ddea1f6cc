package kanava.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Later;
import kanava.verification.fetch.Medium;
import kanava.verification.fetch.PageFetcher;

/**
 * Pages that the checks of many accounts look at, the list page before all: read once for those that were asked for before.
 * Who asks after the page was read has it read anew, since it may have been changed meanwhile.
 */
@Singleton
class SharedPages {

    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final long CHARACTERS = 16 << 20;
    private static final int ROW = 500;
    private static final int LOCKS = 64;

    private record Read(Instant startedAt, FetchResult page) {

        /** One from the future was read before the clock was put back. */
        boolean servesBetween(Instant askedAt, Instant now) {
            return startedAt.isAfter(askedAt) && !startedAt.isAfter(now);
        }
    }

    private final Cache<String, Read> pages = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((String what, Read read) ->
                    ROW + (read.page() instanceof Fetched page ? page.html().length() : 0))
            .expireAfterWrite(AT_MOST)
            .build();

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    private final Clock clock;

    SharedPages(Clock clock) {
        this.clock = clock;
    }

    /** @param askedAt what was read before doesn't serve */
    FetchResult read(String address, Medium medium, Instant askedAt, PageFetcher fetcher) {
        var what = medium + " " + address;
        var lock = locks[Math.floorMod(what.hashCode(), LOCKS)];
        lock.lock();
        try {
            var startedAt = clock.instant();
            var known = pages.getIfPresent(what);
            if (known != null && known.servesBetween(askedAt, startedAt)) {
                return known.page();
            }
            var page = fetcher.fetch(address, medium);
            if (!(page instanceof Later)) {
                pages.put(what, new Read(startedAt, page));
            }
            return page;
        } finally {
            lock.unlock();
        }
    }
}
