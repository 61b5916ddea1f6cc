package kanava.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import kanava.organisation.Organisation;
import kanava.server.Settings;

/** The latest changes of a list, as the public may follow them. */
@Singleton
public class Changes {

    private static final int TOLD = 20;

    private record Told(int latest, List<AtomFeed.Change> changes) {}

    private final Publications publications;
    private final Versions versions;
    private final Settings settings;
    /** By organisation id: a feed is asked for more often than its list changes. */
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    Changes(Publications publications, Versions versions, Settings settings) {
        this.publications = publications;
        this.versions = versions;
        this.settings = settings;
    }

    public Optional<String> feed(String slug, Language language) {
        return publications
                .organisation(slug)
                .map(organisation -> AtomFeed.write(organisation, settings.publicUrl(), of(organisation), language));
    }

    private List<AtomFeed.Change> of(Organisation organisation) {
        var id = organisation.id();
        var latest = versions.latest(id).map(Version::no).orElse(0);
        return told.compute(
                        id,
                        (key, kept) ->
                                kept != null && kept.latest() == latest ? kept : new Told(latest, read(id, latest)))
                .changes();
    }

    private List<AtomFeed.Change> read(String id, int latest) {
        var recent = versions.before(id, latest + 1, TOLD + 1);
        return IntStream.range(0, Math.min(TOLD, recent.size()))
                .filter(i -> i + 1 == recent.size()
                        || !recent.get(i).hash().equals(recent.get(i + 1).hash()))
                .mapToObj(i -> new AtomFeed.Change(
                        recent.get(i),
                        Difference.between(
                                i + 1 == recent.size()
                                        ? "{}"
                                        : versions.document(
                                                id, recent.get(i + 1).no()),
                                versions.document(id, recent.get(i).no()))))
                .filter(change -> !change.difference().isEmpty())
                .toList();
    }
}
