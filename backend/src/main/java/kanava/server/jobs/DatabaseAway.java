package kanava.server.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of an outage when it begins, each minute, and when it is over: the scheduler would tell of each try, with its trace. */
final class DatabaseAway extends AbstractSchedulerListener {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private boolean away;
    private long toldAt;

    @Override
    public synchronized void onSchedulerEvent(SchedulerEventType event) {
        switch (event) {
            case UNEXPECTED_ERROR, FAILED_HEARTBEAT -> tell();
            case RAN_EXECUTE_DUE -> over();
            default -> {}
        }
    }

    private void tell() {
        if (!away || System.nanoTime() - toldAt > MINUTE) {
            LOG.warn("Jobs can't be read from the database; trying on");
            toldAt = System.nanoTime();
        }
        away = true;
    }

    private void over() {
        if (away) {
            LOG.info("Jobs run again");
        }
        away = false;
    }
}
