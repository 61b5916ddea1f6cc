package kanava.notification.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import kanava.notification.Notices;
import kanava.server.jobs.Job;

/** Notices and mails tell people what to look at; a year later nobody does. What happened stays in the audit log. */
@Singleton
class ForgetJob implements Job {

    static final Duration KEPT = Duration.ofDays(365);

    /** Few enough that nobody waits for the rows. */
    static final int AT_ONCE = 1000;

    private final Notices notices;
    private final Mails mails;
    private final Clock clock;

    ForgetJob(Notices notices, Mails mails, Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("forget-notices", FixedDelay.ofHours(6)).execute((instance, context) -> run());
    }

    /** Notices first: they point at their mail, and none is younger than it. */
    void run() {
        Instant before = clock.instant().minus(KEPT);
        untilNone(() -> notices.forget(before, AT_ONCE));
        untilNone(() -> mails.forget(before, AT_ONCE));
    }

    private static void untilNone(IntSupplier forgetting) {
        while (forgetting.getAsInt() == AT_ONCE) {
            // The next ones.
        }
    }
}
