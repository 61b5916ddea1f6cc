package kanava.inspection;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import kanava.server.jobs.Job;

/** Judges accounts that changed, and each at least once a day: rules come into force without any account changing. */
@Singleton
class DueDaysJob implements Job {

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
        int judged;
        do {
            judged = due.judge(AT_ONCE);
        } while (judged == AT_ONCE);
    }
}
