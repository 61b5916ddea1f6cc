package kanava.verification;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.List;

/** Some of many accounts that are to be checked; the data of its task. */
public record AskBatch(String organisationId, List<String> accountIds) {

    static final TaskDescriptor<AskBatch> TASK = TaskDescriptor.of("ask-for-checks", AskBatch.class);

    public AskBatch {
        accountIds = List.copyOf(accountIds);
    }
}
