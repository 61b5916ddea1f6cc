package kanava.notification.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kanava.notification.Contact;
import kanava.notification.Notice;
import kanava.server.id.Ids;

/** Puts mails on their way: the mail, its task and what they are about are there together or not at all. */
@Singleton
public class Mailing {

    static final TaskDescriptor<ToSend> TASK = TaskDescriptor.of("send-mail", ToSend.class);

    private final Mails mails;
    private final Post post;
    private final SchedulerClient tasks;
    private final Ids ids;
    private final Clock clock;

    Mailing(Mails mails, Post post, SchedulerClient tasks, Ids ids, Clock clock) {
        this.mails = mails;
        this.post = post;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Of new notices, those by mail whose readers want and can have mail.
     *
     * @param readers by the person's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(List<Notice> notices, Map<String, Contact> readers) {
        if (!post.isOn()) {
            return;
        }
        var gathered = new ArrayList<Notice>();
        for (var notice : notices) {
            var reader = readers.get(notice.personId());
            if (reader.email() == null) {
                continue;
            }
            switch (reader.way()) {
                case AT_ONCE -> queue(notice.personId(), notice.kind().name(), List.of(notice), null);
                case DAILY_DIGEST -> gathered.add(notice);
                case IN_APP_ONLY -> {}
            }
        }
        mails.awaitDigest(gathered);
    }

    /** @param digestOn null for a mail of its own */
    @Transactional(Transactional.TxType.MANDATORY)
    void queue(String personId, String kind, List<Notice> notices, LocalDate digestOn) {
        var now = clock.instant();
        var organisationId = notices.getFirst().organisationId();
        var mail = Mail.queued(ids.next(), organisationId, personId, kind, now, digestOn);
        mails.add(mail, notices);
        tasks.scheduleIfNotExists(TASK.instance(mail.id())
                .data(new ToSend(organisationId, mail.id()))
                .scheduledTo(now));
    }
}
