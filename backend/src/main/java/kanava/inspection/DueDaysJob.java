package kanava.inspection;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import kanava.server.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges accounts that changed, and each at least once a day: rules come into force without any account changing. */
@Singleton
class DueDaysJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DueDaysJob.class);

    private static final int AT_ONCE = 200;

    private final InspectionsDue due;

    DueDaysJob(InspectionsDue due) {
        this.due = due;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("judge-inspections", FixedDelay.ofMinutes(10)).execute((instance, context) -> run());
    }

    void run() {
        var failing = new HashSet<String>();
        while (judge(failing)) {
            // Another batch.
        }
    }

    /**
     * An organisation that fails must not keep the others from it.
     *
     * @return whether more may wait
     */
    private boolean judge(Set<String> failing) {
        try {
            return due.judge(AT_ONCE, failing) == AT_ONCE;
        } catch (InspectionsDue.NotJudged failed) {
            LOG.warn(
                    "What is due in organisation {} stays as it was; tried again in ten minutes",
                    failed.organisationId(),
                    failed);
            return failing.add(failed.organisationId());
        }
    }
}
