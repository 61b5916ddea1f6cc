package kanava.server.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * A client that schedules in the running transaction: the task is there exactly when the change is. It knows no tasks, so
 * that what a job needs may itself schedule jobs.
 */
@Factory
class Outbox {

    /** Told what the database is, because it could only look for itself inside a transaction. */
    @Singleton
    SchedulerClient client(DataSource database) {
        return SchedulerClient.Builder.create(database)
                .serializer(TaskJson.INSTANCE)
                .jdbcCustomization(new DefaultJdbcCustomization(true))
                .build();
    }
}
