package kanava.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import kanava.approval.OverdueReview;
import kanava.approval.Reviews;
import kanava.server.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds of steps that nobody has decided in time, and takes them further up when that doesn't help. */
@Singleton
class OverdueStepsJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueStepsJob.class);

    private static final int AT_ONCE = 500;

    private final Reviews reviews;
    private final AccountService service;
    private final Clock clock;

    OverdueStepsJob(Reviews reviews, AccountService service, Clock clock) {
        this.reviews = reviews;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("overdue-steps", FixedDelay.ofMinutes(5)).execute((instance, context) -> run());
    }

    void run() {
        var behind = "";
        List<OverdueReview> batch;
        do {
            batch = reviews.overdue(clock.instant(), behind, AT_ONCE);
            for (var overdue : batch) {
                carryOut(overdue, overdue.forLong() ? new Command.EscalateStep() : new Command.RemindOfStep());
                behind = overdue.id();
            }
        } while (batch.size() == AT_ONCE);
    }

    /** One that fails must not keep the others from it. */
    private void carryOut(OverdueReview overdue, Command command) {
        try {
            service.executeAsSystem(overdue.organisationId(), overdue.accountId(), command);
        } catch (Refused decidedMeanwhile) {
            LOG.info("Account {} waits no longer: {}", overdue.accountId(), decidedMeanwhile.why());
        } catch (RuntimeException failed) {
            LOG.warn("The step of account {} stays overdue; tried again in five minutes", overdue.accountId(), failed);
        }
    }
}
