package kanava.publication;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanava.lookup.Snapshot;
import kanava.lookup.SnapshotFollower;
import kanava.organisation.Organisation;
import kanava.server.Settings;

/** The list of each organisation, put together before anybody asks for it. */
@Singleton
class Lists implements SnapshotFollower {

    private final Arrangements arrangements;
    private final Clock clock;
    private final URI kanava;
    /** By organisation id. */
    private final Map<String, Publication> latest = new ConcurrentHashMap<>();

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
        return latest.compute(
                organisation.id(),
                (id, kept) -> kept != null && kept.stillHolds(organisation, known, arrangement, moment)
                        ? kept
                        : Publication.of(organisation, known, moment, arrangement, kanava, kept));
    }

    @Override
    public void reloaded(Snapshot fresh) {
        arrangements.follow(fresh);
        for (var organisation : fresh.organisations()) {
            arrangements.known(organisation).ifPresent(arrangement -> of(organisation, fresh, arrangement));
        }
    }

    /** How it is to be shown was published anew. */
    void arrangeAnew(Organisation organisation, Snapshot known) {
        of(organisation, known, arrangements.read(organisation, known.ownPlatforms()));
    }
}
