package kanava.server.jobs;

import com.github.kagkarlsson.scheduler.task.Task;

/** Work done by the clock or after a change. Each bean of this type is shared out between instances through the database. */
public interface Job {

    Task<?> task();
}
