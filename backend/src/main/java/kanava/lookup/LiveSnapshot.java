package kanava.lookup;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kanava.lookup.SnapshotSource.Event;

/**
 * The snapshot this instance answers from, and how it is kept up to date. It stays as it is while the database is away;
 * then its age tells.
 */
@Singleton
public class LiveSnapshot {

    private static final Duration RELOADED_AFTER = Duration.ofMinutes(5);

    private final SnapshotSource source;
    private final List<SnapshotFollower> followers;
    private final Clock clock;

    private volatile Snapshot current;
    private volatile Instant currentAt;
    private EventWindow window;
    private Instant reloadedAt;

    LiveSnapshot(SnapshotSource source, List<SnapshotFollower> followers, Clock clock) {
        this.source = source;
        this.followers = followers;
        this.clock = clock;
    }

    /** Empty before the first one could be loaded: nothing may be said then, not even "unknown". */
    public Optional<Snapshot> get() {
        return Optional.ofNullable(current);
    }

    /** Time since the snapshot was last known to be current. */
    public Duration age() {
        var age = Duration.between(currentAt, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /**
     * To be called each second by one thread. The connection is taken before the lock, as by commands: the other order
     * could have both wait for each other.
     */
    @Connectable
    void refresh() {
        var now = clock.instant();
        if (current == null || reloadedAt == null || !now.isBefore(reloadedAt.plus(RELOADED_AFTER))) {
            reload(now);
        } else {
            catchUp(now);
        }
        currentAt = now;
        followers.forEach(follower -> follower.followed(current));
    }

    /** What happened while the database was away is not known: the next time everything is read. */
    void lostSight() {
        reloadedAt = null;
        window = null;
    }

    /** An account was changed by this instance and the change is committed. */
    synchronized void follow(String accountId) {
        if (current != null) {
            current = current.withAccounts(source.accounts(List.of(accountId)));
        }
    }

    private void reload(Instant now) {
        look(now);
        var organisations = source.organisations();
        var accounts = source.all();
        var platforms = source.platforms();
        var noted = source.noted();
        synchronized (this) {
            // Read again what changed while everything was read: later changes wait for the lock. What follows is the
            // snapshot of now, not of then: who tells what changed between two goes by one line of them.
            var events = source.eventsAfter(window.start(), PublicFacts.CHANGED_BY);
            currentAt = now;
            current = (current == null ? Snapshot.NONE : current)
                    .followedBy(organisations, accounts, platforms)
                    .withNoted(noted)
                    .withAccounts(accountsOf(events));
            window.handled(events);
        }
        followers.forEach(follower -> follower.reloaded(current));
        reloadedAt = now;
    }

    private void catchUp(Instant now) {
        look(now);
        if (!window.isQuiet()) {
            var events = window.unhandled(source.eventsAfter(window.start(), PublicFacts.CHANGED_BY));
            if (events.stream().anyMatch(event -> event.accountId() == null)) {
                reload(now);
                return;
            }
            synchronized (this) {
                current = current.withAccounts(accountsOf(events));
            }
            window.handled(events);
        }
        if (source.countOrganisations() != current.organisations().size()) {
            var organisations = source.organisations();
            synchronized (this) {
                current = current.with(organisations);
            }
            followers.forEach(follower -> follower.reloaded(current));
        }
    }

    private void look(Instant now) {
        var newest = source.newestEvent();
        if (window == null) {
            window = new EventWindow(now, newest);
        }
        window.move(now, newest);
    }

    private List<OpenedAccount> accountsOf(List<Event> events) {
        var ids = events.stream().map(Event::accountId).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : source.accounts(ids);
    }
}
