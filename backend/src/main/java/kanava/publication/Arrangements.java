package kanava.publication;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kanava.lookup.Snapshot;
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
class Arrangements {

    private static final Logger LOG = LoggerFactory.getLogger(Arrangements.class);

    /** A start must not wait for hundreds of them: the rest is read when it is asked for, or in the seconds after. */
    private static final Duration FOR_NEW_ONES = Duration.ofSeconds(2);

    /** @param ownPlatforms that organisations had added then: they say which addresses are main channels */
    private record Known(Stamp stamp, List<Platform> ownPlatforms, Arrangement arrangement) {}

    private final RulesInForce rules;
    private final Units units;
    private final Versions versions;
    private final Stamps stamps;
    private final Clock clock;
    /** By organisation id. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Arrangements(RulesInForce rules, Units units, Versions versions, Stamps stamps, Clock clock) {
        this.rules = rules;
        this.units = units;
        this.versions = versions;
        this.stamps = stamps;
        this.clock = clock;
    }

    /** From memory; only what nobody asked for and there was no time for yet is read first. */
    Arrangement of(Organisation organisation, List<Platform> ownPlatforms) {
        return known(organisation).orElseGet(() -> read(organisation, ownPlatforms));
    }

    Optional<Arrangement> known(Organisation organisation) {
        return Optional.ofNullable(known.get(organisation.id())).map(Known::arrangement);
    }

    /**
     * Reads anew what is another by now; of those not known yet as many as there is time for, those with most accounts first.
     *
     * @return whether there was time for all of them
     */
    boolean follow(Snapshot fresh) {
        var stamps = this.stamps.of(fresh.organisations(), clock.instant());
        var began = System.nanoTime();
        var others = fresh.organisations().stream()
                .filter(organisation -> stamps.get(organisation.id()).hasRules())
                .filter(organisation -> isOther(organisation, stamps.get(organisation.id()), fresh.ownPlatforms()))
                .sorted(Comparator.comparing(
                        organisation -> -fresh.accountsOf(organisation).byId().size()))
                .toList();
        var now = others.stream()
                .filter(organisation ->
                        known.containsKey(organisation.id()) || System.nanoTime() - began < FOR_NEW_ONES.toNanos())
                .peek(organisation -> readAnew(organisation, fresh.ownPlatforms()))
                .count();
        return now == others.size();
    }

    private boolean isOther(Organisation organisation, Stamp stamp, List<Platform> ownPlatforms) {
        var kept = known.get(organisation.id());
        return kept == null
                || !kept.stamp().equals(stamp)
                || !kept.ownPlatforms().equals(ownPlatforms);
    }

    private void readAnew(Organisation organisation, List<Platform> ownPlatforms) {
        try {
            read(organisation, ownPlatforms);
        } catch (RuntimeException failed) {
            // Without a database the others can't be read either: then this fails too, and is for whoever called.
            stamps.of(List.of(organisation), clock.instant());
            LOG.warn("The list of {} stays arranged as it was", organisation.slug(), failed);
        }
    }

    /**
     * Each in turn, so that what was read before a change doesn't replace what was read after it. The connection is taken before
     * that lock: the other order could have two wait for each other.
     */
    @Connectable
    Arrangement read(Organisation organisation, List<Platform> ownPlatforms) {
        return known.compute(organisation.id(), (id, kept) -> {
                    // The stamp first: what changes in between is seen the next time.
                    var stamp =
                            stamps.of(List.of(organisation), clock.instant()).get(id);
                    var fresh = arrangement(organisation, ownPlatforms);
                    // Whoever made something of the same one needn't make it again.
                    var same = kept != null && kept.arrangement().equals(fresh);
                    return new Known(stamp, ownPlatforms, same ? kept.arrangement() : fresh);
                })
                .arrangement();
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
