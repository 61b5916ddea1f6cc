package kanava.publication;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kanava.lookup.Snapshot;
import kanava.lookup.SnapshotFollower;
import kanava.organisation.Organisation;
import kanava.server.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list of each organisation, put together before anybody asks for it. */
@Singleton
class Lists implements SnapshotFollower {

    private static final Logger LOG = LoggerFactory.getLogger(Lists.class);

    private final Arrangements arrangements;
    private final Clock clock;
    private final URI kanava;
    /** By organisation id. */
    private final Map<String, Publication> latest = new ConcurrentHashMap<>();
    /** By organisation id: told of once, and not each second. */
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    /** Whether some are still to be arranged for the first time. */
    private volatile boolean behind;

    Lists(Arrangements arrangements, Clock clock, Settings settings) {
        this.arrangements = arrangements;
        this.clock = clock;
        this.kanava = settings.publicUrl();
    }

    /** Put together anew only when something in it is another: a long list takes its time to be sorted. */
    Optional<Publication> of(String slug, Snapshot known) {
        return known.organisation(slug)
                .map(organisation -> of(organisation, known, arrangements.of(organisation, known.ownPlatforms())));
    }

    private Publication of(Organisation organisation, Snapshot known, Arrangement arrangement) {
        var moment = clock.instant();
        var kept = latest.get(organisation.id());
        // Looked at before it is waited for: what holds is given out while another one is being put together.
        return kept != null && kept.stillHolds(organisation, known, arrangement, moment)
                ? kept
                : latest.compute(
                        organisation.id(),
                        (id, before) -> before != null && before.stillHolds(organisation, known, arrangement, moment)
                                ? before
                                : Publication.of(organisation, known, moment, arrangement, kanava, before));
    }

    @Override
    public void reloaded(Snapshot fresh) {
        behind = !arrangements.follow(fresh);
        followed(fresh);
    }

    @Override
    public void followed(Snapshot now) {
        if (behind) {
            behind = !arrangements.follow(now);
        }
        for (var organisation : now.organisations()) {
            try {
                arrangements.known(organisation).ifPresent(arrangement -> of(organisation, now, arrangement)
                        .prepare());
                failing.remove(organisation.id());
            } catch (RuntimeException failed) {
                // One that fails must not keep the others from theirs; it is put together from the beginning then.
                latest.remove(organisation.id());
                if (failing.add(organisation.id())) {
                    LOG.warn("The list of {} could not be put together", organisation.slug(), failed);
                }
            }
        }
    }

    /** How it is to be shown was published anew. */
    void arrangeAnew(Organisation organisation, Snapshot known) {
        of(organisation, known, arrangements.read(organisation, known.ownPlatforms()))
                .prepare();
    }
}
