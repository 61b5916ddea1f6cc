package kanava.lookup;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import kanava.account.AccountChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the snapshot is brought up to date. Every instance needs its own, so this is no job shared out among them. */
@Singleton
class SnapshotUpdates implements ApplicationEventListener<StartupEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotUpdates.class);

    private final LiveSnapshot snapshot;
    private final ReentrantLock refreshing = new ReentrantLock();
    private boolean away;

    SnapshotUpdates(LiveSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Loaded before the first request comes. */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        eachSecond();
    }

    /** After those who fill an empty database. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void eachSecond() {
        if (!refreshing.tryLock()) {
            return;
        }
        try {
            snapshot.refresh();
            if (away) {
                LOG.info("The snapshot follows the database again");
            }
            away = false;
        } catch (RuntimeException failure) {
            snapshot.lostSight();
            if (!away) {
                LOG.warn("The snapshot can't be brought up to date; answers go on from the last one", failure);
            }
            away = true;
        } finally {
            refreshing.unlock();
        }
    }

    /** Whoever changed something sees it at once. What goes wrong here is made good within a second. */
    @TransactionalEventListener(TransactionalEventListener.TransactionPhase.AFTER_COMMIT)
    void afterCommit(AccountChanged change) {
        if (!PublicFacts.CHANGED_BY.contains(change.action())) {
            return;
        }
        try {
            snapshot.follow(change.accountId());
        } catch (RuntimeException failure) {
            LOG.warn("The snapshot could not follow a change at once", failure);
        }
    }
}
