package kanava.notification.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalTime;
import kanava.organisation.Organisation;
import kanava.organisation.Organisations;
import kanava.server.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** At seven in the morning where the organisation is, or as soon after as the program runs. */
@Singleton
class DigestJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);

    static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Organisations organisations;
    private final Digests digests;
    private final Post post;
    private final Clock clock;

    DigestJob(Organisations organisations, Digests digests, Post post, Clock clock) {
        this.organisations = organisations;
        this.digests = digests;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("gather-digests", FixedDelay.ofMinutes(5)).execute((instance, context) -> run());
    }

    void run() {
        if (post.isOn()) {
            organisations.all().forEach(this::gather);
        }
    }

    private void gather(Organisation organisation) {
        var today = organisation.today(clock);
        var morning = today.atTime(MORNING).atZone(organisation.zone()).toInstant();
        if (clock.instant().isBefore(morning)) {
            return;
        }
        for (var personId : digests.people(organisation.id(), morning)) {
            try {
                digests.gather(organisation.id(), personId, today, morning);
            } catch (RuntimeException failed) {
                // One that can't be made must not keep the others from theirs.
                LOG.warn("A digest could not be made; tried again in five minutes", failed);
            }
        }
    }
}
