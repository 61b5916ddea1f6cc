package kanava.discovery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kanava.audit.AuditAction;
import kanava.audit.AuditEvent;
import kanava.audit.AuditEvent.Subject;
import kanava.audit.AuditLog;
import kanava.identity.Actor;

/** Asking for a look at the organisation's own pages. The task is scheduled in the transaction that says it was asked for. */
@Singleton
public class Looks {

    static final TaskDescriptor<LookAsk> TASK = TaskDescriptor.of("look-at-own-pages", LookAsk.class);

    public static final Duration EVERY = Duration.ofDays(7);
    /** An asking older than this was lost; no look takes as long. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final int AT_ONCE = 20;
    /** Looks of many organisations don't begin together. */
    private static final Duration APART = Duration.ofSeconds(20);

    private final PageComparisons comparisons;
    private final AuditLog audit;
    private final SchedulerClient tasks;
    private final Clock clock;

    Looks(PageComparisons comparisons, AuditLog audit, SchedulerClient tasks, Clock clock) {
        this.comparisons = comparisons;
        this.audit = audit;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Asked while one is under way, that one is the answer. */
    @Transactional
    public void ask(Actor actor) {
        var now = now();
        var organisationId = actor.organisationId();
        comparisons.begin(organisationId, now);
        if (later(organisationId, now, now)) {
            audit.append(AuditEvent.about(
                    now,
                    actor,
                    AuditAction.PAGE_LOOK_ASKED,
                    new Subject(Subject.Kind.ORGANISATION, organisationId),
                    Map.of(),
                    Map.of()));
        }
    }

    /** The first look at an organisation's pages comes within a week: not all on the day on which the program learnt to look. */
    @Transactional
    void begin() {
        var now = now();
        comparisons
                .withoutRow(1000)
                .forEach(id -> comparisons.begin(id, now.plusSeconds(Math.floorMod(id.hashCode(), EVERY.toSeconds()))));
    }

    /** What is due by now, one after the other. */
    @Transactional
    void askDue() {
        var now = now();
        int no = 0;
        for (var organisationId : comparisons.due(now, now.minus(PATIENCE), AT_ONCE)) {
            later(organisationId, now, now.plus(APART.multipliedBy(no++)));
        }
    }

    private boolean later(String organisationId, Instant now, Instant at) {
        if (!comparisons.asked(organisationId, now, now.minus(PATIENCE))) {
            return false;
        }
        var ask = LookAsk.at(now, organisationId);
        tasks.scheduleIfNotExists(TASK.instance(ask.taskId()).data(ask).scheduledTo(at));
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
