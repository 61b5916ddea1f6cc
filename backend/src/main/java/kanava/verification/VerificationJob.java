package kanava.verification;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Singleton;
import java.time.Duration;
import kanava.server.jobs.Job;
import kanava.verification.fetch.DomainTexts;
import kanava.verification.fetch.PageFetcher;

/** Fetches the pages outside any transaction, judges them, and has the findings written. */
@Singleton
class VerificationJob implements Job {

    /** After 10, 30, 90 and 270 seconds; a page that can't be read is no failure but a finding. */
    private static final int RETRIES = 4;

    private final FailureHandler<VerificationAsk> backOff =
            new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 3);

    private final Findings findings;
    private final PageFetcher pages;
    private final DomainTexts names;

    VerificationJob(Findings findings, PageFetcher pages, DomainTexts names) {
        this.findings = findings;
        this.pages = pages;
        this.names = names;
    }

    @Override
    public Task<VerificationAsk> task() {
        return Tasks.oneTime(Asks.TASK).onFailure(this::failed).execute((instance, context) -> run(instance.getData()));
    }

    void run(VerificationAsk ask) {
        findings.begin(ask).ifPresent(assignment -> {
            var subject = assignment.subject();
            var found = Checks.of(subject, pages, names, assignment.validity());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The program stops; the check is made after the next start");
            }
            findings.write(ask, subject, found);
        });
    }

    private void failed(ExecutionComplete execution, ExecutionOperations<VerificationAsk> task) {
        if (execution.getExecution().consecutiveFailures < RETRIES) {
            backOff.onFailure(execution, task);
        } else {
            findings.giveUp(
                    (VerificationAsk) execution.getExecution().taskInstance.getData());
            task.stop();
        }
    }
}
