package kanava.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kanava.organisation.Organisation;
import kanava.server.Settings;
import kanava.server.id.FactsFingerprint;
import kanava.server.id.OwnFingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest changes of a list, as the public may follow them. */
@Singleton
public class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private static final int TOLD = 20;

    /** Of each kind in one change; whoever wants more takes the list. */
    private static final int ACCOUNTS = 100;

    /**
     * A feed that is written while it is read: what changed is worked out version by version.
     *
     * @param fingerprint known before
     */
    public record Feed(byte[] fingerprint, Pieces content) {}

    /** A version that says something else than the one before it. */
    private record Step(Version version, Integer before) {

        List<Object> told() {
            return List.of(version.no(), version.hash());
        }
    }

    /** @param differences by the number of the version after it; these never change */
    private record Followed(List<Step> steps, Map<Integer, Difference> differences) {}

    private final Publications publications;
    private final Versions versions;
    private final Settings settings;
    /** By organisation id: a feed is asked for more often than its list changes, and also while the database is away. */
    private final Map<String, Followed> followed = new ConcurrentHashMap<>();

    Changes(Publications publications, Versions versions, Settings settings) {
        this.publications = publications;
        this.versions = versions;
        this.settings = settings;
    }

    public Optional<Feed> feed(String slug, Language language) {
        return publications.organisation(slug).map(organisation -> feed(organisation, language));
    }

    private Feed feed(Organisation organisation, Language language) {
        var known = followed(organisation.id());
        var facts = known.steps().stream().map(Step::told).toList();
        var updated =
                known.steps().stream().map(step -> step.version().recordedAt()).findFirst();
        return new Feed(
                FactsFingerprint.of(OwnFingerprint.get(), organisation, settings.publicUrl(), language, facts),
                AtomFeed.write(
                        organisation,
                        settings.publicUrl(),
                        updated,
                        known.steps().stream().flatMap(step -> change(organisation.id(), known, step)),
                        language));
    }

    private Followed followed(String id) {
        var kept = followed.get(id);
        try {
            var steps = steps(versions.before(id, Integer.MAX_VALUE, TOLD + 1));
            if (kept != null && kept.steps().equals(steps)) {
                return kept;
            }
            var fresh = new Followed(steps, new ConcurrentHashMap<>());
            if (kept != null) {
                steps.stream()
                        .map(step -> step.version().no())
                        .filter(kept.differences()::containsKey)
                        .forEach(no ->
                                fresh.differences().put(no, kept.differences().get(no)));
            }
            followed.put(id, fresh);
            return fresh;
        } catch (RuntimeException away) {
            if (kept == null) {
                throw away;
            }
            LOG.warn("The versions of a list can't be read; its feed goes on from the last ones: {}", away.toString());
            return kept;
        }
    }

    private static List<Step> steps(List<Version> recent) {
        return IntStream.range(0, Math.min(TOLD, recent.size()))
                .filter(i -> i + 1 == recent.size()
                        || !recent.get(i).hash().equals(recent.get(i + 1).hash()))
                .mapToObj(i -> new Step(
                        recent.get(i),
                        i + 1 == recent.size() ? null : recent.get(i + 1).no()))
                .toList();
    }

    private Stream<AtomFeed.Change> change(String id, Followed known, Step step) {
        var difference = known.differences().get(step.version().no());
        if (difference == null) {
            difference = Difference.between(
                    step.before() == null ? Publishing.nothing() : versions.document(id, step.before()),
                    versions.document(id, step.version().no()),
                    ACCOUNTS);
            known.differences().put(step.version().no(), difference);
        }
        return difference.isEmpty() ? Stream.empty() : Stream.of(new AtomFeed.Change(step.version(), difference));
    }
}
