package kanava.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Singleton;
import java.time.Duration;
import kanava.server.jobs.Job;

/** Tells people of an event. It is tried until it succeeds: nothing outside has a say in it. */
@Singleton
class TellJob implements Job {

    private static final FailureHandler<ToTell> AGAIN = new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1));

    private final Telling telling;

    TellJob(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Task<ToTell> task() {
        return Tasks.oneTime(EventWatch.TASK).onFailure(AGAIN).execute((instance, context) -> run(instance.getData()));
    }

    void run(ToTell what) {
        telling.tell(what);
    }
}
