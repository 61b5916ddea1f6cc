package kanava.notification.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import kanava.notification.mail.Sending.Turn;
import kanava.server.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one mail: takes it, hands it over outside any transaction, and says that it is gone. */
@Singleton
class MailJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

    private final Sending sending;
    private final Post post;

    MailJob(Sending sending, Post post) {
        this.sending = sending;
        this.post = post;
    }

    @Override
    public Task<ToSend> task() {
        return Tasks.custom(Mailing.TASK).execute((instance, context) -> run(instance.getData())
                .<CompletionHandler<ToSend>>map(at -> (complete, operations) -> operations.reschedule(complete, at))
                .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    /** @return when to come again; empty when there is nothing left to do */
    Optional<Instant> run(ToSend what) {
        return switch (sending.begin(what)) {
            case Turn.Done done -> Optional.empty();
            case Turn.Wait wait -> Optional.of(wait.until());
            case Turn.Send send -> handOver(send);
        };
    }

    private Optional<Instant> handOver(Turn.Send send) {
        try {
            post.send(send.envelope());
        } catch (Post.Refused refused) {
            LOG.warn("Mail {} was refused for good: {}", send.mail().id(), told(refused));
            sending.refused(send.mail());
            return Optional.empty();
        } catch (Post.Away away) {
            LOG.warn("Mail {} can't be sent now: {}", send.mail().id(), told(away));
            return sending.away(send.mail()) instanceof Turn.Wait wait ? Optional.of(wait.until()) : Optional.empty();
        }
        sending.taken(send.mail());
        return Optional.empty();
    }

    /** What kind of failure; the server's own words may hold an address, which the log doesn't keep. */
    private static String told(RuntimeException failure) {
        return failure.getCause().getClass().getSimpleName();
    }
}
