package kanava.publication;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kanava.organisation.Organisation;
import kanava.server.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps every list there was: an account falls or comes by itself, and whoever took the list then can be told what it said. */
@Singleton
class RecordingJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingJob.class);

    private final Publications publications;
    private final Publishing publishing;
    /** By organisation id: what this instance has looked at and needn't put into words again. */
    private final Map<String, Publication> recorded = new ConcurrentHashMap<>();

    RecordingJob(Publications publications, Publishing publishing) {
        this.publications = publications;
        this.publishing = publishing;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("record-lists", FixedDelay.ofMinutes(1)).execute((instance, context) -> run());
    }

    void run() {
        for (var organisation : publications.organisations()) {
            try {
                record(organisation);
            } catch (RuntimeException failed) {
                // One that fails must not keep the others from it.
                LOG.warn("The list of {} is not recorded; tried again in a minute", organisation.slug(), failed);
            }
        }
    }

    private void record(Organisation organisation) {
        publications.of(organisation.slug()).ifPresent(publication -> {
            if (recorded.get(organisation.id()) != publication) {
                publishing.record(organisation, publication.list());
                recorded.put(organisation.id(), publication);
            }
        });
    }
}
