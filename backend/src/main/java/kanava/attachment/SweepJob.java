package kanava.attachment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kanava.server.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the contents that nobody needs any more: of attachments taken away, of uploads that came to nothing, and what the
 * program left half done when it died. Not before a day has gone by: a dump of the database and a copy of the files taken
 * after it fit together. What isn't Kanava's own is let alone.
 */
@Singleton
class SweepJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SweepJob.class);

    private static final Duration KEPT = Duration.ofDays(1);

    private static final Pattern OURS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final int AT_ONCE = 1000;

    private final FileStore store;
    private final Incoming incoming;
    private final Attachments attachments;
    private final Clock clock;

    SweepJob(FileStore store, Incoming incoming, Attachments attachments, Clock clock) {
        this.store = store;
        this.incoming = incoming;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("sweep-files", FixedDelay.ofHours(1)).execute((instance, context) -> run());
    }

    void run() {
        var before = clock.instant().minus(KEPT);
        try {
            incoming.clear(before);
            store.clearHalves(before);
            var keys = store.keysAfter("", AT_ONCE);
            while (!keys.isEmpty()) {
                sweep(keys, before);
                keys = store.keysAfter(keys.getLast(), AT_ONCE);
            }
        } catch (IOException failed) {
            LOG.warn("Files could not be swept; tried again in an hour", failed);
        }
    }

    private void sweep(List<String> keys, Instant before) throws IOException {
        Map<String, List<String>> old = keys.stream()
                .filter(key -> putAt(key).filter(before::isAfter).isPresent())
                .collect(Collectors.groupingBy(
                        key -> key.substring(0, key.indexOf('/')),
                        Collectors.mapping(SweepJob::id, Collectors.toList())));
        for (var organisation : old.entrySet()) {
            var needed = attachments.needed(organisation.getKey(), organisation.getValue(), before);
            for (var id : organisation.getValue()) {
                if (!needed.contains(id)) {
                    store.delete(Attachment.key(organisation.getKey(), id));
                }
            }
        }
    }

    private static String id(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    /** Identifiers begin with the milliseconds of their making, by the clock that says how late it is. */
    private static Optional<Instant> putAt(String key) {
        var id = id(key);
        if (!OURS.matcher(id).matches()) {
            LOG.warn("The file {} is none of Kanava's and stays", key);
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> 16));
    }
}
