package kanava.verification;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Singleton;
import java.time.Duration;
import kanava.server.jobs.Job;
import kanava.verification.VerificationRecords.Ref;

/** Asks for the checks of many accounts a batch at a time; what an instance that died left undone another one does. */
@Singleton
class AskBatchJob implements Job {

    private final Asks asks;

    AskBatchJob(Asks asks) {
        this.asks = asks;
    }

    @Override
    public Task<AskBatch> task() {
        return Tasks.oneTime(AskBatch.TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 3))
                .execute((instance, context) -> run(instance.getData()));
    }

    void run(AskBatch batch) {
        asks.renew(batch.accountIds().stream()
                .map(id -> new Ref(batch.organisationId(), id))
                .toList());
    }
}
