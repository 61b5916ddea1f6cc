package kanava.publication;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanava.lookup.LiveSnapshot;
import kanava.lookup.Snapshot;
import kanava.organisation.Organisation;
import kanava.server.Settings;

/** What organisations publish, answered from memory like the lookup: the two never contradict each other. */
@Singleton
public class Publications {

    private final LiveSnapshot snapshot;
    private final Arrangements arrangements;
    private final Clock clock;
    private final URI kanava;
    /** By organisation id. */
    private final Map<String, Publication> latest = new ConcurrentHashMap<>();

    Publications(LiveSnapshot snapshot, Arrangements arrangements, Clock clock, Settings settings) {
        this.snapshot = snapshot;
        this.arrangements = arrangements;
        this.clock = clock;
        this.kanava = settings.publicUrl();
    }

    public List<Organisation> organisations() {
        return now().organisations().stream()
                .sorted(Comparator.comparing(Organisation::slug))
                .toList();
    }

    public Optional<Organisation> organisation(String slug) {
        return now().organisation(slug);
    }

    public boolean knows(String slug) {
        return organisation(slug).isPresent();
    }

    /** Put together anew only when something in it is another: a long list takes its time to be sorted. */
    public Optional<Publication> of(String slug) {
        var known = now();
        return known.organisation(slug).map(organisation -> {
            var moment = clock.instant();
            var arrangement = arrangements.of(organisation, known.ownPlatforms());
            return latest.compute(
                    organisation.id(),
                    (id, kept) -> kept != null && kept.stillHolds(organisation, known, arrangement, moment)
                            ? kept
                            : Publication.of(organisation, known, moment, arrangement, kanava));
        });
    }

    /** How it is to be shown was published anew. */
    void arrangeAnew(Organisation organisation) {
        arrangements.forget(organisation);
    }

    private Snapshot now() {
        return snapshot.get().orElseThrow();
    }
}
