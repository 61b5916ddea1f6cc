package kanava.platform.terms;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import kanava.platform.terms.TermsReadings.Watched;
import kanava.server.jobs.Job;

/** Looks once a day at each page of terms that somebody read, and notes when it says something else (IIS-3.1h). */
@Singleton
class TermsWatch implements Job {

    private static final Duration AT_MOST_EVERY = Duration.ofDays(1);
    private static final int BATCH = 50;

    private final TermsReadings kept;
    private final TermsPages pages;
    private final TermsNews news;
    private final Clock clock;

    TermsWatch(TermsReadings kept, TermsPages pages, TermsNews news, Clock clock) {
        this.kept = kept;
        this.pages = pages;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("watch-terms", FixedDelay.ofHours(1)).execute((instance, context) -> run());
    }

    /** Pages are read outside of any transaction: somebody else's server decides how long that takes. */
    void run() {
        int found;
        do {
            var due = kept.toLookAt(clock.instant().minus(AT_MOST_EVERY), BATCH);
            due.forEach(this::look);
            found = due.size();
        } while (found == BATCH);
    }

    private void look(Watched watched) {
        var words = pages.words(watched.terms().url());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        words.ifPresentOrElse(text -> news.looked(watched, digest(text), at), () -> kept.missed(watched, at));
    }

    /** Only the words count, however they are set. */
    private static String digest(String text) {
        try {
            var words = text.strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
