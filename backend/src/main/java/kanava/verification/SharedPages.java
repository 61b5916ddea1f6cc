package kanava.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import kanava.verification.fetch.Deadline;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Later;
import kanava.verification.fetch.FetchResult.Unknown;
import kanava.verification.fetch.Medium;
import kanava.verification.fetch.PageFetcher;

/**
 * Pages that the checks of many accounts look at, the list page before all: read once for those that were asked for before.
 * Who asks after the page was read has it read anew, since it may have been changed meanwhile.
 */
@Singleton
class SharedPages {

    private static final Duration AT_MOST = Duration.ofMinutes(5);
    /** Somebody else reads it just now, and the server is slow. */
    private static final Duration SOON = Duration.ofSeconds(10);

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

    /** A page that is read is many times as large as it was sent. By the page itself, as it was fetched. */
    private final Cache<Fetched, PageReading> readings = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(CHARACTERS / 8)
            .weigher((Fetched page, PageReading reading) -> ROW + page.html().length())
            .build();

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    private final Clock clock;

    SharedPages(Clock clock) {
        this.clock = clock;
    }

    /** @param askedAt what was read before doesn't serve */
    FetchResult read(String address, Medium medium, Instant askedAt, PageFetcher fetcher, Deadline deadline) {
        var what = medium + " " + address;
        var lock = locks[Math.floorMod(what.hashCode(), LOCKS)];
        if (!isOurs(lock, deadline)) {
            return new Later(clock.instant().plus(SOON), clock.instant());
        }
        try {
            var startedAt = clock.instant();
            var known = pages.getIfPresent(what);
            if (known != null && known.servesBetween(askedAt, startedAt)) {
                return known.page();
            }
            var page = fetcher.fetch(address, medium);
            if (says(page)) {
                pages.put(what, new Read(startedAt, page));
            }
            return page;
        } finally {
            lock.unlock();
        }
    }

    /** What many look for in one page is read once. */
    PageReading reading(Fetched page) {
        return readings.get(page, PageReading::of);
    }

    /** Whether others want to know it: what one check had no time for says nothing to the next. */
    private static boolean says(FetchResult page) {
        return switch (page) {
            case Later later -> false;
            case Unknown unknown -> unknown.reason() != FetchResult.Reason.OUT_OF_TIME;
            default -> true;
        };
    }

    private static boolean isOurs(ReentrantLock lock, Deadline deadline) {
        long came = System.nanoTime();
        try {
            return lock.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            deadline.waited(System.nanoTime() - came);
        }
    }
}
