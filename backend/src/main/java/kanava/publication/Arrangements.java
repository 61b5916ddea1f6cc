package kanava.publication;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kanava.lookup.Snapshot;
import kanava.lookup.SnapshotFollower;
import kanava.organisation.Organisation;
import kanava.organisation.Units;
import kanava.platform.Platform;
import kanava.platform.address.ProfileAddress;
import kanava.policy.Policy;
import kanava.policy.PolicyDocument;
import kanava.policy.RulesInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What organisations chose and what their policies call main channels and purposes: read with the snapshot, answered without. */
@Singleton
class Arrangements implements SnapshotFollower {

    private static final Logger LOG = LoggerFactory.getLogger(Arrangements.class);

    private final RulesInForce rules;
    private final Units units;
    private final Versions versions;
    private final Clock clock;
    /** By organisation id, of those whose list was asked for. */
    private final Map<String, Arrangement> known = new ConcurrentHashMap<>();

    Arrangements(RulesInForce rules, Units units, Versions versions, Clock clock) {
        this.rules = rules;
        this.units = units;
        this.versions = versions;
        this.clock = clock;
    }

    /** From memory; only what nobody has asked this instance for yet is read first. */
    Arrangement of(Organisation organisation, List<Platform> ownPlatforms) {
        var kept = known.get(organisation.id());
        return kept == null ? read(organisation, ownPlatforms) : kept;
    }

    /** How the list is shown was published anew. */
    void forget(Organisation organisation) {
        known.remove(organisation.id());
    }

    @Override
    public void reloaded(Snapshot fresh) {
        fresh.organisations().stream()
                .filter(organisation -> known.containsKey(organisation.id()))
                .forEach(organisation -> readAnew(organisation, fresh.ownPlatforms()));
    }

    private void readAnew(Organisation organisation, List<Platform> ownPlatforms) {
        try {
            read(organisation, ownPlatforms);
        } catch (RuntimeException failed) {
            LOG.warn("The list of {} stays arranged as it was", organisation.slug(), failed);
        }
    }

    /**
     * Each in turn, so that what was read before a change doesn't replace what was read after it. The connection is taken before
     * that lock: the other order could have two wait for each other.
     */
    @Connectable
    Arrangement read(Organisation organisation, List<Platform> ownPlatforms) {
        return known.compute(organisation.id(), (id, kept) -> arrangement(organisation, ownPlatforms));
    }

    private Arrangement arrangement(Organisation organisation, List<Platform> ownPlatforms) {
        var base = rules.base(organisation.id(), clock.instant());
        var policy = base.document();
        return new Arrangement(
                versions.latest(organisation.id()).map(Version::presentation).orElse(Presentation.DEFAULT),
                policy.platforms().stream()
                        .map(PolicyDocument.PlatformRule::mainAddress)
                        .filter(Objects::nonNull)
                        .map(address -> ProfileAddress.read(address, ownPlatforms))
                        .filter(ProfileAddress.Profile.class::isInstance)
                        .map(profile -> ((ProfileAddress.Profile) profile).canonical())
                        .collect(Collectors.toUnmodifiableSet()),
                policy.purposes().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                PolicyDocument.Choice::key, PolicyDocument.Choice::name, (one, other) -> one)),
                answerTimes(organisation, base));
    }

    private AnswerTimes answerTimes(Organisation organisation, Policy base) {
        var everywhere = rules.everywhere(organisation.id(), base, clock.instant());
        var inUnits = new TreeMap<String, PolicyDocument.AnswerTime>();
        for (var unit : units.of(organisation.id()).parentsFirst()) {
            var time = everywhere.apply(unit.id()).document().answerTime();
            if (time != null) {
                inUnits.put(unit.id(), time);
            }
        }
        return new AnswerTimes(base.document().answerTime(), inUnits);
    }
}
