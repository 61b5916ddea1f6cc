package kanava.discovery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import kanava.server.jobs.Job;

/**
 * What the public wrote may tell of people. It helps whoever decides, and whoever looks at the decision soon after; then it is
 * forgotten, and how often the profile was reported stays.
 */
@Singleton
class ForgetReportsJob implements Job {

    static final Duration KEPT = Duration.ofDays(90);

    /** Few enough that nobody waits for the rows. */
    static final int AT_ONCE = 1000;

    private final Findings findings;
    private final Clock clock;

    ForgetReportsJob(Findings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("forget-reports", FixedDelay.ofHours(6)).execute((instance, context) -> run());
    }

    void run() {
        var before = clock.instant().minus(KEPT);
        while (findings.forgetReports(before, AT_ONCE) == AT_ONCE) {
            // The next ones.
        }
    }
}
