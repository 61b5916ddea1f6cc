package kanava.verification;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import kanava.server.jobs.Job;
import kanava.verification.fetch.DomainTexts;
import kanava.verification.fetch.FetchResult.Later;
import kanava.verification.fetch.PageFetcher;

/** Fetches the pages outside any transaction, judges them, and has the findings written. */
@Singleton
class VerificationJob implements Job {

    /** After 10, 30, 90 and 270 seconds; a page that can't be read is no failure but a finding. */
    private static final int RETRIES = 4;

    /** So many checks are at the database at once, however many wait for pages: people's requests want connections too. */
    private static final int DESKS = 6;

    private final Semaphore desks = new Semaphore(DESKS);

    private final FailureHandler<VerificationAsk> backOff =
            new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 3);

    private final Findings findings;
    private final PageFetcher pages;
    private final SharedPages shared;
    private final DomainTexts names;

    VerificationJob(Findings findings, PageFetcher pages, SharedPages shared, DomainTexts names) {
        this.findings = findings;
        this.pages = pages;
        this.shared = shared;
        this.names = names;
    }

    @Override
    public Task<VerificationAsk> task() {
        return Tasks.custom(Asks.TASK).onFailure(this::failed).execute((instance, context) -> run(instance.getData()));
    }

    CompletionHandler<VerificationAsk> run(VerificationAsk ask) {
        try {
            atDesk(() -> findings.begin(ask)).ifPresent(assignment -> look(ask, assignment));
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (Postponed postponed) {
            return (execution, task) -> task.reschedule(execution, postponed.until());
        }
    }

    private void look(VerificationAsk ask, Findings.Assignment assignment) {
        var subject = assignment.subject();
        var visit = new ProfileVisit(subject, webAsSeenBy(ask, subject.account()));
        var found = Checks.of(subject, visit, names, assignment.validity());
        var met = visit.sighting(assignment.permanentId());
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The program stops; the check is made after the next start");
        }
        atDesk(() -> {
            findings.write(ask, subject, found, met);
            return null;
        });
    }

    private <T> T atDesk(Supplier<T> work) {
        desks.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            desks.release();
        }
    }

    /** All but the account itself may be looked at for many accounts: the list page, and what a domain says of itself. */
    private PageFetcher webAsSeenBy(VerificationAsk ask, String account) {
        var web = ask.byPerson() ? pages.forPeople() : pages;
        return (address, medium) -> {
            var page = address.equals(account)
                    ? web.fetch(address, medium)
                    : shared.read(address, medium, ask.instant(), web);
            if (page instanceof Later later) {
                throw new Postponed(later.until());
            }
            return page;
        };
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
