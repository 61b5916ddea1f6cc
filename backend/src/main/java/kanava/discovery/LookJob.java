package kanava.discovery;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import kanava.server.jobs.Job;
import kanava.verification.fetch.PageFetcher;

/** Reads the organisation's own pages outside any transaction, and has what they differ in written. */
@Singleton
class LookJob implements Job {

    /** After 1, 3 and 9 minutes; a page that can't be read is no failure but an outcome. */
    private static final int RETRIES = 3;

    private final FailureHandler<LookAsk> backOff =
            new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), 3);

    private final LookResults results;
    private final PageFetcher pages;
    private final Clock clock;

    LookJob(LookResults results, PageFetcher pages, Clock clock) {
        this.results = results;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Task<LookAsk> task() {
        return Tasks.oneTime(Looks.TASK)
                .onFailure(this::failed)
                .execute((instance, context) -> run(instance.getData()));
    }

    void run(LookAsk ask) {
        results.begin(ask)
                .ifPresent(sites -> results.write(
                        ask,
                        Crawl.of(
                                sites,
                                pages,
                                Crawl.Limits.DEFAULT,
                                clock,
                                read -> results.progress(ask.organisationId(), read))));
    }

    private void failed(ExecutionComplete execution, ExecutionOperations<LookAsk> task) {
        if (execution.getExecution().consecutiveFailures < RETRIES) {
            backOff.onFailure(execution, task);
        } else {
            results.giveUp((LookAsk) execution.getExecution().taskInstance.getData());
            task.stop();
        }
    }
}
