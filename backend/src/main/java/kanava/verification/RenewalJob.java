package kanava.verification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import kanava.server.jobs.Job;
import kanava.verification.fetch.HostTurns;

/** Has evidence looked at again before it runs out, what is missing once a day, and everything once a week. */
@Singleton
class RenewalJob implements Job {

    private static final Duration AHEAD = Duration.ofDays(7);
    /** Whose a profile is can change any day, however long its links may be relied on (ID-PIN). */
    private static final Duration AT_LEAST_EVERY = Duration.ofDays(7);

    private static final Duration AT_MOST_EVERY = Duration.ofDays(1);
    /** An asking older than this was lost. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final int BATCH = 200;

    private final VerificationRecords records;
    private final ListingPeriods periods;
    private final Asks asks;
    private final HostTurns turns;
    private final Clock clock;

    RenewalJob(VerificationRecords records, ListingPeriods periods, Asks asks, HostTurns turns, Clock clock) {
        this.records = records;
        this.periods = periods;
        this.asks = asks;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public Task<Void> task() {
        return Tasks.recurring("renew-verifications", FixedDelay.ofHours(1)).execute((instance, context) -> run());
    }

    void run() {
        var now = clock.instant();
        periods.closeLapsed(now);
        turns.forget();
        int found;
        do {
            var due = records.due(
                    now.plus(AHEAD), now.minus(AT_LEAST_EVERY), now.minus(AT_MOST_EVERY), now.minus(PATIENCE), BATCH);
            asks.renew(due);
            found = due.size();
        } while (found == BATCH);
    }
}
