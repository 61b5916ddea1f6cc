package kanava.verification;

import static kanava.verification.fetch.FetchResult.Reason.OUT_OF_TIME;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import kanava.server.Settings;
import kanava.server.jobs.Job;
import kanava.verification.fetch.Deadline;
import kanava.verification.fetch.DomainTexts;
import kanava.verification.fetch.FetchResult;
import kanava.verification.fetch.FetchResult.Fetched;
import kanava.verification.fetch.FetchResult.Later;
import kanava.verification.fetch.FetchResult.Unknown;
import kanava.verification.fetch.Medium;
import kanava.verification.fetch.PageFetcher;

/** Fetches the pages outside any transaction, judges them, and has the findings written. */
@Singleton
class VerificationJob implements Job {

    /** After 10, 30, 90 and 270 seconds; a page that can't be read is no failure but a finding. */
    private static final int RETRIES = 4;

    /** So many checks are at the database at once, however many wait for pages: people's requests want connections too. */
    private static final int DESKS = 6;

    /** Pages that were read serve for minutes only, so where hosts stay busy a check might be put off for ever. */
    static final int PUT_OFF_AT_MOST = 10;

    private final Semaphore desks = new Semaphore(DESKS);

    private final FailureHandler<VerificationAsk> backOff =
            new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 3);

    private final Findings findings;
    private final PageFetcher pages;
    private final SharedPages shared;
    private final DomainTexts names;
    private final Duration time;

    @Inject
    VerificationJob(Findings findings, PageFetcher pages, SharedPages shared, DomainTexts names, Settings settings) {
        this(findings, pages, shared, names, settings.checkDeadline());
    }

    VerificationJob(Findings findings, PageFetcher pages, SharedPages shared, DomainTexts names, Duration time) {
        this.findings = findings;
        this.pages = pages;
        this.shared = shared;
        this.names = names;
        this.time = time;
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
            return (execution, task) -> task.reschedule(execution, postponed.until(), ask.putOffAgain());
        }
    }

    private void look(VerificationAsk ask, Findings.Assignment assignment) {
        var subject = assignment.subject();
        var deadline = Deadline.in(time);
        var visit = new ProfileVisit(subject, webAsSeenBy(ask, subject.account(), deadline));
        var met = visit.sighting(assignment.permanentId());
        var found = Checks.of(
                subject,
                visit,
                within(deadline),
                assignment.validity(),
                ask.anyOf(subject.pages().size()));
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

    private DomainTexts within(Deadline deadline) {
        return name -> deadline.await(() -> names.of(name)).flatMap(said -> said);
    }

    /** All but the account itself may be looked at for many accounts: the list page, and what a domain says of itself. */
    private Pages webAsSeenBy(VerificationAsk ask, String account, Deadline deadline) {
        var web = (ask.byPerson() ? pages.forPeople() : pages).within(deadline);
        return new Pages() {
            @Override
            public FetchResult fetch(String address, Medium medium) {
                var page = address.equals(account)
                        ? web.fetch(address, medium)
                        : shared.read(address, medium, ask.instant(), web, deadline);
                if (page instanceof Later later) {
                    return unlessPutOff(ask, later.until(), new Unknown(OUT_OF_TIME, later.at()));
                }
                if (page instanceof Unknown unknown && unknown.reason() == OUT_OF_TIME && deadline.wasWaitedAway()) {
                    // What was read so far is shared, and isn't read again.
                    return unlessPutOff(ask, unknown.at(), unknown);
                }
                return page;
            }

            @Override
            public PageReading reading(Fetched page) {
                return shared.reading(page);
            }
        };
    }

    private static Unknown unlessPutOff(VerificationAsk ask, Instant until, Unknown unreached) {
        if (ask.putOff() < PUT_OFF_AT_MOST) {
            throw new Postponed(until);
        }
        return unreached;
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
