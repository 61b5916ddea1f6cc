package kanava.publication;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kanava.lookup.LiveSnapshot;
import kanava.lookup.Snapshot;
import kanava.organisation.Organisation;

/** What organisations publish, answered from memory like the lookup: the two never contradict each other. */
@Singleton
public class Publications {

    private final LiveSnapshot snapshot;
    private final Clock clock;

    Publications(LiveSnapshot snapshot, Clock clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    public List<Organisation> organisations() {
        return now().organisations().stream()
                .sorted(Comparator.comparing(Organisation::slug))
                .toList();
    }

    public boolean knows(String slug) {
        return now().organisation(slug).isPresent();
    }

    public Optional<OfficialList> list(String slug) {
        var now = now();
        return now.organisation(slug).map(organisation -> OfficialList.of(organisation, now, clock.instant()));
    }

    public Optional<String> html(String slug, Language language) {
        return list(slug).map(list -> HtmlList.render(list, language));
    }

    public Optional<String> csv(String slug) {
        return list(slug).map(CsvList::render);
    }

    private Snapshot now() {
        return snapshot.get().orElseThrow();
    }
}
