package kanava.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Runs the jobs while the server runs. It starts after the server, because in the demonstration a job fetches pages from
 * the server itself. Tests switch it off where nothing may happen by itself.
 */
@Singleton
@Requires(property = "kanava.jobs", notEquals = "off")
@Order(200)
class Jobs implements ApplicationEventListener<ServerStartupEvent> {

    /** Somebody who asks for a check is watching; looking for due work is one indexed query. */
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Work of a killed instance is taken up by another, or by its successor, after four of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Most of them wait for strangers' servers, holding no connection: many cost little, and few would let one slow host stop all. */
    private static final int AT_ONCE = 32;

    /**
     * Due work is taken in batches: as much as may run is read by one query, and the next as soon as half of it is left. Each
     * piece is then taken by a guarded update, so that any number of instances share it; locking a batch while reading it
     * isn't supported on MariaDB. Reading ahead would start all of it at once: nothing queues for a virtual thread.
     */
    private static final double AGAIN_BELOW = 0.5;

    private static final double READ_AT_ONCE = 1.0;

    private final List<? extends Task<?>> tasks;
    private final Scheduler scheduler;
    private final Clock clock;

    Jobs(List<Job> jobs, DataSource database, Clock clock) {
        this.clock = clock;
        tasks = jobs.stream().map(Job::task).toList();
        scheduler = Scheduler.create(DelegatingDataSource.unwrapDataSource(database), List.copyOf(tasks))
                .clock(clock::instant)
                .serializer(TaskJson.INSTANCE)
                .alwaysPersistTimestampInUTC()
                .commitWhenAutocommitDisabled(true)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(AT_ONCE)
                .pollingInterval(POLL)
                .pollUsingFetch(AGAIN_BELOW, READ_AT_ONCE)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .failureLogging(LogLevel.WARN, true)
                .addSchedulerListener(new DatabaseAway())
                .build();
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> recurring) {
                runNow(recurring);
            }
        }
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }

    /** What fell due while the program was down, or under another clock, doesn't wait for the next turn. */
    private void runNow(RecurringTask<?> task) {
        try {
            scheduler.schedule(
                    task.instance(RecurringTask.INSTANCE), clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException anotherInstanceIsAtIt) {
            // Nothing to add.
        }
    }
}
