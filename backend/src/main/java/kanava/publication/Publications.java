package kanava.publication;

import jakarta.inject.Singleton;
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
    private final Lists lists;

    Publications(LiveSnapshot snapshot, Lists lists) {
        this.snapshot = snapshot;
        this.lists = lists;
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

    public Optional<Publication> of(String slug) {
        return lists.of(slug, now());
    }

    /** How it is to be shown was published anew. */
    void arrangeAnew(Organisation organisation) {
        lists.arrangeAnew(organisation, now());
    }

    private Snapshot now() {
        return snapshot.get().orElseThrow();
    }
}
