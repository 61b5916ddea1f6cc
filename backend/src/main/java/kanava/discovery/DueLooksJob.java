package kanava.discovery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import kanava.server.jobs.Job;

/** Has each organisation's own pages looked at once a week. */
@Singleton
class DueLooksJob implements Job {

    private final Looks looks;

    DueLooksJob(Looks looks) {
        this.looks = looks;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("ask-for-looks-at-own-pages", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> run());
    }

    void run() {
        looks.begin();
        looks.askDue();
    }
}
