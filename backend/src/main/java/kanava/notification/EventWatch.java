package kanava.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kanava.account.AccountChanged;

/**
 * Hears of a change inside its transaction and writes the telling of it into the same: it will be told exactly when it has
 * happened, whenever the program dies.
 */
@Singleton
class EventWatch implements ApplicationEventListener<AccountChanged> {

    static final TaskDescriptor<ToTell> TASK = TaskDescriptor.of("tell", ToTell.class);

    /** The demonstration tells its history at times of its own; nobody is told of what was long ago. */
    private static final Duration NEWS = Duration.ofHours(1);

    private final SchedulerClient tasks;
    private final Clock clock;

    EventWatch(SchedulerClient tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(AccountChanged change) {
        if (Audience.TOLD.contains(change.action()) && change.eventId().isPresent()) {
            later(new ToTell(change.organisationId(), change.eventId().getAsLong()), change.at());
        }
    }

    void later(ToTell what, Instant happenedAt) {
        var now = clock.instant();
        if (happenedAt.isAfter(now.minus(NEWS))) {
            tasks.scheduleIfNotExists(TASK.instance(what.taskId()).data(what).scheduledTo(now));
        }
    }
}
